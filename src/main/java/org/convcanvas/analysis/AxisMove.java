package org.convcanvas.analysis;

import java.util.Arrays;
import org.convcanvas.compute.CircularConvolution;
import org.convcanvas.network.Fill;
import org.jspecify.annotations.Nullable;

/**
 * A move along one axis: unit i takes from unit {@code low[i]}, and where {@code high} is given, the part {@code part} from
 * unit {@code high[i]}; -1 is a zero. Or, where {@code sum} is given, each takes from all.
 */
final class AxisMove {
    private final int[] low;
    private final int[] high;
    private final float part;
    private final @Nullable CircularConvolution sum;

    private AxisMove(int[] low, int[] high, float part, @Nullable CircularConvolution sum) {
        this.low = low;
        this.high = high;
        this.part = part;
        this.sum = sum;
    }

    /**
     * The move of {@code n} units by {@code t}, towards higher numbers when positive.
     *
     * @param border what comes in
     */
    static AxisMove of(int n, double t, Fill border, Interpolation interpolation) {
        double down = Math.floor(-t);
        float part = (float) (-t - down);
        if (interpolation == Interpolation.FOURIER && !Shift.isWhole(t)) {
            return new AxisMove(new int[0], new int[0], 0, new CircularConvolution(dirichlet(n, t)));
        }
        int[] low = sources(n, down, border);
        return new AxisMove(low, part == 0 ? new int[0] : sources(n, down + 1, border), part, null);
    }

    private static int[] sources(int n, double offset, Fill border) {
        int[] sources = new int[n];
        for (int i = 0; i < n; i++) {
            // a border of zeros or of one pixel goes on for ever, the others repeat every 2 n - 2, 2 n or n pixels
            double bounded = border == Fill.ZERO || border == Fill.REPLICATE
                    ? Math.max(-1, Math.min(n, i + offset))
                    : (i + offset) % period(n, border);
            sources[i] = border.source((int) bounded, n);
        }
        return sources;
    }

    private static int period(int n, Fill border) {
        return switch (border) {
            case REFLECT -> Math.max(1, 2 * n - 2);
            case SYMMETRIC -> 2 * n;
            default -> n;
        };
    }

    /**
     * The sum over all frequencies k of exp(2 pi i k (u - t) / n) / n: sin(pi v) / (n sin(pi v / n)) with v = u - t at odd n;
     * at even n, where the Nyquist frequency counts half on each side, sin(pi v) / (n tan(pi v / n)).
     */
    private static double[] dirichlet(int n, double t) {
        double[] kernel = new double[n];
        double whole = Math.rint(t);
        double rest = t - whole; // at most a half, so that the sines keep their digits
        for (int i = 0; i < n; i++) {
            double v = i - rest;
            double sine = (i % 2 == 0 ? -1 : 1) * Math.sin(Math.PI * rest);
            double angle = Math.PI * v / n;
            double value = sine / (n * (n % 2 == 0 ? Math.tan(angle) : Math.sin(angle)));
            kernel[(int) Math.floorMod((long) whole + i, (long) n)] = value;
        }
        return kernel;
    }

    /** True when every unit stays. */
    boolean isNothing() {
        if (sum != null || high.length > 0) {
            return false;
        }
        for (int i = 0; i < low.length; i++) {
            if (low[i] != i) {
                return false;
            }
        }
        return true;
    }

    /** Moves whole rows of {@code width} numbers, as many as there are units. */
    void rows(float[] from, int start, float[] to, int at, int width) {
        if (sum != null) {
            sum.columns(from, start, to, at, width);
            return;
        }
        for (int i = 0; i < low.length; i++) {
            int row = at + i * width;
            if (low[i] < 0) {
                Arrays.fill(to, row, row + width, 0);
            } else {
                System.arraycopy(from, start + low[i] * width, to, row, width);
            }
            if (high.length > 0) {
                mix(to, row, width, from, high[i] < 0 ? -1 : start + high[i] * width);
            }
        }
    }

    private void mix(float[] to, int row, int width, float[] from, int other) {
        float rest = 1 - part;
        for (int x = row; x < row + width; x++) {
            to[x] *= rest;
        }
        if (other >= 0) {
            for (int x = 0; x < width; x++) {
                to[row + x] += part * from[other + x];
            }
        }
    }

    /** Moves the numbers within each of {@code height} rows, which have as many numbers as there are units. */
    void columns(float[] from, int start, float[] to, int at, int height) {
        if (sum != null) {
            sum.rows(from, start, to, at, height);
            return;
        }
        int n = low.length;
        for (int y = 0; y < height; y++) {
            int source = start + y * n;
            int target = at + y * n;
            for (int i = 0; i < n; i++) {
                to[target + i] = low[i] < 0 ? 0 : from[source + low[i]];
            }
            for (int i = 0; i < high.length; i++) {
                float more = high[i] < 0 ? 0 : part * from[source + high[i]];
                to[target + i] = (1 - part) * to[target + i] + more;
            }
        }
    }
}
