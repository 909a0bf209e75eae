package org.convcanvas.ui.lens.parameters;

import java.awt.Insets;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.LayerCost;
import org.convcanvas.analysis.WeightCount;
import org.convcanvas.analysis.WeightLadder;
import org.convcanvas.network.Network;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.lens.parameters.Counts.What;
import org.convcanvas.ui.lens.parameters.ShareBars.Bar;
import org.convcanvas.ui.parts.Edge;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The drawer of the parameters lens: bars of the ways at the sizes that are chosen, or of the layers of the network. */
public final class ShareDrawer extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient ShareModel model;
    private final ShareBars bars = new ShareBars();
    private final Words words = Words.line();
    private final Words right = Words.rightLine();
    private final SegmentedControl<Boolean> network = new SegmentedControl<>(
            24, List.of(false, true), layers -> Text.of(layers ? "share.bars.layers" : "share.bars.ways"));
    private final SegmentedControl<What> what =
            new SegmentedControl<>(24, List.of(What.values()), one -> Text.of("share.bars." + one));
    private @Nullable Shown shown;

    /** All that the bars depend on. */
    private record Shown(WeightLadder sizes, Network network, boolean layers, What what, boolean log) {}

    /** A drawer that follows the model from now on. */
    public ShareDrawer(ShareModel model) {
        super(new MigLayout("insets 8 12 8 12, gapx 10, gapy 4, fill", "[][][grow][]", "[24!][grow, fill]"));
        this.model = model;
        setBorder(new Edge(new Insets(1, 0, 0, 0), new Insets(0, 0, 0, 0)));
        setName("parameters drawer");
        JScrollPane scroll = new JScrollPane(bars);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getVerticalScrollBar().setUnitIncrement(Zoom.px(18));
        add(network);
        add(what);
        add(words, "growx, wmin 0");
        add(right, "w 130!, wrap");
        add(scroll, "span 4, grow, wmin 60, hmin 40");
        network.onChange(id -> refresh());
        what.onChange(id -> refresh());
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
        Shown now = new Shown(
                model.look().sizes(),
                model.session().experiment().network(),
                network.value(),
                what.value(),
                model.look().show().log());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        WeightLadder s = now.sizes();
        String scale = Text.of(now.log() ? "share.bars.log" : "share.bars.linear");
        right.setText(
                !now.layers()
                        ? Text.of("share.bars.relative")
                        : now.what() == What.BYTES ? "" : Text.of("share.bars.otherwise." + now.what()));
        words.setText(
                now.layers()
                        ? Text.of("share.bars.network." + now.what(), scale)
                        : Text.of("share.bars.words", s.size(), s.size(), s.channels(), scale));
        bars.show(now.layers() ? layers(now.network(), now.what()) : ladder(s, now.what()), now.log());
    }

    static List<Bar> ladder(WeightLadder s, What what) {
        String filters = Text.of("share.bar.filters", s.filters(), s.kernel(), s.kernel(), s.channels());
        String gray = Text.of("share.bar.filters", s.filters(), s.kernel(), s.kernel(), 1);
        String same = Text.of("share.bar.same", Counts.number(s.outputs()));
        String units = Text.of("share.bar.hidden", s.units());
        BigInteger base = what.of(s.convolution());
        return List.of(
                bar("share.row.hidden", same, what.of(s.full()), base, Token.THIRD, true),
                bar("share.row.local", filters, what.of(s.local()), base, Token.WARNING, false),
                bar("share.row.hidden", units, what.of(s.hidden()), base, Token.THIRD, false),
                bar("share.row.convolution", filters, base, base, Token.ACCENT, false),
                bar("share.row.convolution", gray, what.of(s.oneChannel()), base, Token.ACCENT, false));
    }

    private static Bar bar(String key, String words, BigInteger number, BigInteger base, Token ink, boolean pale) {
        return new Bar(Text.of(key), words, number, times(number, base), ink, pale);
    }

    private static String times(BigInteger number, BigInteger base) {
        BigDecimal ratio = new BigDecimal(number).divide(new BigDecimal(base), new MathContext(30));
        BigDecimal shown = ratio.compareTo(BigDecimal.TEN) >= 0
                ? ratio.setScale(0, RoundingMode.HALF_UP)
                : ratio.round(new MathContext(3)).stripTrailingZeros();
        return "×"
                + (shown.scale() > 0
                        ? shown.toPlainString()
                        : String.format(Locale.ENGLISH, "%,d", shown.toBigIntegerExact()));
    }

    static List<Bar> layers(Network network, What what) {
        List<Bar> bars = new ArrayList<>();
        for (LayerCost cost : LayerCost.of(network)) {
            long number =
                    switch (what) {
                        case WEIGHTS -> cost.parameters();
                        case MACS -> cost.macs();
                        case BYTES -> cost.activations();
                    };
            String aside = what == What.BYTES ? Counts.size(BigInteger.valueOf(number)) : otherwise(cost, what);
            bars.add(new Bar(cost.id(), "", BigInteger.valueOf(number), aside, Token.ACCENT, false));
        }
        return bars;
    }

    /** What a convolution would take unshared and fully connected. */
    private static String otherwise(LayerCost cost, What what) {
        WeightCount unshared = cost.unshared();
        WeightCount full = cost.full();
        return unshared == null || full == null
                ? ""
                : Text.of("share.bar.otherwise", Counts.number(what.of(unshared)), Counts.number(what.of(full)));
    }
}
