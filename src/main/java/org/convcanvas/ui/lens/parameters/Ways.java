package org.convcanvas.ui.lens.parameters;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/**
 * An example with all that is shown of it.
 *
 * @param outputs the maps, by way
 * @param matrices the weights as pictures, transparent where nothing is connected; of a matrix that is too large for the
 *     screen each pixel shows the strongest weight below it
 * @param connections how many pairs are connected, by way
 * @param range the weight that is shown at full strength
 */
record Ways(
        SharingExample example,
        Map<Way, Tensor> outputs,
        Map<Way, BufferedImage> matrices,
        Map<Way, Long> connections,
        double range) {
    private static final int MOST_COLUMNS = 620;
    private static final int MOST_ROWS = 288;

    static Ways of(SharingExample example, ColourMap colours, boolean dark, Parallel parallel) {
        double range = 0;
        for (float weight : example.kernel().data()) {
            range = Math.max(range, Math.abs(weight));
        }
        range = range == 0 ? 1 : range;
        Map<Way, Tensor> outputs = new EnumMap<>(Way.class);
        Map<Way, BufferedImage> matrices = new EnumMap<>(Way.class);
        Map<Way, Long> connections = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            outputs.put(way, example.compute(way, parallel));
            matrices.put(way, matrix(example, way, range, colours, dark));
            connections.put(way, example.connections(way));
        }
        return new Ways(example, outputs, matrices, connections, range);
    }

    private static BufferedImage matrix(
            SharingExample example, Way way, double range, ColourMap colours, boolean dark) {
        int rows = example.rows();
        int columns = example.columns();
        int height = Math.min(rows, MOST_ROWS);
        int width = Math.min(columns, MOST_COLUMNS);
        float[] strongest = new float[height * width];
        boolean[] connected = new boolean[height * width];
        for (int row = 0; row < rows; row++) {
            int y = (int) ((long) row * height / rows);
            for (int column = 0; column < columns; column++) {
                if (example.tap(way, row, column) >= 0) {
                    int at = y * width + (int) ((long) column * width / columns);
                    float weight = example.weight(way, row, column);
                    connected[at] = true;
                    strongest[at] = Math.abs(weight) > Math.abs(strongest[at]) ? weight : strongest[at];
                }
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < strongest.length; i++) {
            if (connected[i]) {
                image.setRGB(i % width, i / width, colours.argb(ColourScale.position(strongest[i], range), dark));
            }
        }
        return image;
    }

    Tensor output(Way way) {
        return Objects.requireNonNull(outputs.get(way));
    }

    BufferedImage matrix(Way way) {
        return Objects.requireNonNull(matrices.get(way));
    }

    long connections(Way way) {
        return Objects.requireNonNull(connections.get(way));
    }
}
