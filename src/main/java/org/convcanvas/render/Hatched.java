package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** What a slide has not reached yet, hatched over. */
public final class Hatched {
    private static final double APART = 6;

    private Hatched() {}

    /** Covers a part of a map; an empty one is left alone. */
    public static void paint(Graphics2D g, Palette palette, Rectangle2D r) {
        if (r.getWidth() <= 0 || r.getHeight() <= 0) {
            return;
        }
        Graphics2D own = (Graphics2D) g.create();
        own.clip(r);
        own.setColor(palette.get(Token.SEG));
        own.fill(r);
        own.setColor(palette.get(Token.LINE2));
        own.setStroke(new BasicStroke(1));
        for (double x = r.getX() - r.getHeight(); x < r.getMaxX(); x += APART) {
            own.draw(new Line2D.Double(x, r.getMaxY(), x + r.getHeight(), r.getY()));
        }
        own.dispose();
    }
}
