package org.convcanvas.compute;

import java.util.Arrays;

/**
 * The discrete Fourier transform of many lines of complex numbers at once, in place, by the algorithm of Cooley and Tukey
 * (1965) for any factors. Number i of line b is at i {@link #LINES} + b, so that the loops over lines become vectors.
 * Forward, frequencies come out in an order of their own, from which {@link #backward} comes back; neither divides by the
 * length. Immutable; threads may share it.
 */
final class FourierTransform {
    /** Lines that are transformed together. */
    static final int LINES = 32;

    /** Above, a prime factor takes longer than a longer line of smaller ones. */
    private static final int LARGEST_PRIME = 13;

    private final int length;
    private final int[] factors;
    private final double[] cosines;
    private final double[] sines;

    /** For lines of {@code length} numbers. */
    FourierTransform(int length) {
        this.length = length;
        this.factors = factors(length);
        this.cosines = new double[length];
        this.sines = new double[length];
        for (int i = 0; i < length; i++) {
            double angle = 2 * Math.PI * i / length;
            cosines[i] = Math.cos(angle);
            sines[i] = -Math.sin(angle);
        }
    }

    /** Whether the length has small prime factors only. */
    static boolean isQuick(int length) {
        int[] factors = factors(length);
        return factors.length == 0 || factors[factors.length - 1] <= LARGEST_PRIME;
    }

    private static int[] factors(int length) {
        int[] factors = new int[Integer.SIZE];
        int count = 0;
        int rest = length;
        for (int factor = 2; rest > 1; factor++) {
            if (factor * factor > rest) {
                factor = rest;
            }
            for (; rest % factor == 0; rest /= factor) {
                factors[count++] = factor;
            }
        }
        return Arrays.copyOf(factors, count);
    }

    int length() {
        return length;
    }

    /** From numbers in their order to frequencies. */
    void forward(double[] re, double[] im) {
        int block = length;
        for (int factor : factors) {
            stage(re, im, block, factor, true);
            block /= factor;
        }
    }

    /** From frequencies as {@link #forward} leaves them to numbers in their order, times the length. */
    void backward(double[] re, double[] im) {
        int block = 1;
        for (int i = factors.length - 1; i >= 0; i--) {
            block *= factors[i];
            stage(re, im, block, factors[i], false);
        }
    }

    private void stage(double[] re, double[] im, int block, int factor, boolean forward) {
        int part = block / factor;
        int turn = length / block;
        OddButterfly odd = factor == 2 ? null : new OddButterfly(factor);
        for (int start = 0; start < length; start += block) {
            for (int j = 0; j < part; j++) {
                int at = (start + j) * LINES;
                int step = part * LINES;
                if (odd == null) {
                    double sine = sines[j * turn];
                    if (forward) {
                        apart(re, im, at, at + step, cosines[j * turn], sine);
                    } else {
                        together(re, im, at, at + step, cosines[j * turn], -sine);
                    }
                } else {
                    if (!forward) {
                        turn(re, im, at, step, factor, j * turn, -1);
                    }
                    odd.run(re, im, at, step, forward ? 1 : -1);
                    if (forward) {
                        turn(re, im, at, step, factor, j * turn, 1);
                    }
                }
            }
        }
    }

    private static void apart(double[] re, double[] im, int p, int q, double cosine, double sine) {
        for (int b = 0; b < LINES; b++) {
            double pr = re[p + b];
            double pi = im[p + b];
            double qr = re[q + b];
            double qi = im[q + b];
            re[p + b] = pr + qr;
            im[p + b] = pi + qi;
            double dr = pr - qr;
            double di = pi - qi;
            re[q + b] = dr * cosine - di * sine;
            im[q + b] = dr * sine + di * cosine;
        }
    }

    private static void together(double[] re, double[] im, int p, int q, double cosine, double sine) {
        for (int b = 0; b < LINES; b++) {
            double pr = re[p + b];
            double pi = im[p + b];
            double qr = re[q + b] * cosine - im[q + b] * sine;
            double qi = re[q + b] * sine + im[q + b] * cosine;
            re[p + b] = pr + qr;
            im[p + b] = pi + qi;
            re[q + b] = pr - qr;
            im[q + b] = pi - qi;
        }
    }

    /** Turns what a butterfly has put out by its place in the block, or back. */
    private void turn(double[] re, double[] im, int at, int step, int factor, int by, int sign) {
        for (int k = 1; k < factor && by > 0; k++) {
            turn(re, im, at + k * step, cosines[k * by], sign * sines[k * by]);
        }
    }

    /** Multiplies number {@code at} of all lines by cosine + i sine. */
    static void turn(double[] re, double[] im, int at, double cosine, double sine) {
        for (int b = 0; b < LINES; b++) {
            double r = re[at + b];
            double i = im[at + b];
            re[at + b] = r * cosine - i * sine;
            im[at + b] = r * sine + i * cosine;
        }
    }
}
