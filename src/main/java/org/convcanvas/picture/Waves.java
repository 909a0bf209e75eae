package org.convcanvas.picture;

import org.convcanvas.tensor.Rng;

/** Test patterns by formula, sampled at the centres of the pixels of the standard input. */
final class Waves {
    private static final double SIZE = Patterns.SMALL;
    private static final double MIDDLE = SIZE / 2;

    private Waves() {}

    /** One white pixel on black: what comes out of a filter is the filter, turned round. */
    static double impulse(double x, double y) {
        return (int) x == (int) MIDDLE && (int) y == (int) MIDDLE ? 1 : 0;
    }

    /** Dark left, bright right. */
    static double step(double x, double y) {
        return x < MIDDLE ? 0.2 : 0.8;
    }

    /** Squares of 16 pixels. */
    static double checkerboard(double x, double y) {
        return ((int) x / 16 + (int) y / 16) % 2;
    }

    /** A sine across, of period 16 pixels. */
    static double grating(double x, double y) {
        return wave(x / 16);
    }

    /** A sine across whose frequency rises evenly from 0 to 0.45 cycles a pixel, just below what a pixel grid can hold. */
    static double chirp(double x, double y) {
        return wave(0.45 * x * x / (2 * SIZE));
    }

    /** Circular waves whose frequency rises with the radius, to half a cycle a pixel at the middle of each side. */
    static double zonePlate(double x, double y) {
        double dx = x - MIDDLE;
        double dy = y - MIDDLE;
        return wave((dx * dx + dy * dy) / (4 * MIDDLE) + 0.25);
    }

    /** A sine between 0 and 1, from the middle upwards. */
    static double wave(double cycles) {
        return 0.5 + 0.5 * sin(2 * Math.PI * cycles);
    }

    /**
     * The sine of an angle, to within 1e-8: by its Taylor series, since Math.sin may differ between machines and
     * StrictMath.sin is slow.
     */
    static double sin(double angle) {
        double turns = angle / Math.PI;
        double nearest = Math.rint(turns);
        double t = (turns - nearest) * Math.PI;
        double q = t * t;
        double sine = t * (1 - q / 6 * (1 - q / 20 * (1 - q / 42 * (1 - q / 72 * (1 - q / 110 * (1 - q / 156))))));
        return ((long) nearest & 1) == 0 ? sine : -sine;
    }

    /** Independent grays, evenly spread. */
    static Picture noise(String title, int size) {
        Rng rng = new Rng(1);
        int[] rgb = new int[size * size];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0x010101 * rng.nextInt(256);
        }
        return Picture.of(title, size, size, rgb);
    }
}
