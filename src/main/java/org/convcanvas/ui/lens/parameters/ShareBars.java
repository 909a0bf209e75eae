package org.convcanvas.ui.lens.parameters;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** Bars with their exact numbers: from 1 on a logarithmic scale, or from 0 on a linear one. */
final class ShareBars extends Spoken {
    private static final long serialVersionUID = 1L;
    private static final int LINE = 26;
    private static final int LEAST = 17;
    private static final int RIGHT = 2;
    private static final double NAMES = 116;
    private static final double WHATS = 190;
    private static final double GAP = 10;
    private static final double APART = 64;

    private transient List<Bar> bars = List.of();
    private boolean log = true;

    /**
     * A bar.
     *
     * @param what says more about it; empty for nothing
     * @param aside at the right end
     * @param pale for what nobody would build
     */
    record Bar(String name, String what, BigInteger number, String aside, Token ink, boolean pale) {}

    /** Where the parts of a bar are: the bar's left end, how long the longest may be, and how high a row is. */
    private record Columns(double names, double whats, double left, double room, double height) {}

    void show(List<Bar> others, boolean logarithmic) {
        bars = others;
        log = logarithmic;
        say(bars.stream()
                .map(bar -> bar.name() + " " + Counts.number(bar.number()))
                .collect(Collectors.joining(", ")));
        if (getHeight() < getPreferredSize().height
                || getParent() != null && getHeight() > getParent().getHeight()) {
            revalidate(); // has other bars to scroll
        }
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(300, bars.size() * LEAST + 20.0);
    }

    private static double log(BigInteger number) {
        return number.signum() <= 0 ? 0 : Math.log10(number.doubleValue());
    }

    private double widest(Font font, Function<Bar, String> text) {
        return bars.stream()
                .mapToDouble(bar -> TextFit.width(font, text.apply(bar)))
                .max()
                .orElse(0);
    }

    private Columns columns() {
        double names = Math.min(NAMES, widest(Fonts.semibold(11), Bar::name)) + GAP;
        double widest = Math.min(WHATS, widest(Fonts.sans(10), Bar::what));
        double whats = widest > 0 ? widest + GAP : 0;
        double numbers = widest(Fonts.monoBold(11), bar -> Counts.number(bar.number())) + 14;
        double asides = widest(Fonts.mono(11), Bar::aside) + GAP;
        double room = Zoom.width(this) - RIGHT - names - whats - numbers - asides;
        double height = Math.min(LINE, (Zoom.height(this) - 18.0) / Math.max(1, bars.size()));
        return new Columns(names, whats, names + whats, Math.max(60, room), Math.max(height, LEAST));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Zoom.graphics(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        Columns at = columns();
        BigInteger most = bars.stream().map(Bar::number).reduce(BigInteger.ONE, BigInteger::max);
        int decades = Math.max(3, (int) Math.ceil(log(most)));
        if (log) {
            logarithmic(g, at, decades);
        } else {
            linear(g, at, most);
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double share = log ? log(bar.number()) / decades : bar.number().doubleValue() / most.doubleValue();
            double width = bar.number().signum() > 0 ? Math.max(2, share * at.room()) : 0;
            bar(g, bar, at, i * at.height(), width);
        }
        g.dispose();
    }

    private void logarithmic(Graphics2D g, Columns at, int decades) {
        double step = at.room() / decades;
        int every = step * 3 >= APART ? 3 : step * 6 >= APART ? 6 : 12;
        for (int decade = 0; decade <= decades; decade++) {
            line(g, at, decade * step, decade % every == 0 ? Text.of("share.decade." + decade) : "");
        }
    }

    /** At whole multiples of the largest power of ten. */
    private void linear(Graphics2D g, Columns at, BigInteger most) {
        BigInteger unit = BigInteger.TEN.pow(most.toString().length() - 1);
        int last = most.divide(unit).intValueExact();
        for (int i = 0; i <= last; i++) {
            BigInteger tick = unit.multiply(BigInteger.valueOf(i));
            double share = new BigDecimal(tick).doubleValue() / most.doubleValue();
            line(g, at, share * at.room(), i == 0 || i == last ? Counts.number(tick) : "");
        }
    }

    private void line(Graphics2D g, Columns at, double x, String label) {
        double bottom = bars.size() * at.height();
        g.setColor(Theme.colour(Token.LINE));
        g.fill(new Rectangle2D.Double(at.left() + x, 0, 1, bottom));
        g.setFont(Fonts.sans(10));
        g.setColor(Theme.colour(Token.TEXT2));
        g.drawString(label, (float) (at.left() + x), (float) bottom + 13);
    }

    private void bar(Graphics2D g, Bar bar, Columns at, double y, double width) {
        float base = (float) (y + at.height() / 2 + 4);
        Font bold = Fonts.semibold(11);
        g.setFont(bold);
        g.setColor(Theme.colour(Token.TEXT));
        g.drawString(
                at.whats() > 0
                        ? TextFit.fit(bold, bar.name(), at.names() - GAP + 1)
                        : TextFit.end(bold, bar.name(), at.names() - GAP + 1),
                0,
                base);
        g.setFont(Fonts.sans(10));
        g.setColor(Theme.colour(Token.TEXT2));
        g.drawString(TextFit.fit(g.getFont(), bar.what(), at.whats() + 1), (float) at.names(), base);
        Rectangle2D shape = new Rectangle2D.Double(at.left(), y + 3, width, at.height() - 7);
        g.setColor(Theme.colour(bar.ink()));
        if (bar.pale()) {
            g.draw(shape);
        } else {
            g.fill(shape);
        }
        g.setFont(Fonts.monoBold(11));
        g.drawString(Counts.number(bar.number()), (float) (at.left() + width + 7), base);
        Font mono = Fonts.mono(11);
        g.setFont(mono);
        g.setColor(Theme.colour(Token.TEXT2));
        double right = Zoom.width(this) - RIGHT;
        g.drawString(bar.aside(), (float) (right - TextFit.width(mono, bar.aside())), base);
    }
}
