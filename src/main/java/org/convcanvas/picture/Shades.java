package org.convcanvas.picture;

/**
 * The colour of a number, as {@link ColourScale#position} and {@link ColourMap#argb} give it, without a power function
 * per pixel: a coarse table guesses the entry and one comparison with the exact boundary corrects it.
 */
final class Shades {
    private static final int STEPS = ColourMap.ENTRIES / 2;
    private static final int BINS = 2048;
    // BOUNDS[k]: the least |v / s| that is shown at least k entries from the middle.
    private static final double[] BOUNDS = bounds();
    private static final short[] GUESSES = guesses();

    private final int[] entries;
    private final double s;

    Shades(int[] entries, double s) {
        this.entries = entries;
        this.s = s;
    }

    /** The colour of v, which is not NaN. */
    int argb(double v) {
        if (v == 0) {
            return entries[STEPS];
        }
        double t = s > 0 ? Math.min(1, Math.abs(v) / s) : 1;
        int steps = GUESSES[(int) (t * BINS)];
        while (t >= BOUNDS[steps + 1]) {
            steps++;
        }
        return entries[v < 0 ? STEPS - steps : STEPS + steps];
    }

    private static double[] bounds() {
        double[] bounds = new double[STEPS + 2];
        for (int k = 1; k <= STEPS; k++) {
            bounds[k] = ColourScale.value((k - 0.5) / STEPS, 1);
        }
        bounds[STEPS + 1] = Double.POSITIVE_INFINITY;
        return bounds;
    }

    private static short[] guesses() {
        short[] guesses = new short[BINS + 1];
        int steps = 0;
        for (int bin = 0; bin <= BINS; bin++) {
            while (bin >= BINS * BOUNDS[steps + 1]) {
                steps++;
            }
            guesses[bin] = (short) steps;
        }
        return guesses;
    }
}
