package org.convcanvas.compute;

import java.util.Arrays;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;

/**
 * Reads what one tap of a window meets at a run of output units into an array of its own, where unit i of the run
 * stands at index i. Loops over such arrays use one index for all of them, the one form that the JVM's compiler turns
 * into vector instructions by itself; borders, strides and dilations end here.
 */
final class Taps {
    private final Axis vertical;
    private final Axis horizontal;
    private final Fill fill;
    private final float zero;

    /**
     * The taps of {@code window} on maps of shape {@code input}.
     *
     * @param zero what the zero fill reads as
     */
    Taps(Window window, Shape input, float zero) {
        this.vertical = window.vertical(input);
        this.horizontal = window.horizontal(input);
        this.fill = window.padding().fill();
        this.zero = zero;
    }

    /** How many taps a window has on one channel. */
    int count() {
        return vertical.kernel() * horizontal.kernel();
    }

    /**
     * Fills {@code into[0 .. to - from)}.
     *
     * @param map the input's numbers
     * @param channel the channel read
     * @param tap ky * kernel width + kx
     * @param from first unit of the run, counted through the output plane row by row
     * @param to one past the last
     */
    void read(float[] map, int channel, int tap, int from, int to, float[] into) {
        int ky = tap / horizontal.kernel();
        int kx = tap % horizontal.kernel();
        int width = horizontal.output();
        int plane = channel * vertical.input() * horizontal.input();
        for (int at = from; at < to; ) {
            int y = at / width;
            int x = at - y * width;
            int end = Math.min(width, x + to - at);
            int row = fill.source(vertical.position(y, ky), vertical.input());
            int target = at - from;
            if (row < 0) {
                Arrays.fill(into, target, target + end - x, zero);
            } else {
                readRow(map, plane + row * horizontal.input(), kx, x, end, into, target - x);
            }
            at += end - x;
        }
    }

    /** Columns x to end of one row; the value for column x goes to {@code into[shift + x]}. */
    private void readRow(float[] map, int row, int kx, int x, int end, float[] into, int shift) {
        int first = horizontal.position(0, kx);
        int stride = horizontal.stride();
        int inside = Math.min(Math.max(x, first < 0 ? (-first + stride - 1) / stride : 0), end);
        int past = Math.floorDiv(horizontal.input() - 1 - first, stride) + 1;
        int outside = Math.max(inside, Math.min(end, past));
        border(map, row, kx, x, inside, into, shift);
        if (stride > 1) {
            int at = row + first + inside * stride;
            for (int i = inside; i < outside; i++, at += stride) {
                into[shift + i] = map[at];
            }
        } else if (inside < outside) { // a copy of nothing still checks where it would start
            System.arraycopy(map, row + first + inside, into, shift + inside, outside - inside);
        }
        border(map, row, kx, outside, end, into, shift);
    }

    private void border(float[] map, int row, int kx, int x, int end, float[] into, int shift) {
        for (int i = x; i < end; i++) {
            int column = fill.source(horizontal.position(i, kx), horizontal.input());
            into[shift + i] = column < 0 ? zero : map[row + column];
        }
    }
}
