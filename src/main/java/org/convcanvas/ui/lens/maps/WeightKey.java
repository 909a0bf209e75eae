package org.convcanvas.ui.lens.maps;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.List;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Palette;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;

/**
 * What the marks of a {@link WeightPicture} mean, with the numbers.
 *
 * @param lines from top to bottom
 */
record WeightKey(List<Line> lines) implements Row {
    private static final int LINE = 17;
    private static final int BOX = 10;
    private static final int INDENT = 18;
    private static final double TINT = 0.3;

    WeightKey {
        lines = List.copyOf(lines);
    }

    /** A mark. */
    enum Mark {
        NOW,
        DONE,
        TO_COME,
        NEVER
    }

    /** A mark and its words. */
    record Line(Mark mark, String words) {}

    @Override
    public int height(int width) {
        return LINE * lines.size();
    }

    @Override
    public void paint(Graphics2D g, int y, int width) {
        int top = y;
        for (Line line : lines) {
            mark(g, line.mark(), new Rectangle(1, top + 2, BOX, BOX));
            g.setFont(Fonts.sans(11));
            g.setColor(Theme.colour(Token.TEXT2));
            g.drawString(TextFit.fit(Fonts.sans(11), line.words(), width - INDENT), INDENT, top + 11);
            top += LINE;
        }
    }

    private static void mark(Graphics2D g, Mark mark, Rectangle box) {
        Palette palette = Palette.of(Theme.dark());
        g.setColor(palette.get(Token.CARD));
        g.fill(box);
        if (mark == Mark.DONE) {
            g.setColor(palette.get(Token.ACCENT, TINT));
            g.fill(box);
        } else if (mark == Mark.NEVER) {
            g.setColor(palette.get(Token.SEG));
            g.fill(box);
            g.setColor(palette.get(Token.TEXT3));
            g.setStroke(new BasicStroke(1));
            for (int i = 2; i < 2 * BOX; i += 4) {
                int from = Math.max(0, i - BOX);
                g.draw(new Line2D.Double(
                        box.x + from, box.y + Math.min(i, BOX), box.x + Math.min(i, BOX), box.y + from));
            }
        }
        g.setColor(palette.get(mark == Mark.NEVER ? Token.LINE2 : Token.ACCENT));
        g.setStroke(new BasicStroke(mark == Mark.NOW ? 2.5f : 1));
        g.draw(box);
    }
}
