package org.convcanvas.ui.parts;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import org.convcanvas.render.Token;
import org.jspecify.annotations.Nullable;

/** Rounded boxes with an outline of one pixel, as cards, tracks and swatches have them. */
public final class Strokes {
    private Strokes() {}

    /** A copy of the graphics with smooth edges; to be disposed of. */
    public static Graphics2D smooth(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    /** Fills a component as one rounded box; the radius in logical pixels. */
    public static void box(Graphics2D g, Component component, double radius, Token fill, Token outline) {
        double r = radius * Zoom.factor();
        if (inside(g.getClipBounds(), component, (int) Math.ceil(r), (int) Math.ceil(Zoom.line()))) {
            Rectangle part = g.getClipBounds();
            g.setColor(Theme.colour(fill));
            g.fillRect(part.x, part.y, part.width, part.height);
            return;
        }
        box(
                g,
                0,
                0,
                component.getWidth(),
                component.getHeight(),
                r,
                Zoom.line(),
                Theme.colour(fill),
                Theme.colour(outline));
    }

    /** Whether neither a corner nor the outline is to be painted: a label that changes is, and a plain fill is quick. */
    private static boolean inside(@Nullable Rectangle part, Component component, int corner, int line) {
        Rectangle all = new Rectangle(component.getSize());
        Rectangle wide = new Rectangle(all);
        wide.grow(-line, -corner);
        Rectangle high = new Rectangle(all);
        high.grow(-corner, -line);
        return part != null && !part.isEmpty() && (wide.contains(part) || high.contains(part));
    }

    /** A box of the given outer size and radius; the outline lies within it. */
    public static void box(
            Graphics2D g, double x, double y, double w, double h, double radius, Color fill, Color outline) {
        box(g, x, y, w, h, radius, 1, fill, outline);
    }

    private static void box(
            Graphics2D g,
            double x,
            double y,
            double w,
            double h,
            double radius,
            double line,
            Color fill,
            Color outline) {
        g.setColor(outline);
        g.fill(new RoundRectangle2D.Double(x, y, w, h, 2 * radius, 2 * radius));
        g.setColor(fill);
        double arc = 2 * (radius - line);
        g.fill(new RoundRectangle2D.Double(x + line, y + line, w - 2 * line, h - 2 * line, arc, arc));
    }
}
