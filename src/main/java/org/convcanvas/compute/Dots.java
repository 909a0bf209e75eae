package org.convcanvas.compute;

/** Sums of products; eight running sums, since one would wait for itself. */
final class Dots {
    private Dots() {}

    /** The sum of a[at + i] b[from + i] for i below n. */
    static double of(int n, float[] a, int at, float[] b, int from) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int i = 0;
        for (; i + 8 <= n; i += 8) {
            s0 = Math.fma(a[at + i], b[from + i], s0);
            s1 = Math.fma(a[at + i + 1], b[from + i + 1], s1);
            s2 = Math.fma(a[at + i + 2], b[from + i + 2], s2);
            s3 = Math.fma(a[at + i + 3], b[from + i + 3], s3);
            s4 = Math.fma(a[at + i + 4], b[from + i + 4], s4);
            s5 = Math.fma(a[at + i + 5], b[from + i + 5], s5);
            s6 = Math.fma(a[at + i + 6], b[from + i + 6], s6);
            s7 = Math.fma(a[at + i + 7], b[from + i + 7], s7);
        }
        double sum = (double) s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
        for (; i < n; i++) {
            sum += (double) a[at + i] * b[from + i];
        }
        return sum;
    }

    /** The sum of a[from] to before a[to]. */
    static double sum(float[] a, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += a[i];
        }
        return sum;
    }
}
