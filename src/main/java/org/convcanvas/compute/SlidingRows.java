package org.convcanvas.compute;

import static org.convcanvas.compute.VectorTile.LANES;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost loops of {@link VectorSlide}: a kernel of 3 x 3 moves along rows, its weights in registers. Four rows of
 * sums at a time read each row of pixels once rather than three times.
 */
final class SlidingRows {
    static final int LENGTH = LANES.length();

    private SlidingRows() {}

    /**
     * Adds to four rows of sums.
     *
     * @param r0 where the first row of pixels begins, {@code r1} to {@code r5} those below it
     * @param count of sums in a row, whole vectors
     * @param at where the weights begin
     * @param o0 where the first row of sums begins in {@code out}, and so on
     */
    static void four(
            float[] in,
            int r0,
            int r1,
            int r2,
            int r3,
            int r4,
            int r5,
            int count,
            float[] w,
            int at,
            float[] out,
            int o0,
            int o1,
            int o2,
            int o3) {
        FloatVector w0 = FloatVector.broadcast(LANES, w[at]);
        FloatVector w1 = FloatVector.broadcast(LANES, w[at + 1]);
        FloatVector w2 = FloatVector.broadcast(LANES, w[at + 2]);
        FloatVector w3 = FloatVector.broadcast(LANES, w[at + 3]);
        FloatVector w4 = FloatVector.broadcast(LANES, w[at + 4]);
        FloatVector w5 = FloatVector.broadcast(LANES, w[at + 5]);
        FloatVector w6 = FloatVector.broadcast(LANES, w[at + 6]);
        FloatVector w7 = FloatVector.broadcast(LANES, w[at + 7]);
        FloatVector w8 = FloatVector.broadcast(LANES, w[at + 8]);
        for (int x = 0; x < count; x += LENGTH) {
            FloatVector a0 = FloatVector.fromArray(LANES, out, o0 + x);
            FloatVector a1 = FloatVector.fromArray(LANES, out, o1 + x);
            FloatVector a2 = FloatVector.fromArray(LANES, out, o2 + x);
            FloatVector a3 = FloatVector.fromArray(LANES, out, o3 + x);
            FloatVector p00 = FloatVector.fromArray(LANES, in, r0 + x);
            a0 = p00.fma(w0, a0);
            FloatVector p01 = FloatVector.fromArray(LANES, in, r0 + x + 1);
            a0 = p01.fma(w1, a0);
            FloatVector p02 = FloatVector.fromArray(LANES, in, r0 + x + 2);
            a0 = p02.fma(w2, a0);
            FloatVector p10 = FloatVector.fromArray(LANES, in, r1 + x);
            a0 = p10.fma(w3, a0);
            a1 = p10.fma(w0, a1);
            FloatVector p11 = FloatVector.fromArray(LANES, in, r1 + x + 1);
            a0 = p11.fma(w4, a0);
            a1 = p11.fma(w1, a1);
            FloatVector p12 = FloatVector.fromArray(LANES, in, r1 + x + 2);
            a0 = p12.fma(w5, a0);
            a1 = p12.fma(w2, a1);
            FloatVector p20 = FloatVector.fromArray(LANES, in, r2 + x);
            a0 = p20.fma(w6, a0);
            a1 = p20.fma(w3, a1);
            a2 = p20.fma(w0, a2);
            FloatVector p21 = FloatVector.fromArray(LANES, in, r2 + x + 1);
            a0 = p21.fma(w7, a0);
            a1 = p21.fma(w4, a1);
            a2 = p21.fma(w1, a2);
            FloatVector p22 = FloatVector.fromArray(LANES, in, r2 + x + 2);
            a0 = p22.fma(w8, a0);
            a1 = p22.fma(w5, a1);
            a2 = p22.fma(w2, a2);
            FloatVector p30 = FloatVector.fromArray(LANES, in, r3 + x);
            a1 = p30.fma(w6, a1);
            a2 = p30.fma(w3, a2);
            a3 = p30.fma(w0, a3);
            FloatVector p31 = FloatVector.fromArray(LANES, in, r3 + x + 1);
            a1 = p31.fma(w7, a1);
            a2 = p31.fma(w4, a2);
            a3 = p31.fma(w1, a3);
            FloatVector p32 = FloatVector.fromArray(LANES, in, r3 + x + 2);
            a1 = p32.fma(w8, a1);
            a2 = p32.fma(w5, a2);
            a3 = p32.fma(w2, a3);
            FloatVector p40 = FloatVector.fromArray(LANES, in, r4 + x);
            a2 = p40.fma(w6, a2);
            a3 = p40.fma(w3, a3);
            FloatVector p41 = FloatVector.fromArray(LANES, in, r4 + x + 1);
            a2 = p41.fma(w7, a2);
            a3 = p41.fma(w4, a3);
            FloatVector p42 = FloatVector.fromArray(LANES, in, r4 + x + 2);
            a2 = p42.fma(w8, a2);
            a3 = p42.fma(w5, a3);
            FloatVector p50 = FloatVector.fromArray(LANES, in, r5 + x);
            a3 = p50.fma(w6, a3);
            FloatVector p51 = FloatVector.fromArray(LANES, in, r5 + x + 1);
            a3 = p51.fma(w7, a3);
            FloatVector p52 = FloatVector.fromArray(LANES, in, r5 + x + 2);
            a3 = p52.fma(w8, a3);
            a0.intoArray(out, o0 + x);
            a1.intoArray(out, o1 + x);
            a2.intoArray(out, o2 + x);
            a3.intoArray(out, o3 + x);
        }
    }

    /** The same for one row of sums. */
    static void one(float[] in, int r0, int r1, int r2, int count, float[] w, int at, float[] out, int o0) {
        FloatVector w0 = FloatVector.broadcast(LANES, w[at]);
        FloatVector w1 = FloatVector.broadcast(LANES, w[at + 1]);
        FloatVector w2 = FloatVector.broadcast(LANES, w[at + 2]);
        FloatVector w3 = FloatVector.broadcast(LANES, w[at + 3]);
        FloatVector w4 = FloatVector.broadcast(LANES, w[at + 4]);
        FloatVector w5 = FloatVector.broadcast(LANES, w[at + 5]);
        FloatVector w6 = FloatVector.broadcast(LANES, w[at + 6]);
        FloatVector w7 = FloatVector.broadcast(LANES, w[at + 7]);
        FloatVector w8 = FloatVector.broadcast(LANES, w[at + 8]);
        for (int x = 0; x < count; x += LENGTH) {
            FloatVector a0 = FloatVector.fromArray(LANES, out, o0 + x);
            FloatVector p00 = FloatVector.fromArray(LANES, in, r0 + x);
            a0 = p00.fma(w0, a0);
            FloatVector p01 = FloatVector.fromArray(LANES, in, r0 + x + 1);
            a0 = p01.fma(w1, a0);
            FloatVector p02 = FloatVector.fromArray(LANES, in, r0 + x + 2);
            a0 = p02.fma(w2, a0);
            FloatVector p10 = FloatVector.fromArray(LANES, in, r1 + x);
            a0 = p10.fma(w3, a0);
            FloatVector p11 = FloatVector.fromArray(LANES, in, r1 + x + 1);
            a0 = p11.fma(w4, a0);
            FloatVector p12 = FloatVector.fromArray(LANES, in, r1 + x + 2);
            a0 = p12.fma(w5, a0);
            FloatVector p20 = FloatVector.fromArray(LANES, in, r2 + x);
            a0 = p20.fma(w6, a0);
            FloatVector p21 = FloatVector.fromArray(LANES, in, r2 + x + 1);
            a0 = p21.fma(w7, a0);
            FloatVector p22 = FloatVector.fromArray(LANES, in, r2 + x + 2);
            a0 = p22.fma(w8, a0);
            a0.intoArray(out, o0 + x);
        }
    }
}
