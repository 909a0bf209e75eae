package org.convcanvas.compute;

import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;

/**
 * Adds what units hand back to the pixels that they saw, the reverse of {@link Taps}: a pixel of padding hands it on to
 * the pixel that it was copied from, and a zero to none.
 */
final class Spread {
    private final Axis vertical;
    private final Axis horizontal;
    private final int[][] rows;
    private final int[][] columns;

    /** For the windows on maps of shape {@code input}. */
    Spread(Window window, Shape input) {
        this.vertical = window.vertical(input);
        this.horizontal = window.horizontal(input);
        this.rows = sources(vertical, window.padding().fill());
        this.columns = sources(horizontal, window.padding().fill());
    }

    private static int[][] sources(Axis axis, Fill fill) {
        int[][] sources = new int[axis.kernel()][axis.output()];
        for (int tap = 0; tap < axis.kernel(); tap++) {
            for (int out = 0; out < axis.output(); out++) {
                sources[tap][out] = fill.source(axis.position(out, tap), axis.input());
            }
        }
        return sources;
    }

    /** How many taps a window has on one channel. */
    int taps() {
        return vertical.kernel() * horizontal.kernel();
    }

    /** The index in its plane of the pixel that tap {@code tap} of unit (y, x) sees; -1 for a zero. */
    int source(int tap, int y, int x) {
        int row = rows[tap / horizontal.kernel()][y];
        int column = columns[tap % horizontal.kernel()][x];
        return row < 0 || column < 0 ? -1 : row * horizontal.input() + column;
    }

    /**
     * Adds {@code values}, one for each unit of the plane, to the pixels that a tap of theirs sees.
     *
     * @param plane where the channel begins in {@code to}
     * @param from where the values begin
     */
    void add(float[] values, int from, int tap, float[] to, int plane) {
        int[] row = rows[tap / horizontal.kernel()];
        int[] column = columns[tap % horizontal.kernel()];
        for (int y = 0; y < vertical.output(); y++) {
            if (row[y] >= 0) {
                int at = from + y * horizontal.output();
                int start = plane + row[y] * horizontal.input();
                for (int x = 0; x < column.length; x++) {
                    if (column[x] >= 0) {
                        to[start + column[x]] += values[at + x];
                    }
                }
            }
        }
    }
}
