package org.convcanvas.compute;

import static org.convcanvas.compute.FourierTransform.LINES;

import java.util.Arrays;

/**
 * Convolves the lines of a plane with a kernel of their length that goes round: y[i] is the sum over m of x[m] kernel[(i - m)
 * mod n]. By Fourier transforms in double precision, two lines as the parts of one complex one, for which the kernel, being
 * real, need not take them apart. A line with a number that is not finite becomes NaN. Immutable; threads may share it.
 */
public final class CircularConvolution {
    private final int n;
    private final FourierTransform transform;
    private final double[] re; // of the kernel's frequencies, in the transform's order, by its length
    private final double[] im;

    /** With a kernel of n numbers, for lines of n numbers. */
    public CircularConvolution(double[] kernel) {
        n = kernel.length;
        // a length with a large prime factor becomes a power of two in which the kernel goes round once more
        int length = FourierTransform.isQuick(n) ? n : 2 * Integer.highestOneBit(2 * n - 2);
        transform = new FourierTransform(length);
        double[] linesRe = new double[length * LINES];
        double[] linesIm = new double[length * LINES];
        for (int i = 0; i < n; i++) {
            linesRe[i * LINES] = kernel[i] / length;
        }
        for (int i = 1; i < n && length > n; i++) {
            linesRe[(length - i) * LINES] = kernel[n - i] / length;
        }
        transform.forward(linesRe, linesIm);
        re = new double[length];
        im = new double[length];
        for (int i = 0; i < length; i++) {
            re[i] = linesRe[i * LINES];
            im[i] = linesIm[i * LINES];
        }
    }

    /** Convolves the columns of a plane n x width, row-major, from {@code from[start]} on, to {@code to[at]} on. */
    public void columns(float[] from, int start, float[] to, int at, int width) {
        new Pass(from, to, width, 1).run(start, at, width);
    }

    /** Convolves the rows of a plane height x n, row-major, from {@code from[start]} on, to {@code to[at]} on. */
    public void rows(float[] from, int start, float[] to, int at, int height) {
        new Pass(from, to, 1, n).run(start, at, height);
    }

    /** Over lines that are {@code apart} from each other, and whose numbers are {@code step} apart. */
    private final class Pass {
        private final float[] from;
        private final float[] to;
        private final int step;
        private final int apart;
        private final double[] linesRe = new double[transform.length() * LINES];
        private final double[] linesIm = new double[transform.length() * LINES];

        Pass(float[] from, float[] to, int step, int apart) {
            this.from = from;
            this.to = to;
            this.step = step;
            this.apart = apart;
        }

        void run(int start, int at, int lines) {
            for (int first = 0; first < lines; first += 2 * LINES) {
                int many = Math.min(LINES, lines - first);
                int others = Math.min(LINES, lines - first - many);
                int second = (first + LINES) * apart;
                boolean[] good = load(start + first * apart, linesRe, many);
                boolean[] otherGood = load(start + second, linesIm, others);
                transform.forward(linesRe, linesIm);
                for (int i = 0; i < re.length; i++) {
                    FourierTransform.turn(linesRe, linesIm, i * LINES, re[i], im[i]);
                }
                transform.backward(linesRe, linesIm);
                store(linesRe, at + first * apart, good);
                store(linesIm, at + second, otherGood);
            }
        }

        /** Returns which lines have finite numbers only; the others are left out, lest their partners see them. */
        private boolean[] load(int start, double[] lines, int many) {
            Arrays.fill(lines, 0);
            double[] nothing = new double[many];
            for (int i = 0; i < n; i++) {
                int source = start + i * step;
                int target = i * LINES;
                for (int b = 0; b < many; b++) {
                    double value = from[source + b * apart];
                    lines[target + b] = value;
                    nothing[b] += 0 * value;
                }
            }
            boolean[] good = new boolean[many];
            for (int b = 0; b < many; b++) {
                good[b] = nothing[b] == 0;
                for (int i = 0; i < n && !good[b]; i++) {
                    lines[i * LINES + b] = 0;
                }
            }
            return good;
        }

        private void store(double[] lines, int at, boolean[] good) {
            for (int i = 0; i < n; i++) {
                int source = i * LINES;
                int target = at + i * step;
                for (int b = 0; b < good.length; b++) {
                    to[target + b * apart] = good[b] ? (float) lines[source + b] : Float.NaN;
                }
            }
        }
    }
}
