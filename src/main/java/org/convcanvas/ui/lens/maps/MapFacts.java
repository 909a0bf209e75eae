package org.convcanvas.ui.lens.maps;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.convcanvas.analysis.MapStatistics;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.MapImage;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What the drawer shows of one map, computed away from the event thread.
 *
 * @param snapshot that has the map
 * @param unit whose row is shown
 * @param value its number
 * @param statistics of the map
 * @param image of the map
 * @param scale the value at full strength
 * @param responses the unit's row
 * @param inputs what the input has in the middle of the fields of that row's units; empty where that says nothing
 */
record MapFacts(
        Snapshot snapshot,
        UnitAt unit,
        float value,
        MapStatistics statistics,
        BufferedImage image,
        double scale,
        float[] responses,
        float[] inputs) {
    private static final int SIDE = 288;

    /** The facts about the map of a unit; null when the snapshot has no such unit. */
    static @Nullable MapFacts of(Snapshot snapshot, UnitAt unit, View view) {
        Evaluation evaluation = snapshot.evaluation();
        if (evaluation == null || !unit.within(evaluation.network())) {
            return null;
        }
        Tensor map = evaluation.map(unit.id());
        Shape shape = map.shape();
        int from = unit.channel() * shape.plane();
        double scale = ColourScale.percentile(map.data(), from, from + shape.plane());
        MapStatistics statistics = MapStatistics.of(map, unit.channel());
        if (scale == 0) {
            scale = Math.max(Math.abs(statistics.smallest()), Math.abs(statistics.largest()));
        }
        int row = from + unit.y() * shape.width();
        return new MapFacts(
                snapshot,
                unit,
                map.at(unit.channel(), unit.y(), unit.x()),
                statistics,
                image(snapshot, map, unit, scale, view),
                scale,
                Arrays.copyOfRange(map.data(), row, row + shape.width()),
                inputs(evaluation, unit));
    }

    private static BufferedImage image(Snapshot snapshot, Tensor map, UnitAt unit, double scale, View view) {
        Shape shape = map.shape();
        double larger = Math.max(shape.height(), shape.width());
        int h = (int) Math.max(1, Math.round(SIDE * shape.height() / larger));
        int w = (int) Math.max(1, Math.round(SIDE * shape.width() / larger));
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (unit.id().equals(Network.INPUT)) {
            MapImage.paintInput(map, snapshot.experiment().format(), pixels, w, 0, 0, w, h);
        } else {
            MapImage.paint(map, unit.channel(), scale, view.colours(), view.dark(), pixels, w, 0, 0, w, h);
        }
        return image;
    }

    private static float[] inputs(Evaluation evaluation, UnitAt unit) {
        ReceptiveField field = ReceptiveField.of(evaluation.network()).get(unit.id());
        Shape input = evaluation.input().shape();
        boolean itself = unit.id().equals(Network.INPUT);
        if (field == null || itself || field.equals(ReceptiveField.whole(input))) {
            return new float[0];
        }
        int y = centre(
                unit.y(), field.jump().y(), field.padding().y(), field.size().y());
        float[] numbers = new float[evaluation.map(unit.id()).shape().width()];
        for (int i = 0; i < numbers.length; i++) {
            int x = centre(
                    i, field.jump().x(), field.padding().x(), field.size().x());
            boolean there = y >= 0 && y < input.height() && x >= 0 && x < input.width();
            numbers[i] = there ? mean(evaluation.input(), y, x) : Float.NaN;
        }
        return numbers;
    }

    private static int centre(int unit, int jump, int padding, int size) {
        return unit * jump - padding + (size - 1) / 2;
    }

    private static float mean(Tensor input, int y, int x) {
        float sum = 0;
        for (int c = 0; c < input.shape().channels(); c++) {
            sum += input.at(c, y, x);
        }
        return sum / input.shape().channels();
    }
}
