package org.convcanvas.ui.lens.maps;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;

/**
 * A formula with its numbers filled in: names above, numbers below, signs between.
 *
 * @param parts from left to right
 */
record SumRow(List<Part> parts) implements Row {
    private static final int HEIGHT = 44;
    private static final double LEAST_GAP = 5;

    SumRow {
        parts = List.copyOf(parts);
    }

    /**
     * A number of the formula.
     *
     * @param sign before it; empty for the first
     * @param result whether it is what all comes to
     */
    record Part(String sign, String name, String number, boolean result) {}

    @Override
    public int height(int width) {
        return HEIGHT;
    }

    @Override
    public void paint(Graphics2D g, int y, int width) {
        g.setColor(Theme.colour(Token.LINE));
        g.fill(new RoundRectangle2D.Double(0, y, width, HEIGHT, 10, 10));
        g.setColor(Theme.colour(Token.SEG));
        g.fill(new RoundRectangle2D.Double(1, y + 1, width - 2, HEIGHT - 2, 8, 8));
        double shrink = 1;
        while (all(g, shrink) + LEAST_GAP * (2.0 * parts.size()) > width && shrink > 0.6) {
            shrink -= 0.05;
        }
        int gaps = parts.size() + 1;
        for (Part part : parts) {
            gaps += part.sign().isEmpty() ? 0 : 1;
        }
        double gap = Math.max(LEAST_GAP / 2, (width - all(g, shrink)) / gaps);
        double x = gap;
        for (Part part : parts) {
            Font sign = Fonts.sans(13 * shrink);
            if (!part.sign().isEmpty()) {
                g.setFont(sign);
                g.setColor(Theme.colour(Token.TEXT3));
                g.drawString(part.sign(), (float) x, y + 27);
                x += g.getFontMetrics(sign).stringWidth(part.sign()) + gap;
            }
            double wide = width(g, part, shrink);
            Token name = part.result() ? Token.ACCENT : Token.TEXT2;
            centred(g, part.name(), Fonts.sans(11 * shrink), x, wide, y + 17, name);
            Token number = part.result() ? Token.ACCENT : Token.TEXT;
            centred(g, part.number(), mono(part, shrink), x, wide, y + 35, number);
            x += wide + gap;
        }
    }

    private static Font mono(Part part, double shrink) {
        return part.result() ? Fonts.monoBold(14 * shrink) : Fonts.mono(12 * shrink);
    }

    private static double width(Graphics2D g, Part part, double shrink) {
        return Math.max(
                g.getFontMetrics(Fonts.sans(11 * shrink)).stringWidth(part.name()),
                g.getFontMetrics(mono(part, shrink)).stringWidth(part.number()));
    }

    private double all(Graphics2D g, double shrink) {
        double all = 0;
        for (Part part : parts) {
            all += width(g, part, shrink)
                    + g.getFontMetrics(Fonts.sans(13 * shrink)).stringWidth(part.sign());
        }
        return all;
    }

    private static void centred(Graphics2D g, String text, Font font, double x, double width, int base, Token colour) {
        g.setFont(font);
        g.setColor(Theme.colour(colour));
        g.drawString(text, (float) (x + (width - g.getFontMetrics().stringWidth(text)) / 2), base);
    }
}
