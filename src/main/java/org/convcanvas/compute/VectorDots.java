package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * The innermost loop of fully connected layers by vectors: the running sums of a row of the matrix are the lanes of one
 * vector, or of two one after the other where vectors have eight lanes; four rows at a time share the inputs.
 */
final class VectorDots {
    static final String PATH = "four rows of the matrix, 16 running sums each";

    private static final int LENGTH = LANES.length();
    private static final int SUMS = ReferenceFullyConnected.SUMS;

    /** Inputs after which the sums of the next lanes are taken; the rows' pieces stay in the first cache. */
    private static final int PIECE = LENGTH == SUMS ? 1 << 30 : 1 << 10;

    private VectorDots() {}

    /** See {@link FullyConnectedRows.Dot}. */
    static int rows(float[] w, int at, int rows, float[] x, float[] sums) {
        int done = rows < FullyConnectedRows.ROWS ? 1 : FullyConnectedRows.ROWS;
        int whole = x.length & -SUMS;
        Arrays.fill(sums, 0, done * SUMS, 0);
        for (int from = 0; from < whole; ) {
            int to = Math.min(PIECE, whole - from) + from;
            for (int lane = 0; lane < SUMS; lane += LENGTH) {
                if (done == 1) {
                    one(w, at, x, from + lane, to, sums, lane);
                } else {
                    four(w, at, x, from + lane, to, sums, lane);
                }
            }
            from = to;
        }
        for (int row = 0; row < done; row++) {
            int from = at + row * x.length;
            for (int i = whole; i < x.length; i++) {
                int sum = row * SUMS + i - whole;
                sums[sum] = Math.fma(w[from + i], x[i], sums[sum]);
            }
        }
        return done;
    }

    /** Adds every {@value ReferenceFullyConnected#SUMS}th vector from input {@code from} to before {@code to}. */
    private static void four(float[] w, int at, float[] x, int from, int to, float[] sums, int lane) {
        int n = x.length;
        FloatVector a0 = FloatVector.fromArray(LANES, sums, lane);
        FloatVector a1 = FloatVector.fromArray(LANES, sums, lane + SUMS);
        FloatVector a2 = FloatVector.fromArray(LANES, sums, lane + 2 * SUMS);
        FloatVector a3 = FloatVector.fromArray(LANES, sums, lane + 3 * SUMS);
        for (int i = from; i < to; i += SUMS) {
            FloatVector p = FloatVector.fromArray(LANES, x, i);
            int k = at + i;
            a0 = p.fma(FloatVector.fromArray(LANES, w, k), a0);
            a1 = p.fma(FloatVector.fromArray(LANES, w, k + n), a1);
            a2 = p.fma(FloatVector.fromArray(LANES, w, k + 2 * n), a2);
            a3 = p.fma(FloatVector.fromArray(LANES, w, k + 3 * n), a3);
        }
        a0.intoArray(sums, lane);
        a1.intoArray(sums, lane + SUMS);
        a2.intoArray(sums, lane + 2 * SUMS);
        a3.intoArray(sums, lane + 3 * SUMS);
    }

    private static void one(float[] w, int at, float[] x, int from, int to, float[] sums, int lane) {
        FloatVector a = FloatVector.fromArray(LANES, sums, lane);
        for (int i = from; i < to; i += SUMS) {
            a = FloatVector.fromArray(LANES, x, i).fma(FloatVector.fromArray(LANES, w, at + i), a);
        }
        a.intoArray(sums, lane);
    }
}
