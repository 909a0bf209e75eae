package org.convcanvas.analysis;

import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Which pixels of a channel one weight multiplies while its kernel slides over the map row by row: the same weight
 * everywhere, but those at the border may never meet it, and a border that repeats pixels shows them to it again.
 */
public final class WeightUse {
    /** What the weight has done to a pixel. */
    public enum State {
        /** No unit has the weight multiply it. */
        NEVER,
        /** A unit that has not been reached will. */
        TO_COME,
        /** All units that ever do have been reached. */
        DONE
    }

    /**
     * A pixel of the channel.
     *
     * @param y its row
     * @param x its column
     */
    public record Pixel(int y, int x) {}

    private final int[] rows;
    private final int[] columns;
    private final int[] rowsDone;
    private final int[] columnsDone;
    private final int present;
    private final @Nullable Pixel now;

    private WeightUse(Line vertical, Line horizontal, int units) {
        int done = Math.max(0, Math.min(units, vertical.axis.output() * horizontal.axis.output()));
        int width = horizontal.axis.output();
        rows = vertical.counts(vertical.axis.output());
        columns = horizontal.counts(width);
        rowsDone = vertical.counts(done / width);
        columnsDone = horizontal.counts(done % width);
        present = done % width == 0 ? -1 : vertical.source(done / width);
        int y = done == 0 ? -1 : vertical.source((done - 1) / width);
        int x = done == 0 ? -1 : horizontal.source((done - 1) % width);
        now = y < 0 || x < 0 ? null : new Pixel(y, x);
    }

    /** One axis of the weight's way. */
    private record Line(Axis axis, Fill fill, int tap) {
        /** Where it is for a unit, within the map; -1 for a zero of the padding. */
        int source(int unit) {
            return fill.source(axis.position(unit, tap), axis.input());
        }

        /** How many of the first units it meets each pixel for. */
        int[] counts(int units) {
            int[] counts = new int[axis.input()];
            for (int unit = 0; unit < units; unit++) {
                int at = source(unit);
                if (at >= 0) {
                    counts[at]++;
                }
            }
            return counts;
        }
    }

    /**
     * Follows a weight.
     *
     * @param input the shape of the maps that are read, C x H x W
     * @param row of the weight in the kernel, from 0
     * @param column of the weight in the kernel, from 0
     * @param units how many units have been reached, row by row; the last of these is the present one
     */
    public static WeightUse of(Window window, Shape input, int row, int column, int units) {
        Fill fill = window.padding().fill();
        return new WeightUse(
                new Line(window.vertical(input), fill, row), new Line(window.horizontal(input), fill, column), units);
    }

    /** The pixel that the weight multiplies for the present unit; null when that is a zero of the padding. */
    public @Nullable Pixel now() {
        return now;
    }

    /** How many units have the weight multiply a pixel. */
    public int times(int y, int x) {
        return rows[y] * columns[x];
    }

    /** See {@link State}. */
    public State state(int y, int x) {
        int all = times(y, x);
        int done = rowsDone[y] * columns[x] + (y == present ? columnsDone[x] : 0);
        return all == 0 ? State.NEVER : done == all ? State.DONE : State.TO_COME;
    }

    /** How many pixels are in a state. */
    public int count(State state) {
        int count = 0;
        for (int i = 0; i < pixels(); i++) {
            count += state(i / columns.length, i % columns.length) == state ? 1 : 0;
        }
        return count;
    }

    /** How many pixels the channel has. */
    public int pixels() {
        return rows.length * columns.length;
    }

    /** The largest number of times that one pixel is multiplied. */
    public int most() {
        return largest(rows) * largest(columns);
    }

    private static int largest(int[] counts) {
        int largest = 0;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        return largest;
    }

    /** The pixels that are multiplied, as a rectangle; with a stride there are others between them. Null for none. */
    public @Nullable Reach reach() {
        int top = edge(rows, 1);
        int left = edge(columns, 1);
        return top == rows.length || left == columns.length
                ? null
                : new Reach(top, left, rows.length - edge(rows, -1), columns.length - edge(columns, -1));
    }

    /** How many zeros there are at the beginning, or (-1) at the end. */
    private static int edge(int[] counts, int step) {
        int zeros = 0;
        int at = step > 0 ? 0 : counts.length - 1;
        while (zeros < counts.length && counts[at] == 0) {
            zeros++;
            at += step;
        }
        return zeros;
    }
}
