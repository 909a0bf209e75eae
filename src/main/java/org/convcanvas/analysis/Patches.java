package org.convcanvas.analysis;

import org.convcanvas.network.Axis;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;

/** Which pixels the windows of a layer read, output by output; what lies beyond the border is left out. */
final class Patches {
    private final Axis vertical;
    private final Axis horizontal;
    private final Shape input;
    private final int size;

    /**
     * The patches of a square window without dilation.
     *
     * @param input C x H x W
     */
    Patches(Window window, Shape input) {
        this.input = input;
        this.size = window.kernel().y();
        this.vertical = window.vertical(input);
        this.horizontal = window.horizontal(input);
    }

    /** Rows and columns of a patch. */
    int size() {
        return size;
    }

    /** What an output's patch covers. */
    Reading reading(int row) {
        int y = vertical.position(row / horizontal.output(), 0);
        return new Reading(y, horizontal.position(row % horizontal.output(), 0), size, input);
    }

    /** Takes what a patch reads. */
    interface Tap {
        /**
         * A pixel of a patch.
         *
         * @param column its number in the input, channel by channel and row by row
         * @param tap its number in the patch, likewise
         */
        void at(int column, int tap);
    }

    /** The tap that reads an input for an output; -1 where none does. */
    int tap(int row, int column) {
        int plane = input.plane();
        int y = column % plane / input.width() - vertical.position(row / horizontal.output(), 0);
        int x = column % input.width() - horizontal.position(row % horizontal.output(), 0);
        boolean within = y >= 0 && x >= 0 && y < size && x < size;
        return within ? (column / plane * size + y) * size + x : -1;
    }

    /** The input that an output reads by a tap; -1 where that lies beyond the border. */
    int column(int row, int tap) {
        int y = vertical.position(row / horizontal.output(), tap / size % size);
        int x = horizontal.position(row % horizontal.output(), tap % size);
        boolean within = y >= 0 && x >= 0 && y < input.height() && x < input.width();
        return within ? (tap / (size * size) * input.height() + y) * input.width() + x : -1;
    }

    /** Whether a tap is at the patch's rim. */
    boolean rim(int tap) {
        int y = tap / size % size;
        int x = tap % size;
        return y == 0 || x == 0 || y == size - 1 || x == size - 1;
    }

    /** Hands over the pixels that an output reads, in the order of inputs. */
    void row(int row, Tap to) {
        int top = vertical.position(row / horizontal.output(), 0);
        int left = horizontal.position(row % horizontal.output(), 0);
        int right = Math.min(input.width(), left + size);
        int bottom = Math.min(input.height(), top + size);
        for (int c = 0; c < input.channels(); c++) {
            for (int y = Math.max(0, top); y < bottom; y++) {
                for (int x = Math.max(0, left); x < right; x++) {
                    to.at((c * input.height() + y) * input.width() + x, (c * size + y - top) * size + x - left);
                }
            }
        }
    }

    /** Takes what several patches read. */
    interface Taps {
        /** A pixel of an output's patch, as of {@link Tap}. */
        void at(int row, int column, int tap);
    }

    /** Hands over what some outputs read, tap by tap, and of each tap output by output. */
    void rows(int from, int to, Taps taking) {
        int[] top = new int[to - from];
        int[] left = new int[to - from];
        int highest = Integer.MAX_VALUE;
        int lowest = Integer.MIN_VALUE;
        for (int i = 0; i < to - from; i++) {
            top[i] = vertical.position((from + i) / horizontal.output(), 0);
            left[i] = horizontal.position((from + i) % horizontal.output(), 0);
            highest = Math.min(highest, top[i]);
            lowest = Math.max(lowest, top[i]);
        }
        int first = Math.max(0, -lowest); // above it all patches are beyond the border
        int end = Math.min(size, input.height() - highest);
        for (int c = 0; c < input.channels(); c++) {
            for (int y = first; y < end; y++) {
                for (int x = 0; x < size; x++) {
                    int tap = (c * size + y) * size + x;
                    for (int i = 0; i < to - from; i++) {
                        int atY = top[i] + y;
                        int atX = left[i] + x;
                        if (atY >= 0 && atX >= 0 && atY < input.height() && atX < input.width()) {
                            taking.at(from + i, (c * input.height() + atY) * input.width() + atX, tap);
                        }
                    }
                }
            }
        }
    }

    /** How many pixels of one channel an output reads. */
    int pixels(int row) {
        return reach(vertical, row / horizontal.output()) * reach(horizontal, row % horizontal.output());
    }

    /** How many pixels of one channel all outputs read together. */
    long pixels() {
        return reach(vertical) * reach(horizontal);
    }

    private static long reach(Axis axis) {
        long sum = 0;
        for (int out = 0; out < axis.output(); out++) {
            sum += reach(axis, out);
        }
        return sum;
    }

    private static int reach(Axis axis, int out) {
        int from = Math.max(0, axis.position(out, 0));
        int to = Math.min(axis.input(), axis.position(out, axis.kernel() - 1) + 1);
        return Math.max(0, to - from);
    }
}
