package org.convcanvas.analysis;

/**
 * A rectangle of places of a map, first and last row and column included; it may reach beyond the map's borders, into the
 * padding.
 *
 * @param top first row
 * @param left first column
 * @param bottom last row
 * @param right last column
 */
public record Box(int top, int left, int bottom, int right) {
    /** One place. */
    public static Box at(int y, int x) {
        return new Box(y, x, y, x);
    }

    /** Rows. */
    public int height() {
        return bottom - top + 1;
    }

    /** Columns. */
    public int width() {
        return right - left + 1;
    }

    /** The row halfway between the first and the last, a whole or a half number; a pixel's centre is at its number. */
    public double centreY() {
        return (top + bottom) / 2.0;
    }

    /** Likewise the column. */
    public double centreX() {
        return (left + right) / 2.0;
    }

    /** True when no part lies beyond the borders of a map of that size. */
    public boolean inside(int rows, int columns) {
        return top >= 0 && left >= 0 && bottom < rows && right < columns;
    }

    /** The smallest box that holds both. */
    public Box union(Box other) {
        return new Box(
                Math.min(top, other.top),
                Math.min(left, other.left),
                Math.max(bottom, other.bottom),
                Math.max(right, other.right));
    }
}
