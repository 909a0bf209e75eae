package org.convcanvas.network;

/**
 * A number for each of the two axes of a map, rows before columns.
 *
 * @param y along the height
 * @param x along the width
 */
public record Pair(int y, int x) {
    /** The same number on both axes. */
    public static Pair of(int both) {
        return new Pair(both, both);
    }

    /** True when both numbers are at least {@code low} and at most {@code high}. */
    boolean within(int low, int high) {
        return y >= low && y <= high && x >= low && x <= high;
    }

    /** As it is shown, rows first: {@code 3×3}. */
    @Override
    public String toString() {
        return y + "×" + x;
    }
}
