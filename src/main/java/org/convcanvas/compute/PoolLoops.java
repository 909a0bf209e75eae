package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost loops of pools: the sums of a row of units stay in registers while one flat loop runs over the taps. Rows
 * are a vector long at least, and their last vector overlaps the one before it.
 */
final class PoolLoops {
    static final int LENGTH = LANES.length();

    private PoolLoops() {}

    /**
     * The largest number of each window.
     *
     * @param taps where what {@code count} taps of the first unit meet stands, from {@code origin} on; that of the next
     *     units follows
     * @param n units, at least a vector
     */
    static void largest(float[] in, int origin, int[] taps, int count, int n, float[] out, int at) {
        int i = 0;
        for (; i + 4 * LENGTH <= n; i += 4 * LENGTH) {
            int x = origin + i;
            int first = x + taps[0];
            FloatVector a0 = FloatVector.fromArray(LANES, in, first);
            FloatVector a1 = FloatVector.fromArray(LANES, in, first + LENGTH);
            FloatVector a2 = FloatVector.fromArray(LANES, in, first + 2 * LENGTH);
            FloatVector a3 = FloatVector.fromArray(LANES, in, first + 3 * LENGTH);
            for (int t = 1; t < count; t++) {
                int p = x + taps[t];
                a0 = a0.max(FloatVector.fromArray(LANES, in, p));
                a1 = a1.max(FloatVector.fromArray(LANES, in, p + LENGTH));
                a2 = a2.max(FloatVector.fromArray(LANES, in, p + 2 * LENGTH));
                a3 = a3.max(FloatVector.fromArray(LANES, in, p + 3 * LENGTH));
            }
            a0.intoArray(out, at + i);
            a1.intoArray(out, at + i + LENGTH);
            a2.intoArray(out, at + i + 2 * LENGTH);
            a3.intoArray(out, at + i + 3 * LENGTH);
        }
        for (; i < n; i += LENGTH) {
            int x = Math.min(i, n - LENGTH);
            FloatVector a = FloatVector.fromArray(LANES, in, origin + x + taps[0]);
            for (int t = 1; t < count; t++) {
                a = a.max(FloatVector.fromArray(LANES, in, origin + x + taps[t]));
            }
            a.intoArray(out, at + x);
        }
    }

    /** The sum of each window from +0 in the order of the taps, over its unit's divisor; see {@link #largest}. */
    static void means(float[] in, int origin, int[] taps, int count, int n, float[] divisors, float[] out, int at) {
        int i = 0;
        for (; i + 4 * LENGTH <= n; i += 4 * LENGTH) {
            int x = origin + i;
            FloatVector a0 = FloatVector.zero(LANES);
            FloatVector a1 = FloatVector.zero(LANES);
            FloatVector a2 = FloatVector.zero(LANES);
            FloatVector a3 = FloatVector.zero(LANES);
            for (int t = 0; t < count; t++) {
                int p = x + taps[t];
                a0 = a0.add(FloatVector.fromArray(LANES, in, p));
                a1 = a1.add(FloatVector.fromArray(LANES, in, p + LENGTH));
                a2 = a2.add(FloatVector.fromArray(LANES, in, p + 2 * LENGTH));
                a3 = a3.add(FloatVector.fromArray(LANES, in, p + 3 * LENGTH));
            }
            a0.div(FloatVector.fromArray(LANES, divisors, i)).intoArray(out, at + i);
            a1.div(FloatVector.fromArray(LANES, divisors, i + LENGTH)).intoArray(out, at + i + LENGTH);
            a2.div(FloatVector.fromArray(LANES, divisors, i + 2 * LENGTH)).intoArray(out, at + i + 2 * LENGTH);
            a3.div(FloatVector.fromArray(LANES, divisors, i + 3 * LENGTH)).intoArray(out, at + i + 3 * LENGTH);
        }
        for (; i < n; i += LENGTH) {
            int x = Math.min(i, n - LENGTH);
            FloatVector a = FloatVector.zero(LANES);
            for (int t = 0; t < count; t++) {
                a = a.add(FloatVector.fromArray(LANES, in, origin + x + taps[t]));
            }
            a.div(FloatVector.fromArray(LANES, divisors, x)).intoArray(out, at + x);
        }
    }

    /** The root of the sum of squares of each window, by fma from +0 in the order of the taps; see {@link #largest}. */
    static void roots(float[] in, int origin, int[] taps, int count, int n, float[] out, int at) {
        int i = 0;
        for (; i + 4 * LENGTH <= n; i += 4 * LENGTH) {
            int x = origin + i;
            FloatVector a0 = FloatVector.zero(LANES);
            FloatVector a1 = FloatVector.zero(LANES);
            FloatVector a2 = FloatVector.zero(LANES);
            FloatVector a3 = FloatVector.zero(LANES);
            for (int t = 0; t < count; t++) {
                int p = x + taps[t];
                FloatVector p0 = FloatVector.fromArray(LANES, in, p);
                FloatVector p1 = FloatVector.fromArray(LANES, in, p + LENGTH);
                FloatVector p2 = FloatVector.fromArray(LANES, in, p + 2 * LENGTH);
                FloatVector p3 = FloatVector.fromArray(LANES, in, p + 3 * LENGTH);
                a0 = p0.fma(p0, a0);
                a1 = p1.fma(p1, a1);
                a2 = p2.fma(p2, a2);
                a3 = p3.fma(p3, a3);
            }
            a0.sqrt().intoArray(out, at + i);
            a1.sqrt().intoArray(out, at + i + LENGTH);
            a2.sqrt().intoArray(out, at + i + 2 * LENGTH);
            a3.sqrt().intoArray(out, at + i + 3 * LENGTH);
        }
        for (; i < n; i += LENGTH) {
            int x = Math.min(i, n - LENGTH);
            FloatVector a = FloatVector.zero(LANES);
            for (int t = 0; t < count; t++) {
                FloatVector p = FloatVector.fromArray(LANES, in, origin + x + taps[t]);
                a = p.fma(p, a);
            }
            a.sqrt().intoArray(out, at + x);
        }
    }
}
