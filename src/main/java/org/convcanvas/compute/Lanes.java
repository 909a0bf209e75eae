package org.convcanvas.compute;

/**
 * The innermost loops. Each is small, alone in its method, and uses one index for all its arrays: only then does the
 * JVM's compiler make vector instructions of it. All loads come before all stores, since it cannot know that the arrays
 * are different ones.
 */
final class Lanes {
    private Lanes() {}

    /**
     * Adds three taps to four filters: a[i] = fma(w, x[i], a[i]) for x, y, z in turn.
     *
     * @param w weights; those of filter f for the taps are at {@code at + f * step}, + 1, + 2
     */
    static void fma4x3(
            int n, float[] a, float[] b, float[] c, float[] d, float[] x, float[] y, float[] z, float[] w, int at, int step) {
        float a0 = w[at];
        float a1 = w[at + 1];
        float a2 = w[at + 2];
        float b0 = w[at + step];
        float b1 = w[at + step + 1];
        float b2 = w[at + step + 2];
        float c0 = w[at + 2 * step];
        float c1 = w[at + 2 * step + 1];
        float c2 = w[at + 2 * step + 2];
        float d0 = w[at + 3 * step];
        float d1 = w[at + 3 * step + 1];
        float d2 = w[at + 3 * step + 2];
        for (int i = 0; i < n; i++) {
            float p = x[i];
            float q = y[i];
            float r = z[i];
            float s = Math.fma(a2, r, Math.fma(a1, q, Math.fma(a0, p, a[i])));
            float t = Math.fma(b2, r, Math.fma(b1, q, Math.fma(b0, p, b[i])));
            float u = Math.fma(c2, r, Math.fma(c1, q, Math.fma(c0, p, c[i])));
            float v = Math.fma(d2, r, Math.fma(d1, q, Math.fma(d0, p, d[i])));
            a[i] = s;
            b[i] = t;
            c[i] = u;
            d[i] = v;
        }
    }

    /** Adds one tap to four filters. */
    static void fma4x1(int n, float[] a, float[] b, float[] c, float[] d, float[] x, float[] w, int at, int step) {
        float a0 = w[at];
        float b0 = w[at + step];
        float c0 = w[at + 2 * step];
        float d0 = w[at + 3 * step];
        for (int i = 0; i < n; i++) {
            float p = x[i];
            float s = Math.fma(a0, p, a[i]);
            float t = Math.fma(b0, p, b[i]);
            float u = Math.fma(c0, p, c[i]);
            float v = Math.fma(d0, p, d[i]);
            a[i] = s;
            b[i] = t;
            c[i] = u;
            d[i] = v;
        }
    }

    /** Adds three taps to one filter. */
    static void fma1x3(int n, float[] a, float[] x, float[] y, float[] z, float[] w, int at) {
        float a0 = w[at];
        float a1 = w[at + 1];
        float a2 = w[at + 2];
        for (int i = 0; i < n; i++) {
            a[i] = Math.fma(a2, z[i], Math.fma(a1, y[i], Math.fma(a0, x[i], a[i])));
        }
    }

    /** Adds one tap to one filter. */
    static void fma1x1(int n, float[] a, float[] x, float weight) {
        for (int i = 0; i < n; i++) {
            a[i] = Math.fma(weight, x[i], a[i]);
        }
    }

    /** a[i] = max(a[i], x[i]). */
    static void max(int n, float[] a, float[] x) {
        for (int i = 0; i < n; i++) {
            a[i] = Math.max(a[i], x[i]);
        }
    }

    /** a[i] += x[i]. */
    static void add(int n, float[] a, float[] x) {
        for (int i = 0; i < n; i++) {
            a[i] += x[i];
        }
    }

    /** a[i] /= x[i]. */
    static void divide(int n, float[] a, float[] x) {
        for (int i = 0; i < n; i++) {
            a[i] /= x[i];
        }
    }
}
