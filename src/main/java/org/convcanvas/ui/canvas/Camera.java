package org.convcanvas.ui.canvas;

import java.awt.Point;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.convcanvas.render.CanvasLayout;

/** Which part of the canvas is seen, and how large. Component pixels are Swing's, canvas pixels those of the layout. */
final class Camera {
    private double x;
    private double y;
    private double factor = 1;
    private double seenWidth;
    private double seenHeight;
    private double width;
    private double height;
    private double inset;

    /** What of the canvas is seen where; equal frames show the same part at the same size. */
    record Frame(double x, double y, double factor, double width, double height) {}

    /** The present one; its width and height are those of the component. */
    Frame frame() {
        return new Frame(x, y, factor, seenWidth, seenHeight);
    }

    /**
     * Takes on a layout, shown with {@code newFactor} component pixels to a canvas pixel.
     *
     * @param top how many component pixels at the top are covered
     */
    void show(CanvasLayout layout, double newFactor, int componentWidth, int componentHeight, int top) {
        y += inset - top; // what was seen stays in sight below a line that comes
        inset = top;
        factor = newFactor;
        width = layout.width() * factor;
        height = layout.height() * factor;
        seenWidth = componentWidth;
        seenHeight = componentHeight;
        clamp();
    }

    private void clamp() {
        x = Math.max(0, Math.min(x, Math.floor(width - seenWidth)));
        y = Math.max(-inset, Math.min(y, Math.floor(height - seenHeight)));
    }

    /** Moves what is seen by component pixels. */
    void pan(double dx, double dy) {
        x += dx;
        y += dy;
        clamp();
        x = Math.rint(x);
        y = Math.rint(y);
    }

    /** Brings a place, as a share of the whole canvas, under a point of the component. */
    void anchor(Point2D share, Point at) {
        x = Math.rint(share.getX() * width - at.x);
        y = Math.rint(share.getY() * height - at.y);
        clamp();
    }

    /** Where a point of the component is, as a share of the whole canvas. */
    Point2D share(Point at) {
        return new Point2D.Double((at.x + x) / Math.max(1, width), (at.y + y) / Math.max(1, height));
    }

    /** Moves as little as brings a rectangle of the canvas into sight. */
    void reveal(Rectangle2D r) {
        double margin = 14 * factor;
        x = revealed(x, seenWidth, r.getMinX() * factor - margin, r.getMaxX() * factor + margin);
        y = revealed(y, seenHeight, r.getMinY() * factor - margin, r.getMaxY() * factor + margin);
        clamp();
    }

    private static double revealed(double from, double length, double low, double high) {
        double shifted = Math.max(from, high - length);
        return Math.rint(Math.min(shifted, low));
    }

    /** The canvas point under a point of the component. */
    Point2D canvas(Point at) {
        return new Point2D.Double((at.x + x) / factor, (at.y + y) / factor);
    }

    /** The part of the canvas that is seen. */
    Rectangle2D visible() {
        return new Rectangle2D.Double(x / factor, y / factor, seenWidth / factor, seenHeight / factor);
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double factor() {
        return factor;
    }

    /** The whole canvas in component pixels. */
    double width() {
        return width;
    }

    /** The whole canvas in component pixels. */
    double height() {
        return height;
    }
}
