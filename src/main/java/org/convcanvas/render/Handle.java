package org.convcanvas.render;

import java.awt.geom.Rectangle2D;

/**
 * A "+" by which a layer is inserted.
 *
 * @param after the column that it follows
 * @param x its centre
 * @param y its centre
 * @param card the large "Add a layer" of an empty network; of no size elsewhere
 */
record Handle(String after, double x, double y, Rectangle2D.Double card) {
    static Handle at(String after, double x, double y) {
        return new Handle(after, x, y, new Rectangle2D.Double());
    }

    boolean large() {
        return card.width > 0;
    }

    boolean hit(double px, double py) {
        return Math.hypot(px - x, py - y) <= Metrics.HANDLE_REACH || card.contains(px, py);
    }
}
