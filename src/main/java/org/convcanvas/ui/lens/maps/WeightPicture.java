package org.convcanvas.ui.lens.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.convcanvas.analysis.Reach;
import org.convcanvas.analysis.WeightUse;
import org.convcanvas.picture.MapImage;
import org.convcanvas.render.Blit;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Palette;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Theme;

/** The channel that a weight reads, what it has multiplied of it so far, and the pixels about the present one. */
record WeightPicture(WeightFacts facts) implements Row {
    /** The larger side of the channel. */
    static final int SIDE = 132;

    private static final double LOUPE = 64;
    private static final double CONE = 0.2;

    private double scale() {
        return (double) SIDE
                / Math.max(facts.table().input().height(), facts.table().input().width());
    }

    @Override
    public int height(int width) {
        double high = Math.rint(facts.table().input().height() * scale());
        return (int) Math.ceil(facts.loupe() == null ? high : Math.max(high, LOUPE + 18)) + 2;
    }

    @Override
    public void paint(Graphics2D g, int y, int width) {
        double scale = scale();
        double w = Math.rint(facts.table().input().width() * scale);
        double h = Math.rint(facts.table().input().height() * scale);
        Rectangle2D.Double place = new Rectangle2D.Double(1, y + 1.0, w, h);
        g.setColor(Theme.colour(Token.TILE_BORDER));
        g.fill(new Rectangle2D.Double(0, y, w + 2, h + 2));
        Blit.paint(g, facts.image(), place);
        Reach reach = facts.use().reach();
        if (reach != null) {
            Rectangle2D box = new Rectangle2D.Double(
                    place.x + reach.x0() * scale,
                    place.y + reach.y0() * scale,
                    (reach.x1() - reach.x0()) * scale,
                    (reach.y1() - reach.y0()) * scale);
            cased(g, box, 1);
        }
        WeightFacts.Loupe loupe = facts.loupe();
        WeightUse.Pixel now = facts.now();
        if (loupe != null && now != null) {
            present(g, place, now, loupe, width);
        }
    }

    /** The present pixel and a fan to what is about it. */
    private void present(
            Graphics2D g, Rectangle2D.Double place, WeightUse.Pixel now, WeightFacts.Loupe loupe, int width) {
        double scale = scale();
        double side = Math.max(5, scale);
        double cx = place.x + (now.x() + 0.5) * scale;
        double cy = place.y + (now.y() + 0.5) * scale;
        Rectangle2D.Double pixel = new Rectangle2D.Double(cx - side / 2, cy - side / 2, side, side);
        double left = Math.min(width - LOUPE - 2, place.getMaxX() + 28);
        double top = Math.max(place.y + 18, Math.min(cy - LOUPE / 2, place.getMaxY() - LOUPE));
        Path2D.Double fan = new Path2D.Double();
        fan.moveTo(pixel.getMaxX(), pixel.y);
        fan.lineTo(left, top);
        fan.lineTo(left, top + LOUPE);
        fan.lineTo(pixel.getMaxX(), pixel.getMaxY());
        g.setColor(palette().get(Token.ACCENT, CONE));
        g.fill(fan);
        cased(g, pixel, 2);
        g.setFont(Fonts.sans(11));
        g.setColor(Theme.colour(Token.TEXT2));
        g.drawString(Text.of("weight.loupe", loupe.side()), (float) left, (float) (top - 6));
        loupe(g, loupe, now, left, top);
    }

    private void loupe(Graphics2D g, WeightFacts.Loupe loupe, WeightUse.Pixel now, double left, double top) {
        double cell = LOUPE / loupe.side();
        g.setColor(Theme.colour(Token.CARD));
        g.fill(new Rectangle2D.Double(left, top, LOUPE, LOUPE));
        for (int i = 0; i < loupe.argb().length; i++) {
            int argb = loupe.argb()[i];
            double x = left + i % loupe.side() * cell;
            double y = top + i / loupe.side() * cell;
            if (argb == 0) {
                continue; // beyond the border
            }
            g.setColor(opaque(argb));
            g.fill(new Rectangle2D.Double(x, y, cell, cell));
            dot(g, facts.use().state(loupe.y() + i / loupe.side(), loupe.x() + i % loupe.side()), argb, x, y, cell);
        }
        cased(g, new Rectangle2D.Double(left, top, LOUPE, LOUPE), 1);
        cased(
                g,
                new Rectangle2D.Double(
                        left + (now.x() - loupe.x()) * cell + 1,
                        top + (now.y() - loupe.y()) * cell + 1,
                        cell - 2,
                        cell - 2),
                2);
    }

    private static void dot(Graphics2D g, WeightUse.State state, int argb, double x, double y, double cell) {
        double r = 2;
        Ellipse2D dot = new Ellipse2D.Double(x + cell / 2 - r, y + cell / 2 - r, 2 * r, 2 * r);
        g.setColor(opaque(MapImage.readableOn(argb)));
        g.setStroke(new BasicStroke(1));
        switch (state) {
            case DONE -> g.fill(dot);
            case TO_COME -> g.draw(dot);
            case NEVER -> {
                // nothing is done there
            }
        }
    }

    private static void cased(Graphics2D g, Shape shape, double width) {
        g.setStroke(new BasicStroke((float) width + 2));
        g.setColor(palette().get(Token.CASING, 0.75));
        g.draw(shape);
        g.setStroke(new BasicStroke((float) width));
        g.setColor(Theme.colour(Token.ACCENT));
        g.draw(shape);
    }

    private static Palette palette() {
        return Palette.of(Theme.dark());
    }

    private static Color opaque(int argb) {
        return Color.decode(String.valueOf(argb & 0xFFFFFF));
    }
}
