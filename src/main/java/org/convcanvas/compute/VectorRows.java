package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;

/** Rows of pools by vectors. */
final class VectorRows {
    /** What pools by halves are called in the table of kernels. */
    static final String PATH = "vector rows, two at a time";

    private static final int LENGTH = LANES.length();
    private static final double NANOS_PER_PIXEL = 0.2;
    private static final VectorShuffle<Float> EVEN = VectorShuffle.fromOp(LANES, i -> 2 * i % LENGTH);
    private static final VectorShuffle<Float> ODD = VectorShuffle.fromOp(LANES, i -> (2 * i + 1) % LENGTH);
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(LANES, -1L << LENGTH / 2);

    private VectorRows() {}

    /** Makes a row of units of two rows of pixels. */
    interface RowPair {
        /**
         * Computes {@code count} units.
         *
         * @param top where the upper row of pixels begins
         * @param bottom where the lower one begins
         */
        void compute(float[] in, int top, int bottom, float[] out, int at, int count);
    }

    /** All rows of a pool by halves of a map of shape {@code from}: a task is some rows. */
    static void each(
            RowPair pair, float[] in, Shape from, float[] out, Shape output, Parallel parallel, Cancel cancel) {
        int rows = output.channels() * output.height();
        Work.items(rows, NANOS_PER_PIXEL * 2 * from.width(), parallel, cancel, (first, end) -> {
            for (int row = first; row < end; row++) {
                int c = row / output.height();
                int top = (c * from.height() + row % output.height() * 2) * from.width();
                pair.compute(in, top, top + from.width(), out, row * output.width(), output.width());
            }
        });
    }

    /** True for the usual pool: windows of 2 x 2 side by side, and nothing around. */
    static boolean halves(Window window, Shape input) {
        return window.kernel().equals(Pair.of(2))
                && window.stride().equals(Pair.of(2))
                && window.dilation().equals(Pair.of(1))
                && window.vertical(input).begin() == 0
                && window.horizontal(input).begin() == 0
                && window.vertical(input).reachPastEnd() == 0
                && window.horizontal(input).reachPastEnd() == 0;
    }

    /**
     * One row of that pool: the largest of two rows of pixels, then of neighbours. The last vector overlaps the one
     * before it.
     *
     * @param top where the upper row of pixels begins
     * @param bottom where the lower one begins
     * @param count outputs in the row
     */
    static void halve(float[] in, int top, int bottom, float[] out, int at, int count) {
        if (count < LENGTH) {
            halveNarrow(in, top, bottom, out, at, count);
            return;
        }
        int last = count - LENGTH;
        for (int i = 0; i < count; i += LENGTH) {
            int x = Math.min(i, last);
            int pixel = 2 * x;
            FloatVector left =
                    FloatVector.fromArray(LANES, in, top + pixel).max(FloatVector.fromArray(LANES, in, bottom + pixel));
            FloatVector right = FloatVector.fromArray(LANES, in, top + pixel + LENGTH)
                    .max(FloatVector.fromArray(LANES, in, bottom + pixel + LENGTH));
            FloatVector even = left.rearrange(EVEN).blend(right.rearrange(EVEN), UPPER);
            FloatVector odd = left.rearrange(ODD).blend(right.rearrange(ODD), UPPER);
            even.max(odd).intoArray(out, at + x);
        }
    }

    private static void halveNarrow(float[] in, int top, int bottom, float[] out, int at, int count) {
        for (int i = 0; i < count; i++) {
            float left = Math.max(in[top + 2 * i], in[bottom + 2 * i]);
            float right = Math.max(in[top + 2 * i + 1], in[bottom + 2 * i + 1]);
            out[at + i] = Math.max(left, right);
        }
    }

    /** The same with rows of a vector at least for the mean of four pixels, added in the order of {@link ReferencePool#average}. */
    static void means(float[] in, int top, int bottom, float[] out, int at, int count) {
        int last = count - LENGTH;
        for (int i = 0; i < count; i += LENGTH) {
            int x = Math.min(i, last);
            FloatVector left = FloatVector.fromArray(LANES, in, top + 2 * x);
            FloatVector right = FloatVector.fromArray(LANES, in, top + 2 * x + LENGTH);
            FloatVector sum = left.rearrange(EVEN)
                    .blend(right.rearrange(EVEN), UPPER)
                    .add(0)
                    .add(left.rearrange(ODD).blend(right.rearrange(ODD), UPPER));
            left = FloatVector.fromArray(LANES, in, bottom + 2 * x);
            right = FloatVector.fromArray(LANES, in, bottom + 2 * x + LENGTH);
            sum.add(left.rearrange(EVEN).blend(right.rearrange(EVEN), UPPER))
                    .add(left.rearrange(ODD).blend(right.rearrange(ODD), UPPER))
                    .div(4)
                    .intoArray(out, at + x);
        }
    }

    /** The same with rows of a vector at least for the root of the sum of the squares of four pixels, in the order of {@link ReferencePool#l2}. */
    static void roots(float[] in, int top, int bottom, float[] out, int at, int count) {
        int last = count - LENGTH;
        for (int i = 0; i < count; i += LENGTH) {
            int x = Math.min(i, last);
            FloatVector left = FloatVector.fromArray(LANES, in, top + 2 * x);
            FloatVector right = FloatVector.fromArray(LANES, in, top + 2 * x + LENGTH);
            FloatVector first = left.rearrange(EVEN).blend(right.rearrange(EVEN), UPPER);
            FloatVector second = left.rearrange(ODD).blend(right.rearrange(ODD), UPPER);
            left = FloatVector.fromArray(LANES, in, bottom + 2 * x);
            right = FloatVector.fromArray(LANES, in, bottom + 2 * x + LENGTH);
            FloatVector third = left.rearrange(EVEN).blend(right.rearrange(EVEN), UPPER);
            FloatVector fourth = left.rearrange(ODD).blend(right.rearrange(ODD), UPPER);
            FloatVector sum = second.fma(second, first.mul(first));
            fourth.fma(fourth, third.fma(third, sum)).sqrt().intoArray(out, at + x);
        }
    }
}
