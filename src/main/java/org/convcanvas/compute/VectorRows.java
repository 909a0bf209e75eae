package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;

/** Rows of pools by vectors. */
final class VectorRows {
    private static final int LENGTH = LANES.length();
    private static final VectorShuffle<Float> EVEN = VectorShuffle.fromOp(LANES, i -> 2 * i % LENGTH);
    private static final VectorShuffle<Float> ODD = VectorShuffle.fromOp(LANES, i -> (2 * i + 1) % LENGTH);
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(LANES, -1L << LENGTH / 2);

    private VectorRows() {}

    /** True for the usual pool: windows of 2 x 2 side by side, and nothing around. */
    static boolean halves(MaxPool pool, Shape input) {
        Window window = pool.window();
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
}
