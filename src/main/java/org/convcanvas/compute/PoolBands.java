package org.convcanvas.compute;

import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;

/**
 * How the rows of a pool's output are cut into bands, and how the rows that a band sees are copied into a working array, so
 * that every tap is one offset.
 */
final class PoolBands {
    /** What a pool by bands is called in the table of kernels. */
    static final String PATH = "vectors of units, rows with their border";

    /** Floats of working array that a core's first caches hold. */
    private static final int ROOM = 32 << 10;

    /** Above this a single row of windows would not fit in the second cache. */
    private static final int MOST = 128 << 10;

    private static final int MOST_TAPS = 4096;
    private static final double NANOS_PER_TAP = 0.05;

    final Axis horizontal;
    final int[] taps;
    private final Axis vertical;
    private final Fill fill;
    private final PhasedRows rows;
    private final int band;
    private final boolean shared;

    /** For windows that {@link #fits}. */
    PoolBands(Window window, Shape input) {
        vertical = window.vertical(input);
        horizontal = window.horizontal(input);
        fill = window.padding().fill();
        rows = new PhasedRows(horizontal, fill, 0);
        int count = 1;
        while (count < vertical.output() && copied(count + 1) * (long) rows.length() <= ROOM) {
            count++;
        }
        band = Work.ceilDiv(vertical.output(), Work.ceilDiv(vertical.output(), count));
        shared = shared(band);
        taps = new int[vertical.kernel() * horizontal.kernel()];
        for (int t = 0; t < taps.length; t++) {
            int ky = t / horizontal.kernel();
            int row = shared ? ky * vertical.dilation() : ky;
            taps[t] = row * rows.length() + rows.offset(t % horizontal.kernel());
        }
    }

    /** False for windows that see too much for a working array. */
    static boolean fits(Window window, Shape input) {
        Axis down = window.vertical(input);
        Axis across = window.horizontal(input);
        long row = new PhasedRows(across, window.padding().fill(), 0).length();
        return row * down.kernel() <= MOST && (long) down.kernel() * across.kernel() <= MOST_TAPS;
    }

    /** The name of the kernel of a pool that has its own loop for squares of 2 by 2, and {@code plain} for what does not fit. */
    static String path(Window window, Shape input, String plain) {
        if (!fits(window, input)) {
            return plain;
        }
        boolean wide = window.horizontal(input).output() >= PoolLoops.LENGTH;
        return wide && VectorRows.halves(window, input) ? VectorRows.PATH : PATH;
    }

    private boolean shared(int count) {
        return (count - 1L) * vertical.stride() + vertical.span() <= (long) count * vertical.kernel();
    }

    /** Rows copied for a band of {@code count} output rows. */
    private int copied(int count) {
        return shared(count) ? (count - 1) * vertical.stride() + vertical.span() : count * vertical.kernel();
    }

    /** How many there are. */
    int count() {
        return Work.ceilDiv(vertical.output(), band);
    }

    /** First output row of a band. */
    int from(int number) {
        return number * band;
    }

    /** One past the last. */
    int to(int number) {
        return Math.min(vertical.output(), from(number) + band);
    }

    /** A guess at what a band takes. */
    double nanos() {
        return NANOS_PER_TAP * band * ((double) taps.length * horizontal.output() + rows.length());
    }

    /** The working array of this thread with what the windows of a band see on one channel. */
    float[] copy(float[] map, int channel, int number) {
        float[] into = Workspace.get().floats(0, copied(band) * rows.length());
        int y = from(number);
        int count = to(number) - y;
        for (int i = 0; i < copied(band); i++) {
            int position = vertical.position(y, 0) + i;
            boolean seen = position <= vertical.position(y + count - 1, vertical.kernel() - 1);
            if (!shared) {
                seen = i / vertical.kernel() < count;
                position = seen ? vertical.position(y + i / vertical.kernel(), i % vertical.kernel()) : 0;
            }
            if (seen) {
                int row = fill.source(position, vertical.input());
                int from = row < 0 ? -1 : (channel * vertical.input() + row) * horizontal.input();
                rows.copy(map, from, into, i * rows.length());
            }
        }
        return into;
    }

    /** Where in the working array stands what the windows of row {@code i} of a band see. */
    int origin(int i) {
        return i * (shared ? vertical.stride() : vertical.kernel()) * rows.length();
    }
}
