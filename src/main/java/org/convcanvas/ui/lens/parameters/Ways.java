package org.convcanvas.ui.lens.parameters;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.analysis.Agreement;
import org.convcanvas.analysis.MatrixOverview;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.analysis.SharingShift;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.render.LanesPainter;
import org.convcanvas.render.Palette;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * An example with all that is shown of it.
 *
 * @param inks in what colours
 * @param range the weight that is shown at full strength
 * @param inputs the image's channels, each as gray as it is between its least and its largest number
 * @param made of each way
 */
record Ways(SharingExample example, Inks inks, double range, List<BufferedImage> inputs, Map<Way, Made> made) {
    private static final int GRAY = 0x010101;
    private static final int OPAQUE = 0xFF000000;

    /**
     * In what colours numbers are shown, and in how many pixels of the screen a matrix: of one that has more entries each pixel
     * shows the strongest weight below it.
     */
    record Inks(ColourMap map, boolean dark, Dimension matrix) {
        int argb(float value, double range) {
            return map.argb(ColourScale.position(value, range), dark);
        }
    }

    /**
     * What a way makes of the image.
     *
     * @param output the map
     * @param picture the map in colours
     * @param matrix the weights as a picture, as large as it is shown or smaller
     * @param error how far the map of the moved image is off the moved map, as of {@link SharingShift#error}
     */
    record Made(Tensor output, BufferedImage picture, BufferedImage matrix, double error) {
        /** The error in percent, on one line. */
        String percent() {
            return LanesPainter.percent(new Agreement(error, 0, 0)).replace(' ', '\u00a0');
        }
    }

    /** @param before whose ways are kept where they are the same; null for none */
    static Ways of(SharingExample example, Inks inks, Parallel parallel, @Nullable Ways before) {
        double range = 0;
        for (float weight : example.kernel().data()) {
            range = Math.max(range, Math.abs(weight));
        }
        range = range == 0 ? 1 : range;
        boolean kept = before != null && before.inks.equals(inks) && before.example.alike(example);
        Map<Way, Made> made = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            made.put(
                    way,
                    kept && before != null && way != Way.LOCAL
                            ? before.made(way)
                            : make(example, way, range, inks, parallel));
        }
        List<BufferedImage> inputs = kept && before != null ? before.inputs : grays(example.input());
        return new Ways(example, inks, range, inputs, made);
    }

    private static Made make(SharingExample example, Way way, double range, Inks inks, Parallel parallel) {
        Tensor output = example.compute(way, parallel);
        float[] data = output.data();
        double most = ColourScale.percentile(data, 0, data.length);
        BufferedImage picture =
                new BufferedImage(output.shape().width(), output.shape().height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < data.length; i++) {
            picture.setRGB(i % picture.getWidth(), i / picture.getWidth(), inks.argb(data[i], most));
        }
        double error = SharingShift.error(example, way, output, parallel);
        return new Made(output, picture, matrix(example, way, range, inks, parallel), error);
    }

    private static List<BufferedImage> grays(Tensor input) {
        Shape shape = input.shape();
        List<BufferedImage> grays = new ArrayList<>();
        for (int c = 0; c < shape.channels(); c++) {
            int from = c * shape.plane();
            float least = Float.MAX_VALUE;
            float most = -Float.MAX_VALUE;
            for (int i = from; i < from + shape.plane(); i++) {
                least = Math.min(least, input.data()[i]);
                most = Math.max(most, input.data()[i]);
            }
            BufferedImage image = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < shape.plane(); i++) {
                float share = most > least ? (input.data()[from + i] - least) / (most - least) : 0.5f;
                image.setRGB(i % shape.width(), i / shape.width(), Math.round(255 * share) * GRAY);
            }
            grays.add(image);
        }
        return grays;
    }

    private static BufferedImage matrix(SharingExample example, Way way, double range, Inks inks, Parallel parallel) {
        MatrixOverview seen = MatrixOverview.of(example, way, inks.matrix.height, inks.matrix.width, parallel);
        int width = seen.width();
        BufferedImage image = new BufferedImage(width, seen.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int ground = Palette.of(inks.dark).get(WaysGround.unconnected()).getRGB();
        parallel.run(seen.height(), new Cancel(), y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                pixels[i] = seen.connected()[i] ? inks.argb(seen.strongest()[i], range) : ground;
            }
        });
        return image;
    }

    /** Whether these differ from others by how far along the ladder they are at most. */
    boolean differsByLadder(Ways others) {
        return made(Way.FULL) == others.made(Way.FULL)
                && made(Way.CONVOLUTION) == others.made(Way.CONVOLUTION)
                && inputs == others.inputs;
    }

    /** Itself only: pictures have no other equality. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    Made made(Way way) {
        return Objects.requireNonNull(made.get(way));
    }

    Tensor output(Way way) {
        return made(way).output();
    }

    /** The colour of a weight. */
    int argb(float weight) {
        return OPAQUE | inks.argb(weight, range);
    }
}
