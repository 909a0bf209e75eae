package org.convcanvas.picture;

/**
 * The colour of a number, as {@link ColourScale#position} and {@link ColourMap#argb} give it, without a power function
 * per pixel: a coarse table guesses the entry and one comparison with the exact boundary corrects it. There is no choice on the sign:
 * in a map it is anybody's guess, and the processor would guess wrong at every other pixel.
 */
final class Shades {
    private static final int STEPS = ColourMap.ENTRIES / 2;
    private static final int BINS = 2048;
    // BOUNDS[k]: the least |v / s| that is shown at least k entries from the middle.
    private static final double[] BOUNDS = bounds();
    private static final short[] GUESSES = guesses();
    // NEXT[bin]: the one bound above its guess; bins are narrower than any two bounds are apart.
    private static final double[] NEXT = next();

    private final int[] entries;
    private final double s;

    Shades(int[] entries, double s) {
        this.entries = entries;
        this.s = s;
    }

    /** The colour of v, which is not NaN. */
    int argb(double v) {
        double size = Math.abs(v);
        double t = size < s ? size / s : full(size);
        int bin = (int) (t * BINS);
        int steps = GUESSES[bin] + (t >= NEXT[bin] ? 1 : 0);
        int sign = (int) (Double.doubleToRawLongBits(v) >> Long.SIZE - 1); // -1 for a minus, else 0
        return entries[STEPS + (steps ^ sign) - sign];
    }

    /** The place of what is out of range: at the end, but a zero stays in the middle where all numbers are zeros. */
    private static double full(double size) {
        return size == 0 ? 0 : 1;
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

    private static double[] next() {
        double[] next = new double[BINS + 1];
        for (int bin = 0; bin <= BINS; bin++) {
            next[bin] = BOUNDS[GUESSES[bin] + 1];
        }
        return next;
    }
}
