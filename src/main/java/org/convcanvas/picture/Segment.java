package org.convcanvas.picture;

/**
 * From one place of a picture to another, in pixels: pixel (i, j) reaches from i to i + 1 and from j to j + 1. Places may
 * lie outside.
 */
public record Segment(double x0, double y0, double x1, double y1) {
    /** A single place. */
    public static Segment point(double x, double y) {
        return new Segment(x, y, x, y);
    }

    /** From this segment's end on. */
    public Segment to(double x, double y) {
        return new Segment(x1, y1, x, y);
    }
}
