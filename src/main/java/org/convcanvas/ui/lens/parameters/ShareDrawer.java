package org.convcanvas.ui.lens.parameters;

import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.LayerCost;
import org.convcanvas.analysis.WeightLadder;
import org.convcanvas.network.Network;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The drawer of the parameters lens: the ways as bars on a logarithmic scale, and the layers of the network on the canvas. */
public final class ShareDrawer extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient ShareModel model;
    private final Bars ladder = new Bars(124, 118);
    private final Bars layers = new Bars(104, 0);
    private final JLabel words = Labels.caption("");
    private final JLabel right = Labels.caption("");
    private final SegmentedControl<String> which = new SegmentedControl<>(
            24, List.of("ladder", "parameters", "macs", "activations"), id -> Text.of("share.bars." + id));
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private @Nullable Network known;
    private @Nullable WeightLadder sizes;
    private String shown = "";

    /** A drawer that follows the model from now on. */
    public ShareDrawer(ShareModel model) {
        super(new MigLayout("insets 8 12 8 12, gapx 10, gapy 4, fill", "[][grow][]", "[24!][grow, fill]"));
        this.model = model;
        setBorder(new Edge(new Insets(1, 0, 0, 0), new Insets(0, 0, 0, 0)));
        setName("parameters drawer");
        middle.setOpaque(false);
        middle.add(ladder, "ladder");
        JScrollPane scroll = new JScrollPane(layers);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(Zoom.px(26));
        middle.add(scroll, "layers");
        add(which);
        add(words, "wmin 0");
        add(right, "wmin 0, wrap");
        add(middle, "span 3, grow, wmin 60, hmin 40");
        which.onChange(id -> refresh());
        model.listen(this::refresh);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        refresh();
    }

    private void refresh() {
        if (!model.active() || !isVisible()) {
            return;
        }
        WeightLadder now = model.look().sizes();
        Network network = model.session().experiment().network();
        if (now.equals(sizes) && network == known && which.value().equals(shown)) {
            return;
        }
        sizes = now;
        known = network;
        shown = which.value();
        boolean own = shown.equals("ladder");
        cards.show(middle, own ? "ladder" : "layers");
        right.setText(Text.of(own ? "share.bars.relative" : "share.bars.otherwise"));
        if (own) {
            words.setText(Text.of("share.bars.words", now.size(), now.size(), now.channels()));
            ladder.show(ladder(now));
        } else {
            words.setText(Text.of("share.bars.network"));
            layers.show(layers(network, shown));
        }
    }

    static List<Bar> ladder(WeightLadder s) {
        BigInteger base = s.convolution().weights();
        String filters = Text.of("share.bar.filters", s.filters(), s.kernel(), s.kernel(), s.channels());
        return List.of(
                new Bar(
                        Text.of("share.row.hidden"),
                        Text.of("share.bar.same", CountsCard.number(s.outputs())),
                        s.full().weights(),
                        times(s.full().weights(), base),
                        Token.THIRD,
                        true),
                new Bar(
                        Text.of("share.row.local"),
                        filters,
                        s.local().weights(),
                        times(s.local().weights(), base),
                        Token.WARNING,
                        false),
                new Bar(
                        Text.of("share.row.hidden"),
                        Text.of("share.bar.hidden", s.units()),
                        s.hidden().weights(),
                        times(s.hidden().weights(), base),
                        Token.THIRD,
                        false),
                new Bar(Text.of("share.row.convolution"), filters, base, times(base, base), Token.ACCENT, false),
                new Bar(
                        Text.of("share.row.convolution"),
                        Text.of("share.bar.filters", s.filters(), s.kernel(), s.kernel(), 1),
                        s.oneChannel().weights(),
                        times(s.oneChannel().weights(), base),
                        Token.ACCENT,
                        false));
    }

    private static String times(BigInteger number, BigInteger base) {
        BigDecimal ratio = new BigDecimal(number).divide(new BigDecimal(base), new MathContext(20));
        BigDecimal shown = ratio.compareTo(BigDecimal.TEN) >= 0
                ? ratio.setScale(0, RoundingMode.HALF_UP)
                : ratio.round(new MathContext(3)).stripTrailingZeros();
        return "×" + String.format(Locale.ENGLISH, shown.scale() > 0 ? "%s" : "%,.0f", shown);
    }

    static List<Bar> layers(Network network, String what) {
        List<Bar> bars = new ArrayList<>();
        for (LayerCost cost : LayerCost.of(network)) {
            long number =
                    switch (what) {
                        case "macs" -> cost.macs();
                        case "activations" -> cost.activations();
                        default -> cost.parameters();
                    };
            BigInteger unshared = cost.unshared();
            BigInteger full = cost.full();
            String otherwise = what.equals("parameters") && unshared != null && full != null
                    ? Text.of("share.bar.otherwise", CountsCard.number(unshared), CountsCard.number(full))
                    : what.equals("activations") ? CountsCard.size(BigInteger.valueOf(number)) : "";
            bars.add(new Bar(cost.id(), "", BigInteger.valueOf(number), otherwise, Token.ACCENT, false));
        }
        return bars;
    }

    /**
     * A bar.
     *
     * @param pale for what nobody would build
     */
    record Bar(String name, String what, BigInteger number, String aside, Token ink, boolean pale) {}

    /** Bars from 1 on a logarithmic scale, with their exact numbers. */
    private static final class Bars extends Spoken {
        private static final long serialVersionUID = 1L;
        private static final int LINE = 26;
        private static final int NUMBERS = 190;
        private static final int SCROLL = 16;

        private final int names;
        private final int whats;
        private transient List<Bar> bars = List.of();

        Bars(int names, int whats) {
            this.names = names;
            this.whats = whats;
        }

        void show(List<Bar> others) {
            bars = others;
            say(bars.stream()
                    .map(bar -> bar.name() + " " + CountsCard.number(bar.number()))
                    .collect(Collectors.joining(", ")));
            revalidate();
            repaint();
        }

        private static double log(BigInteger number) {
            return number.signum() <= 0 ? 0 : Math.log10(number.doubleValue());
        }

        @Override
        public Dimension getPreferredSize() {
            return Zoom.size(300, bars.size() * LINE + 20.0);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = Zoom.graphics(graphics);
            double wide = Zoom.width(this) - (whats > 0 ? 0 : SCROLL);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            double most =
                    bars.stream().mapToDouble(bar -> log(bar.number())).max().orElse(1);
            int decades = Math.max(3, (int) Math.ceil(most));
            Font mono = Fonts.mono(11);
            double aside = bars.stream()
                    .mapToDouble(bar -> TextFit.width(mono, bar.aside()))
                    .max()
                    .orElse(0);
            double left = names + (double) whats;
            double room = Math.max(60, wide - left - NUMBERS - aside - 16);
            double height = Math.min(LINE, (Zoom.height(this) - 18.0) / Math.max(1, bars.size()));
            height = Math.max(height, Math.min(LINE, 18));
            g.setColor(Theme.colour(Token.LINE));
            for (int decade = 0; decade <= decades; decade++) {
                double x = left + decade * room / decades;
                g.fill(new Rectangle2D.Double(x, 0, 1, bars.size() * height));
                if (decade % 3 == 0) {
                    g.setFont(Fonts.sans(10));
                    g.setColor(Theme.colour(Token.TEXT2));
                    String label = Text.of("share.decade." + Math.min(decade, 24));
                    g.drawString(label, (float) x, (float) (bars.size() * height + 13));
                    g.setColor(Theme.colour(Token.LINE));
                }
            }
            for (int i = 0; i < bars.size(); i++) {
                bar(g, bars.get(i), i * height, height, left, room / decades);
            }
            g.dispose();
        }

        private void bar(Graphics2D g, Bar bar, double y, double height, double left, double decade) {
            float base = (float) (y + height / 2 + 4);
            Font bold = Fonts.semibold(11);
            g.setFont(bold);
            g.setColor(Theme.colour(Token.TEXT));
            g.drawString(
                    whats > 0 ? TextFit.fit(bold, bar.name(), names - 8.0) : TextFit.end(bold, bar.name(), names - 8.0),
                    0,
                    base);
            g.setFont(Fonts.sans(10));
            g.setColor(Theme.colour(Token.TEXT2));
            if (!bar.what().isEmpty()) {
                g.drawString(TextFit.fit(g.getFont(), bar.what(), whats - 6.0), names, base);
            }
            double width = bar.number().signum() > 0 ? Math.max(2, log(bar.number()) * decade) : 0;
            Rectangle2D shape = new Rectangle2D.Double(left, y + 3, width, height - 7);
            g.setColor(Theme.colour(bar.ink()));
            if (bar.pale()) {
                g.draw(shape);
            } else {
                g.fill(shape);
            }
            g.setFont(Fonts.monoBold(11));
            g.drawString(CountsCard.number(bar.number()), (float) (left + width + 7), base);
            Font mono = Fonts.mono(11);
            g.setFont(mono);
            g.setColor(Theme.colour(Token.TEXT2));
            g.drawString(
                    bar.aside(),
                    (float) (Zoom.width(this) - (whats > 0 ? 4 : SCROLL) - TextFit.width(mono, bar.aside())),
                    base);
        }
    }
}
