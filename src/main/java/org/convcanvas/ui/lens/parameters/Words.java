package org.convcanvas.ui.lens.parameters;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/**
 * Words with numbers in them that change with every movement. Painted, and laid out anew only when they need another number
 * of lines: a label or a text area would have everything around it laid out at every change.
 */
final class Words extends Spoken {
    private static final long serialVersionUID = 1L;
    private static final int LINE = 14;

    /** Before the first layout. */
    private static final double USUAL_WIDTH = 262;

    private final boolean wraps;
    private final boolean right;
    private String text = "";

    private Words(boolean wraps, boolean right) {
        this.wraps = wraps;
        this.right = right;
    }

    /** As many lines as are needed. */
    static Words wrapped() {
        return new Words(true, false);
    }

    /** One line, as much of it as there is room for. */
    static Words line() {
        return new Words(false, false);
    }

    /** One line at the right end. */
    static Words rightLine() {
        return new Words(false, true);
    }

    void setText(String other) {
        if (other.equals(text)) {
            return;
        }
        int before = lines().size();
        text = other;
        say(other);
        if (lines().size() != before) {
            revalidate();
        }
        repaint();
    }

    private List<String> lines() {
        double width = getWidth() > 0 ? Zoom.width(this) : USUAL_WIDTH;
        Font font = Fonts.sans(11);
        return wraps ? wrap(font, text, width) : List.of(TextFit.fit(font, text, width));
    }

    /** A text in lines no wider than that, broken at spaces. */
    static List<String> wrap(Font font, String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TextFit.width(font, longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other && wraps && Math.abs(getPreferredSize().height - height) > 1) {
            revalidate(); // wraps otherwise
        }
    }

    @Override
    public Dimension getPreferredSize() {
        double wide = wraps ? 120 : 220;
        return Zoom.size(wide, lines().size() * LINE + 2.0);
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Zoom.graphics(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        Font font = Fonts.sans(11);
        g.setFont(font);
        g.setColor(Theme.colour(Token.TEXT2));
        List<String> lines = lines();
        double top = (Zoom.height(this) - lines.size() * LINE) / 2;
        for (int i = 0; i < lines.size(); i++) {
            double x = right ? Zoom.width(this) - TextFit.width(font, lines.get(i)) : 0;
            g.drawString(lines.get(i), (float) x, (float) (top + i * LINE + 11));
        }
        g.dispose();
    }
}
