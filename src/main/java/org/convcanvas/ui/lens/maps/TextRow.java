package org.convcanvas.ui.lens.maps;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;

/** A sentence, wrapped. */
record TextRow(String text) implements Row {
    private static final int LINE = 15;
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private List<TextLayout> lines(int width) {
        Font font = Fonts.sans(11);
        AttributedString attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), SMOOTH);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(Math.max(40, width)));
        }
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
        for (TextLayout line : lines(width)) {
            line.draw(g, 0, base);
            base += LINE;
        }
    }
}
