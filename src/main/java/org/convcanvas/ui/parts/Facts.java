package org.convcanvas.ui.parts;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import java.util.stream.Collectors;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;

/**
 * Named numbers one below the other: the name at the left, the number at the right. Painted, as labels would have everything
 * around them laid out anew whenever a number changes.
 */
public final class Facts extends Spoken {
    private static final long serialVersionUID = 1L;
    private static final int LINE = 22;
    private static final double GAP = 8;

    private transient List<Fact> rows = List.of();

    /** A row of a list of facts. */
    public record Fact(String name, String value) {}

    /** Shows other rows. */
    public void show(List<Fact> facts) {
        if (facts.equals(rows)) {
            return;
        }
        boolean other = facts.size() != rows.size();
        rows = List.copyOf(facts);
        say(rows.stream().map(row -> row.name() + " " + row.value()).collect(Collectors.joining(", ")));
        if (other) {
            revalidate();
        }
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(120, Math.max(0, rows.size() * LINE - 5));
    }

    @Override
    public Dimension getMinimumSize() {
        return Zoom.size(0, Math.max(0, rows.size() * LINE - 5));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Zoom.graphics(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Font words = Fonts.sans(12);
        Font numbers = Fonts.mono(12);
        g.setColor(Theme.colour(Token.TEXT));
        for (int i = 0; i < rows.size(); i++) {
            Fact row = rows.get(i);
            int y = i * LINE + 15;
            double name = TextFit.width(words, row.name());
            String value = TextFit.fit(numbers, row.value(), Zoom.width(this) - name - GAP);
            g.setFont(words);
            g.drawString(row.name(), 0, y);
            g.setFont(numbers);
            g.drawString(value, (float) (Zoom.width(this) - TextFit.width(numbers, value)), y);
        }
        g.dispose();
    }
}
