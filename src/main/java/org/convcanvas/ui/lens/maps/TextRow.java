package org.convcanvas.ui.lens.maps;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;

/** A sentence, wrapped. Word by word, as laying out a text as a whole would load what shapes foreign scripts first. */
record TextRow(String text) implements Row {
    private static final int LINE = 15;
    private static final int LEAST = 40;
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private List<String> lines(int width) {
        Font font = Fonts.sans(11);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int begin = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            String longer = text.substring(begin, next).stripTrailing();
            if (end > begin && font.getStringBounds(longer, SMOOTH).getWidth() > Math.max(LEAST, width)) {
                lines.add(text.substring(begin, end).stripTrailing());
                begin = end;
            }
            end = next;
        }
        lines.add(text.substring(begin).stripTrailing());
        return lines;
    }

    @Override
    public int height(int width) {
        return text.isEmpty() ? 0 : LINE * lines(width).size();
    }

    @Override
    public void paint(Graphics2D g, int y, int width) {
        g.setColor(Theme.colour(Token.TEXT2));
        int base = y + 11;
        g.setFont(Fonts.sans(11));
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        for (String line : lines(width)) {
            g.drawString(line, 0, base);
            base += LINE;
        }
    }
}
