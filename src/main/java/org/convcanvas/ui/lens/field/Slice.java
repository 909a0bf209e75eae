package org.convcanvas.ui.lens.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Windowed;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.MapImage;
import org.convcanvas.render.Fronts;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * One row of the input and the rows of units over it: what lies in the same place stands in the same place.
 *
 * @param row of the input, from 0
 * @param extent columns of the input
 * @param layers from the input upwards
 */
record Slice(int row, int extent, List<Line> layers) {
    /**
     * The units of a layer along the row.
     *
     * @param id the layer
     * @param colours opaque, one for each unit; empty while there are no maps
     * @param count of units
     * @param first the left end of the first unit's cell, in columns of the input
     * @param jump the width of a cell
     * @param from the first unit that belongs to the field, or sees the pixel; may lie outside
     * @param to the last one
     */
    record Line(String id, int[] colours, int count, double first, double jump, int from, int to) {}

    /**
     * The slice through the middle of a field. Layers that change nothing about the field are left out, as are those whose
     * units do not stand in a row.
     *
     * @param boxes the unit's field, or a pixel's reach, by layer
     */
    static Slice of(
            Experiment experiment, @Nullable Evaluation evaluation, View view, UnitAt unit, Map<String, Box> boxes) {
        Network network = experiment.network();
        Shape input = network.input();
        Box on = boxes.getOrDefault(Network.INPUT, Box.at(0, 0));
        int row = Math.max(0, Math.min((int) Math.floor(on.centreY()), input.height() - 1));
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                Network.INPUT,
                colours(experiment, experiment.input(), row),
                input.width(),
                0,
                1,
                on.left(),
                on.right()));
        for (Node node : network.nodes()) {
            Box box = boxes.get(node.id());
            ReceptiveField field = fields.get(node.id());
            boolean own = node.id().equals(unit.id());
            boolean told = own || node.layer() instanceof Windowed;
            if (box == null || field == null || !told || field.equals(ReceptiveField.whole(input))) {
                continue;
            }
            Shape shape = network.shape(node.id());
            double jump = field.jump().x();
            double first = field.centreX() + 0.5 - jump / 2;
            int at = (int) Math.round((row - field.centreY()) / field.jump().y());
            int y = Math.max(0, Math.min(at, shape.height() - 1));
            int[] colours = evaluation != null && evaluation.network() == network
                    ? colours(evaluation.map(node.id()), Fronts.of(network, view, node.id()), y, view)
                    : new int[0];
            lines.add(new Line(node.id(), colours, shape.width(), first, jump, box.left(), box.right()));
        }
        return new Slice(row, input.width(), List.copyOf(lines));
    }

    private static int[] colours(Experiment experiment, Tensor input, int row) {
        Shape shape = input.shape();
        int[] pixels = new int[shape.width()];
        float[] data = new float[shape.channels() * shape.width()];
        for (int c = 0; c < shape.channels(); c++) {
            int from = (c * shape.height() + row) * shape.width();
            System.arraycopy(input.data(), from, data, c * shape.width(), shape.width());
        }
        Tensor line = Tensor.of(Shape.of(shape.channels(), 1, shape.width()), data);
        MapImage.paintInput(line, experiment.format(), pixels, shape.width(), 0, 0, shape.width(), 1);
        return pixels;
    }

    private static int[] colours(Tensor maps, int channel, int y, View view) {
        Shape shape = maps.shape();
        int plane = channel * shape.plane();
        double most = ColourScale.percentile(maps.data(), plane, plane + shape.plane());
        int from = plane + y * shape.width();
        float[] row = Arrays.copyOfRange(maps.data(), from, from + shape.width());
        int[] colours = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            colours[i] = view.colours().argb(ColourScale.position(row[i], most), view.dark());
        }
        return colours;
    }
}
