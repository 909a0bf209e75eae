package org.convcanvas.compute;

/** The innermost loop of fully connected layers. */
final class RunningSums {
    private RunningSums() {}

    /**
     * Sets {@code sums[j]} to the sum, by fma from +0, of {@code w[at + i] x[i]} for all i that are j modulo 16. Sixteen
     * local variables stay in registers, where an array of sums would be written and read again at every step.
     *
     * @param rows not asked for: it is always one
     * @return 1
     */
    static int dot(float[] w, int at, int rows, float[] x, float[] sums) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        float s8 = 0;
        float s9 = 0;
        float s10 = 0;
        float s11 = 0;
        float s12 = 0;
        float s13 = 0;
        float s14 = 0;
        float s15 = 0;
        int whole = x.length & -16;
        for (int i = 0; i < whole; i += 16) {
            int k = at + i;
            s0 = Math.fma(w[k], x[i], s0);
            s1 = Math.fma(w[k + 1], x[i + 1], s1);
            s2 = Math.fma(w[k + 2], x[i + 2], s2);
            s3 = Math.fma(w[k + 3], x[i + 3], s3);
            s4 = Math.fma(w[k + 4], x[i + 4], s4);
            s5 = Math.fma(w[k + 5], x[i + 5], s5);
            s6 = Math.fma(w[k + 6], x[i + 6], s6);
            s7 = Math.fma(w[k + 7], x[i + 7], s7);
            s8 = Math.fma(w[k + 8], x[i + 8], s8);
            s9 = Math.fma(w[k + 9], x[i + 9], s9);
            s10 = Math.fma(w[k + 10], x[i + 10], s10);
            s11 = Math.fma(w[k + 11], x[i + 11], s11);
            s12 = Math.fma(w[k + 12], x[i + 12], s12);
            s13 = Math.fma(w[k + 13], x[i + 13], s13);
            s14 = Math.fma(w[k + 14], x[i + 14], s14);
            s15 = Math.fma(w[k + 15], x[i + 15], s15);
        }
        sums[0] = s0;
        sums[1] = s1;
        sums[2] = s2;
        sums[3] = s3;
        sums[4] = s4;
        sums[5] = s5;
        sums[6] = s6;
        sums[7] = s7;
        sums[8] = s8;
        sums[9] = s9;
        sums[10] = s10;
        sums[11] = s11;
        sums[12] = s12;
        sums[13] = s13;
        sums[14] = s14;
        sums[15] = s15;
        for (int i = whole; i < x.length; i++) {
            sums[i - whole] = Math.fma(w[at + i], x[i], sums[i - whole]);
        }
        return 1;
    }
}
