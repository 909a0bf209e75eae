package org.convcanvas.analysis;

/**
 * A linear map of places: (y, x) goes to (yy y + yx x + y0, xy y + xx x + x0).
 *
 * @param yy of the row, how much comes from the row
 * @param yx of the row, how much comes from the column
 * @param y0 what is added to the row
 * @param xy of the column, how much comes from the row
 * @param xx of the column, how much comes from the column
 * @param x0 what is added to the column
 */
public record Affine(double yy, double yx, double y0, double xy, double xx, double x0) {
    /** The map about a centre that stays where it is. */
    static Affine about(double centreY, double centreX, double yy, double yx, double xy, double xx) {
        return new Affine(yy, yx, centreY - yy * centreY - yx * centreX, xy, xx, centreX - xy * centreY - xx * centreX);
    }

    /** The row. */
    public double y(double y, double x) {
        return yy * y + yx * x + y0;
    }

    /** The column. */
    public double x(double y, double x) {
        return xy * y + xx * x + x0;
    }
}
