package org.convcanvas.ui.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Palette;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** What lies over the canvas and does not move with it: a failure's sentence, scroll marks, the focus ring. */
final class Overlay {
    /** The height of a failure's line, in logical pixels. */
    static final double LINE = 26;

    private static final double MARK = 5;

    private final Graphics2D g;
    private final Palette palette;
    private final double width;
    private final double height;

    Overlay(Graphics2D g, Palette palette, double width, double height) {
        this.g = g;
        this.palette = palette;
        this.width = width;
        this.height = height;
    }

    /**
     * One line at the top.
     *
     * @param usual whether there is nothing wrong about it
     */
    void failure(String sentence, boolean usual, double scale) {
        double line = LINE * scale;
        g.setColor(palette.get(Token.BG));
        g.fill(new Rectangle2D.Double(0, 0, width, line));
        g.setColor(palette.get(usual ? Token.LINE : Token.ERROR));
        g.fill(new Rectangle2D.Double(0, line - 1, width, 1));
        g.setColor(palette.get(usual ? Token.TEXT2 : Token.ERROR));
        g.setFont(Fonts.sans(12 * scale));
        g.drawString(sentence, (float) (14 * scale), (float) (17 * scale));
    }

    /** Where what is seen is within the whole, as thin bars at the edges. */
    void marks(Camera camera) {
        Color colour = palette.get(Token.TEXT3, 0.55);
        g.setColor(colour);
        if (camera.width() > width + 1) {
            double share = width / camera.width();
            double x = camera.x() * share;
            g.fill(round(x + 2, height - MARK - 2, width * share - 4, MARK));
        }
        if (camera.height() > height + 1) {
            double share = height / camera.height();
            double y = camera.y() * share;
            g.fill(round(width - MARK - 2, y + 2, MARK, height * share - 4));
        }
    }

    /** A column's name beside the pointer; at the edge of the canvas when it would be removed. */
    void carried(ColumnDrag.Carried column, double scale) {
        String words = column.removes() ? Text.of("drag.removes", column.id()) : column.id();
        g.setFont(Fonts.semibold(12 * scale));
        double w = g.getFontMetrics().stringWidth(words) + 20 * scale;
        double h = 26 * scale;
        double x = Math.max(2, Math.min(column.at().x + 12 * scale, width - w - 2));
        double y = Math.max(2, Math.min(column.at().y + 8 * scale, height - h - 2));
        RoundRectangle2D box = new RoundRectangle2D.Double(x, y, w, h, 12 * scale, 12 * scale);
        g.setColor(palette.get(Token.CARD));
        g.fill(box);
        g.setColor(palette.get(column.removes() ? Token.ERROR : Token.ACCENT));
        g.setStroke(new BasicStroke(1.5f));
        g.draw(box);
        g.drawString(words, (float) (x + 10 * scale), (float) (y + 17 * scale));
    }

    /** Which pixels brush or eraser would touch; null for none. */
    void nib(@Nullable Ellipse2D circle) {
        if (circle != null) {
            g.setColor(palette.get(Token.PHOTO_CASING, 0.75));
            g.setStroke(new BasicStroke(3.25f));
            g.draw(circle);
            g.setColor(palette.get(Token.PHOTO_LINE));
            g.setStroke(new BasicStroke(1.25f));
            g.draw(circle);
        }
    }

    /** A red dot and a word on a tile whose pictures follow each other; null for none. */
    void live(@Nullable Rectangle2D tile, double scale) {
        if (tile == null) {
            return;
        }
        String word = Text.of("live.mark");
        g.setFont(Fonts.semibold(11 * scale));
        double w = g.getFontMetrics().stringWidth(word) + 24 * scale;
        double h = 18 * scale;
        double x = tile.getX() + 4 * scale;
        double y = tile.getY() + 4 * scale;
        g.setColor(palette.get(Token.BG));
        g.fill(new RoundRectangle2D.Double(x, y, w, h, h, h));
        g.setColor(palette.get(Token.ERROR));
        g.fill(new Ellipse2D.Double(x + 6 * scale, y + 5 * scale, 8 * scale, 8 * scale));
        g.setColor(palette.get(Token.TEXT));
        g.drawString(word, (float) (x + 18 * scale), (float) (y + 13 * scale));
    }

    private static RoundRectangle2D round(double x, double y, double w, double h) {
        return new RoundRectangle2D.Double(x, y, w, h, MARK, MARK);
    }

    /** The ring of the keyboard's focus. */
    void focus() {
        g.setColor(palette.get(Token.ACCENT));
        g.setStroke(new BasicStroke(2));
        g.draw(new Rectangle2D.Double(1, 1, width - 2, height - 2));
    }
}
