package org.convcanvas.ui.lens.parameters;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** Counts one below the other, each with the formula that it comes from. However long they are, nothing is left out. */
final class CountLines extends Spoken {
    private static final long serialVersionUID = 1L;
    private static final int INDENT = 14;
    private static final int PAD = 5;
    private static final int NAME = 19;
    private static final int TEXT = 15;

    /** Before the first layout. */
    private static final double USUAL_WIDTH = 262;

    private transient List<Line> lines = List.of();

    /** A count on one line, or two where it is long, and its formula below. */
    record Line(String name, String number, String formula, Token ink) {}

    void show(List<Line> others) {
        if (others.equals(lines)) {
            return;
        }
        double before = height(Zoom.width(this));
        lines = List.copyOf(others);
        say(lines.stream().map(line -> line.name() + " " + line.number()).collect(Collectors.joining(", ")));
        if (height(Zoom.width(this)) != before) {
            revalidate();
        }
        repaint();
    }

    List<Line> lines() {
        return lines;
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other && Math.abs(height(Zoom.width(this)) - Zoom.height(this)) > 1) {
            revalidate(); // wraps otherwise
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(120, height(Zoom.width(this)));
    }

    @Override
    public Dimension getMinimumSize() {
        return Zoom.size(0, height(Zoom.width(this)));
    }

    private double height(double width) {
        double sum = 0;
        for (Line line : lines) {
            sum += height(line, width > 0 ? width : USUAL_WIDTH);
        }
        return sum;
    }

    private static double height(Line line, double width) {
        return PAD + NAME + TEXT * (formula(line, width).size() + (beside(line, width) ? 0 : 1)) + PAD;
    }

    private static boolean beside(Line line, double width) {
        return INDENT
                        + TextFit.width(Fonts.sans(12), line.name())
                        + 10
                        + TextFit.width(Fonts.monoBold(12), line.number())
                <= width;
    }

    /** The formula in lines that fit. */
    private static List<String> formula(Line line, double width) {
        return Words.wrap(Fonts.mono(11), line.formula(), width - INDENT);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Zoom.graphics(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        double width = Zoom.width(this);
        double y = 0;
        for (Line line : lines) {
            paint(g, line, y, width);
            y += height(line, width);
        }
        g.dispose();
    }

    private static void paint(Graphics2D g, Line line, double top, double width) {
        g.setColor(Theme.colour(Token.LINE));
        g.fill(new Rectangle2D.Double(0, top, width, 1));
        g.setColor(Theme.colour(line.ink()));
        g.fill(new Rectangle2D.Double(0, top + 10, 8, 8));
        float y = (float) top + 19;
        g.setColor(Theme.colour(Token.TEXT));
        g.setFont(Fonts.sans(12));
        g.drawString(line.name(), INDENT, y);
        y += beside(line, width) ? 0 : TEXT;
        Font bold = Fonts.monoBold(12);
        g.setFont(bold);
        g.drawString(line.number(), (float) (width - TextFit.width(bold, line.number())), y);
        g.setFont(Fonts.mono(11));
        g.setColor(Theme.colour(Token.TEXT2));
        for (String part : formula(line, width)) {
            y += TEXT;
            g.drawString(part, INDENT, y);
        }
    }
}
