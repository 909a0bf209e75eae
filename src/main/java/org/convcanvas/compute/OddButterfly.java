package org.convcanvas.compute;

import static org.convcanvas.compute.FourierTransform.LINES;

/**
 * The Fourier transform of an odd number of numbers, for many lines at once: x[0] + sum over j of (x[j] + x[n - j]) cos(2 pi
 * j k / n) - i (x[j] - x[n - j]) sin(2 pi j k / n), whose sums serve frequency n - k too. One thread.
 */
final class OddButterfly {
    private final int size;
    private final double[] cosines;
    private final double[] sines;
    private final double[] re; // x[j] + x[n - j] at j, x[j] - x[n - j] at n - j
    private final double[] im;
    private final double[] sums = new double[4 * LINES];

    OddButterfly(int size) {
        this.size = size;
        this.cosines = new double[size];
        this.sines = new double[size];
        for (int i = 0; i < size; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / size);
            sines[i] = Math.sin(2 * Math.PI * i / size);
        }
        re = new double[size * LINES];
        im = new double[size * LINES];
    }

    /** Forward with sign 1, backward with -1; the numbers are {@code step} apart from {@code at} on. */
    void run(double[] fromRe, double[] fromIm, int at, int step, int sign) {
        System.arraycopy(fromRe, at, re, 0, LINES);
        System.arraycopy(fromIm, at, im, 0, LINES);
        for (int j = 1; 2 * j < size; j++) {
            fold(fromRe, at + j * step, at + (size - j) * step, re, j * LINES, (size - j) * LINES);
            fold(fromIm, at + j * step, at + (size - j) * step, im, j * LINES, (size - j) * LINES);
            add(fromRe, at, re, j * LINES);
            add(fromIm, at, im, j * LINES);
        }
        for (int k = 1; 2 * k < size; k++) {
            start();
            for (int j = 1; 2 * j < size; j++) {
                int angle = j * k % size;
                sum(j * LINES, (size - j) * LINES, cosines[angle], sign * sines[angle]);
            }
            finish(fromRe, fromIm, at + k * step, at + (size - k) * step);
        }
    }

    private static void fold(double[] from, int low, int high, double[] to, int sum, int difference) {
        for (int b = 0; b < LINES; b++) {
            double x = from[low + b];
            double y = from[high + b];
            to[sum + b] = x + y;
            to[difference + b] = x - y;
        }
    }

    private static void add(double[] to, int at, double[] what, int from) {
        for (int b = 0; b < LINES; b++) {
            to[at + b] += what[from + b];
        }
    }

    private void start() {
        for (int b = 0; b < LINES; b++) {
            sums[b] = re[b];
            sums[LINES + b] = im[b];
            sums[2 * LINES + b] = 0;
            sums[3 * LINES + b] = 0;
        }
    }

    private void sum(int even, int odd, double cosine, double sine) {
        for (int b = 0; b < LINES; b++) {
            sums[b] += re[even + b] * cosine;
            sums[LINES + b] += im[even + b] * cosine;
            sums[2 * LINES + b] += im[odd + b] * sine;
            sums[3 * LINES + b] += re[odd + b] * sine;
        }
    }

    private void finish(double[] toRe, double[] toIm, int low, int high) {
        for (int b = 0; b < LINES; b++) {
            double r = sums[b];
            double i = sums[LINES + b];
            double byR = sums[2 * LINES + b];
            double byI = sums[3 * LINES + b];
            toRe[low + b] = r + byR;
            toIm[low + b] = i - byI;
            toRe[high + b] = r - byR;
            toIm[high + b] = i + byI;
        }
    }
}
