package org.convcanvas.ui.lens.parameters;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.WeightCount;
import org.convcanvas.analysis.WeightLadder;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Facts;
import org.convcanvas.ui.parts.Sentence;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** The weights of each way with their formulas, what they take in memory, and what that means. */
final class CountsCard {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};

    private final ShareModel model;
    private final Lines lines = new Lines();
    private final Facts memory = new Facts();
    private final Sentence two = new Sentence(Token.TEXT2);
    private final Sentence job = new Sentence(Token.TEXT2);
    private final CollapsibleCard weights;
    private final CollapsibleCard bytes;
    private final CollapsibleCard savings;

    /** A way's count on one line and its formula below. */
    record Line(String name, String number, String formula, Token ink) {}

    CountsCard(ShareModel model) {
        this.model = model;
        weights = new CollapsibleCard(Text.of("share.counts"), lines).foldable();
        bytes = new CollapsibleCard(Text.of("share.memory"), memory).foldable();
        JPanel words = new JPanel(new MigLayout("insets 0, gap 0 6, fillx, wrap 1", "[grow, fill]"));
        words.add(two, "wmin 0");
        words.add(job, "wmin 0");
        savings = new CollapsibleCard(Text.of("share.two"), words).foldable();
    }

    List<JComponent> components() {
        return List.of(weights, bytes, savings);
    }

    void refresh() {
        WeightLadder s = model.look().sizes();
        weights.subtitle(Text.of(s.biases() ? "share.counts.biases" : "share.counts.noBiases"));
        lines.show(lines(s));
        List<Facts.Fact> facts = new ArrayList<>();
        facts.add(new Facts.Fact(Text.of("share.row.hidden"), size(s.hidden().bytes())));
        facts.add(new Facts.Fact(Text.of("share.row.full"), size(s.full().bytes())));
        facts.add(new Facts.Fact(Text.of("share.row.local"), size(s.local().bytes())));
        facts.add(new Facts.Fact(
                Text.of("share.row.convolution"), size(s.convolution().bytes())));
        facts.add(new Facts.Fact(Text.of("share.macs"), number(s.convolution().macs())));
        memory.show(facts);
        long patch = (long) s.kernel() * s.kernel() * s.channels();
        long places = (long) s.outSize() * s.outSize();
        two.setText(Text.of("share.two.words", number(s.inputs()), number(patch), number(places)));
        job.setText(Text.of("share.job", number(s.units()), number(s.outputs())));
    }

    static List<Line> lines(WeightLadder s) {
        String in = s.size() + " × " + s.size() + " × " + s.channels();
        String out = s.outSize() + " × " + s.outSize() + " × " + s.filters();
        String patch = s.kernel() + " × " + s.kernel() + " × " + s.channels();
        String one = s.biases() ? " + 1" : "";
        return List.of(
                line("share.row.hidden", s.hidden(), s.units() + " × (" + in + one + ")", Token.THIRD),
                line("share.row.full", s.full(), out + " × (" + in + one + ")", Token.THIRD),
                line("share.row.local", s.local(), out + " × (" + patch + one + ")", Token.WARNING),
                line("share.row.convolution", s.convolution(), s.filters() + " × (" + patch + one + ")", Token.ACCENT),
                line(
                        "share.row.oneChannel",
                        s.oneChannel(),
                        s.filters() + " × (" + s.kernel() + " × " + s.kernel() + " × 1" + one + ")",
                        Token.ACCENT));
    }

    private static Line line(String key, WeightCount count, String formula, Token ink) {
        return new Line(Text.of(key), number(count.weights()), formula, ink);
    }

    static String number(BigInteger number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** In steps of 1000. */
    static String size(BigInteger bytes) {
        BigDecimal value = new BigDecimal(bytes);
        int unit = 0;
        while (value.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < UNITS.length - 1) {
            value = value.movePointLeft(3);
            unit++;
        }
        String digits = unit == 0
                ? bytes.toString()
                : value.setScale(1, RoundingMode.HALF_UP).toPlainString();
        return digits + " " + UNITS[unit];
    }

    private static final class Lines extends Spoken {
        private static final long serialVersionUID = 1L;
        private static final int LINE = 44;

        private transient List<Line> rows = List.of();

        void show(List<Line> lines) {
            rows = lines;
            say(rows.stream().map(row -> row.name() + " " + row.number()).collect(Collectors.joining(", ")));
            repaint();
        }

        @Override
        public Dimension getPreferredSize() {
            return Zoom.size(120, 5 * LINE);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = Zoom.graphics(graphics);
            double width = Zoom.width(this);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            for (int i = 0; i < rows.size(); i++) {
                Line row = rows.get(i);
                int y = i * LINE;
                g.setColor(Theme.colour(Token.LINE));
                g.fill(new Rectangle2D.Double(0, y, width, 1));
                g.setColor(Theme.colour(row.ink()));
                g.fill(new Rectangle2D.Double(0, y + 11, 8, 8));
                Font name = Fonts.sans(12);
                g.setFont(name);
                g.setColor(Theme.colour(Token.TEXT));
                Font bold = Fonts.monoBold(12);
                double number = TextFit.width(bold, row.number());
                g.drawString(TextFit.fit(name, row.name(), width - number - 24), 14, y + 19);
                g.setFont(bold);
                g.drawString(row.number(), (float) (width - number), y + 19);
                Font mono = Fonts.mono(11);
                g.setFont(mono);
                g.setColor(Theme.colour(Token.TEXT2));
                g.drawString(TextFit.fit(mono, row.formula(), width - 14), 14, y + 36);
            }
            g.dispose();
        }
    }
}
