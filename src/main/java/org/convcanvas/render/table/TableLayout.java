package org.convcanvas.render.table;

import java.awt.geom.Rectangle2D;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.tensor.Shape;

/**
 * Where the cells of a layer seen from within are, in logical pixels from the corner of the first channel's column: rows
 * of filters, columns of channels, then the sum and what the activation makes of it.
 *
 * @param open the row that is shown large
 */
public record TableLayout(FilterTable table, int open) {
    /** Of the labels left of the rows. */
    public static final double LABELS = 84;

    /** Of the channels above the columns. */
    public static final double HEADER = 92;

    static final double PITCH = 72;
    static final double ROW = 56;
    static final double OPEN_ROW = 160;
    static final double TILE = 46;
    static final double SWATCH = 18;
    static final double OPEN_TILE = 66;
    static final double OPEN_SWATCH = 42;
    static final double CHANNEL = 44;
    private static final double TILE_X = 22;
    private static final double OPEN_X = 3;
    private static final double RESULT = 24;
    private static final double RESULT_PITCH = 86;
    private static final double MARGIN = 10;

    /** What follows the channels: the sum with the bias, then the activation. */
    public static final int SUM = -1;

    /** The activation's column. */
    public static final int ACTIVATION = -2;

    /** The width of all columns. */
    public double width() {
        double results = table.activation() == null ? 1 : 2;
        return columns() + RESULT + RESULT_PITCH * (results - 1) + OPEN_TILE + MARGIN;
    }

    /** The height of all rows. */
    public double height() {
        return top(table.filters());
    }

    /** Where the columns of the channels end. */
    double columns() {
        return table.channels() * PITCH;
    }

    /** The upper edge of a row. */
    public double top(int row) {
        return row * ROW + (row > open ? OPEN_ROW - ROW : 0);
    }

    /** The height of a row. */
    public double height(int row) {
        return row == open ? OPEN_ROW : ROW;
    }

    /** The row at a height, the first or last one beyond them. */
    public int row(double y) {
        double behind = top(open) + OPEN_ROW;
        int row = y < top(open)
                ? (int) Math.floor(y / ROW)
                : y < behind ? open : open + 1 + (int) Math.floor((y - behind) / ROW);
        return Math.max(0, Math.min(row, table.filters() - 1));
    }

    /** The channel at a place, the first or last one beyond them. */
    public int channel(double x) {
        return Math.max(0, Math.min((int) Math.floor(x / PITCH), table.channels() - 1));
    }

    /**
     * The place of a map.
     *
     * @param column a channel, {@link #SUM} or {@link #ACTIVATION}
     */
    public Rectangle2D.Double tile(int row, int column) {
        boolean large = row == open;
        double side = large ? OPEN_TILE : TILE;
        double x = column >= 0
                ? column * PITCH + (large ? OPEN_X : TILE_X)
                : columns() + RESULT + (column == SUM ? 0 : RESULT_PITCH) + (OPEN_TILE - side) / 2;
        double y = top(row) + (large ? 60 : (ROW - TILE) / 2);
        double w = across(table.output(), side);
        double h = down(table.output(), side);
        return new Rectangle2D.Double(
                Math.rint(x + (side - w) / 2), Math.rint(y + (side - h) / 2), Math.rint(w), Math.rint(h));
    }

    /** The place of a kernel. */
    public Rectangle2D.Double swatch(int row, int channel) {
        Shape kernel = Shape.of(
                1,
                table.conv().window().kernel().y(),
                table.conv().window().kernel().x());
        boolean large = row == open;
        double side = large ? OPEN_SWATCH : SWATCH;
        double w = Math.rint(across(kernel, side));
        double h = Math.rint(down(kernel, side));
        if (large) {
            double x = channel * PITCH + OPEN_X + (OPEN_TILE - w) / 2;
            return new Rectangle2D.Double(Math.rint(x), Math.rint(top(row) + 12 + (OPEN_SWATCH - h) / 2), w, h);
        }
        double bottom = top(row) + (ROW + TILE) / 2;
        return new Rectangle2D.Double(channel * PITCH + TILE_X - 1 - w, Math.rint(bottom - h), w, h);
    }

    /** The place of a channel's map above its column, from the upper edge of the header. */
    public Rectangle2D.Double channel(int channel) {
        double w = Math.rint(across(table.input(), CHANNEL));
        double h = Math.rint(down(table.input(), CHANNEL));
        double x = channel * PITCH + (PITCH - w) / 2;
        return new Rectangle2D.Double(Math.rint(x), Math.rint(8 + (CHANNEL - h) / 2), w, h);
    }

    /** The place of the header of {@link #SUM} or {@link #ACTIVATION}. */
    Rectangle2D.Double chip(int column) {
        double x = columns() + RESULT + (column == SUM ? 0 : RESULT_PITCH);
        return new Rectangle2D.Double(x - 8, 8, RESULT_PITCH - 4, 60);
    }

    private static double across(Shape shape, double side) {
        return Math.max(4, side * Math.min(1, (double) shape.width() / shape.height()));
    }

    private static double down(Shape shape, double side) {
        return Math.max(4, side * Math.min(1, (double) shape.height() / shape.width()));
    }
}
