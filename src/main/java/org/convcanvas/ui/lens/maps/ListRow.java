package org.convcanvas.ui.lens.maps;

import java.awt.Graphics2D;
import java.util.List;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;

/**
 * Names at the left, numbers at the right.
 *
 * @param lines from top to bottom
 */
record ListRow(List<Line> lines) implements Row {
    private static final int LINE = 18;

    ListRow {
        lines = List.copyOf(lines);
    }

    /** One line. */
    record Line(String name, String number) {}

    @Override
    public int height(int width) {
        return LINE * lines.size();
    }

    @Override
    public void paint(Graphics2D g, int y, int width) {
        int base = y + 13;
        for (Line line : lines) {
            g.setFont(Fonts.sans(11));
            g.setColor(Theme.colour(Token.TEXT2));
            g.drawString(line.name(), 0, base);
            g.setFont(Fonts.mono(11));
            g.setColor(Theme.colour(Token.TEXT));
            g.drawString(line.number(), width - g.getFontMetrics().stringWidth(line.number()), base);
            base += LINE;
        }
    }
}
