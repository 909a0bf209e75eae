package org.convcanvas.compute;

/**
 * The innermost loops. The JVM's compiler makes vector instructions of a loop only if it uses one index for all its
 * arrays and has at most six fma (measured on JDK 17: two filters by three taps run near the machine's peak, two by four
 * at a ninth of it); all loads come before all stores, since it cannot know that the arrays are different ones.
 *
 * <p>The two methods of fma are deliberately one method each for all counts of taps: that makes them longer than what
 * the compiler copies into a caller (325 bytes of code), and copies came out without vector instructions, four times
 * slower.
 */
final class Lanes {
    private Lanes() {}

    /**
     * Adds up to three taps to two filters.
     *
     * @param a sums of the first filter
     * @param b sums of the second filter
     * @param tap the taps' pixels, from {@code t} to before {@code end}
     * @param w weights; those of the first filter for tap t are at {@code at}, those of the second {@code step} further
     * @return how many taps were added
     */
    static int addToTwo(int n, float[] a, float[] b, float[][] tap, int t, int end, float[] w, int at, int step) {
        float[] x = tap[t];
        float a0 = w[at];
        float b0 = w[at + step];
        if (end - t == 1) {
            for (int i = 0; i < n; i++) {
                float p = x[i];
                float sumA = Math.fma(a0, p, a[i]);
                float sumB = Math.fma(b0, p, b[i]);
                a[i] = sumA;
                b[i] = sumB;
            }
            return 1;
        }
        float[] y = tap[t + 1];
        float a1 = w[at + 1];
        float b1 = w[at + step + 1];
        if (end - t == 2) {
            for (int i = 0; i < n; i++) {
                float p = x[i];
                float q = y[i];
                float sumA = Math.fma(a1, q, Math.fma(a0, p, a[i]));
                float sumB = Math.fma(b1, q, Math.fma(b0, p, b[i]));
                a[i] = sumA;
                b[i] = sumB;
            }
            return 2;
        }
        float[] z = tap[t + 2];
        float a2 = w[at + 2];
        float b2 = w[at + step + 2];
        for (int i = 0; i < n; i++) {
            float p = x[i];
            float q = y[i];
            float r = z[i];
            float sumA = Math.fma(a2, r, Math.fma(a1, q, Math.fma(a0, p, a[i])));
            float sumB = Math.fma(b2, r, Math.fma(b1, q, Math.fma(b0, p, b[i])));
            a[i] = sumA;
            b[i] = sumB;
        }
        return 3;
    }

    /**
     * Adds up to four taps to one filter.
     *
     * @param a sums
     * @param tap the taps' pixels, from {@code t} to before {@code end}
     * @param w weights; that of tap t is at {@code at}
     * @return how many taps were added
     */
    static int addToOne(int n, float[] a, float[][] tap, int t, int end, float[] w, int at) {
        float[] x = tap[t];
        float a0 = w[at];
        if (end - t == 1) {
            for (int i = 0; i < n; i++) {
                a[i] = Math.fma(a0, x[i], a[i]);
            }
            return 1;
        }
        float[] y = tap[t + 1];
        float a1 = w[at + 1];
        if (end - t == 2) {
            for (int i = 0; i < n; i++) {
                a[i] = Math.fma(a1, y[i], Math.fma(a0, x[i], a[i]));
            }
            return 2;
        }
        float[] z = tap[t + 2];
        float a2 = w[at + 2];
        if (end - t == 3) {
            for (int i = 0; i < n; i++) {
                a[i] = Math.fma(a2, z[i], Math.fma(a1, y[i], Math.fma(a0, x[i], a[i])));
            }
            return 3;
        }
        float[] u = tap[t + 3];
        float a3 = w[at + 3];
        for (int i = 0; i < n; i++) {
            a[i] = Math.fma(a3, u[i], Math.fma(a2, z[i], Math.fma(a1, y[i], Math.fma(a0, x[i], a[i]))));
        }
        return 4;
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

    /** a[i] += w x[i], by fma. */
    static void addScaled(int n, float[] a, float w, float[] x) {
        for (int i = 0; i < n; i++) {
            a[i] = Math.fma(w, x[i], a[i]);
        }
    }

    /** a[i] /= x[i]. */
    static void divide(int n, float[] a, float[] x) {
        for (int i = 0; i < n; i++) {
            a[i] /= x[i];
        }
    }

    /** a[i] += x[i]^2, by fma. */
    static void addSquares(int n, float[] a, float[] x) {
        for (int i = 0; i < n; i++) {
            float p = x[i];
            a[i] = Math.fma(p, p, a[i]);
        }
    }

    /** a[i] = sqrt(a[i]), rounded to float. */
    static void root(int n, float[] a) {
        for (int i = 0; i < n; i++) {
            a[i] = (float) Math.sqrt(a[i]);
        }
    }

    /** a[i] += w[i] x[i], by fma. */
    static void addProducts(int n, float[] a, float[] w, float[] x) {
        for (int i = 0; i < n; i++) {
            a[i] = Math.fma(w[i], x[i], a[i]);
        }
    }

    /** y[i] = x[i] a + b for i from {@code from} to before {@code to}, by fma. */
    static void line(int from, int to, float[] x, float a, float b, float[] y) {
        for (int i = from; i < to; i++) {
            y[i] = Math.fma(x[i], a, b);
        }
    }

    /** y[i] = a[i] + b[i] for i from {@code from} to before {@code to}. */
    static void sum(int from, int to, float[] a, float[] b, float[] y) {
        for (int i = from; i < to; i++) {
            y[i] = a[i] + b[i];
        }
    }
}
