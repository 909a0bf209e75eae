package org.convcanvas.picture;

/** From a number to its place t in a colour map: t = clip(v / s, -1, 1), then sign(t) |t|^0.8. */
public final class ColourScale {
    private static final double EXPONENT = 0.8;
    private static final double SHARE = 0.995;

    private ColourScale() {}

    /**
     * The place of v, -1 to 1, when s is the value shown at full strength; 0 exactly for 0. With s = 0 every other value
     * is at full strength. NaN for NaN.
     */
    public static double position(float v, double s) {
        if (v == 0) {
            return 0;
        }
        double t = s > 0 ? Math.max(-1, Math.min(1, v / s)) : Math.signum(v);
        return Math.copySign(Math.pow(Math.abs(t), EXPONENT), t);
    }

    /** The value at place t, -1 to 1: what {@link #position} undoes; for the ticks of a legend. */
    public static double value(double t, double s) {
        return Math.copySign(Math.pow(Math.abs(t), 1 / EXPONENT), t) * s;
    }

    /**
     * The 99.5th percentile of |v| over data[from] to data[to - 1]: of n finite values the ceil(0.995 n)-th smallest.
     * Values that are not finite are left out; 0 when none is left.
     */
    public static double percentile(float[] data, int from, int to) {
        int count = to - from;
        if (count <= 0) {
            return 0;
        }
        Largest largest = new Largest(rank(count));
        int finite = largest.offerAll(data, from, to);
        return finite == 0 ? 0 : largest.get(rank(finite));
    }

    /** Which of n values, counted from the largest, is the percentile. */
    private static int rank(int n) {
        return n - (int) Math.ceil(SHARE * n) + 1;
    }
}
