package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import jdk.incubator.vector.FloatVector;

/** The innermost loop of locally connected layers by vectors of units. */
final class VectorProducts {
    private static final int LENGTH = LANES.length();

    private VectorProducts() {}

    /** See {@link LocallyConnectedRuns.Products}. */
    static int add(int n, float[] sums, float[] w, int at, int step, float[][] tap, int t, int end) {
        int whole = n - n % LENGTH;
        int taps = end - t < 3 ? 1 : 3;
        if (taps == 3) {
            three(whole, sums, w, at, step, tap[t], tap[t + 1], tap[t + 2]);
        } else {
            one(whole, sums, w, at, tap[t]);
        }
        for (int k = 0; k < taps; k++) {
            for (int i = whole; i < n; i++) {
                sums[i] = Math.fma(w[at + k * step + i], tap[t + k][i], sums[i]);
            }
        }
        return taps;
    }

    private static void three(int n, float[] sums, float[] w, int at, int step, float[] x, float[] y, float[] z) {
        for (int i = 0; i < n; i += LENGTH) {
            FloatVector a = FloatVector.fromArray(LANES, sums, i);
            a = FloatVector.fromArray(LANES, w, at + i).fma(FloatVector.fromArray(LANES, x, i), a);
            a = FloatVector.fromArray(LANES, w, at + step + i).fma(FloatVector.fromArray(LANES, y, i), a);
            a = FloatVector.fromArray(LANES, w, at + 2 * step + i).fma(FloatVector.fromArray(LANES, z, i), a);
            a.intoArray(sums, i);
        }
    }

    private static void one(int n, float[] sums, float[] w, int at, float[] x) {
        for (int i = 0; i < n; i += LENGTH) {
            FloatVector a = FloatVector.fromArray(LANES, sums, i);
            FloatVector.fromArray(LANES, w, at + i)
                    .fma(FloatVector.fromArray(LANES, x, i), a)
                    .intoArray(sums, i);
        }
    }
}
