package org.convcanvas.ui.lens.parameters;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.WeightLadder;
import org.convcanvas.text.Text;
import org.convcanvas.ui.lens.parameters.Counts.What;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.jspecify.annotations.Nullable;

/** The weights of each way with their formulas, what they take in memory and in time, and what that means. */
final class CountsCard {
    private final ShareModel model;
    private final CountLines weights = new CountLines();
    private final CountLines bytes = new CountLines();
    private final CountLines macs = new CountLines();
    private final Words two = Words.wrapped();
    private final Words job = Words.wrapped();
    private final CollapsibleCard counted;
    private final List<JComponent> cards;
    private @Nullable WeightLadder known;

    CountsCard(ShareModel model) {
        this.model = model;
        counted = new CollapsibleCard(Text.of("share.counts"), weights).foldable();
        cards = List.of(
                counted,
                new CollapsibleCard(Text.of("share.memory"), bytes).foldable(),
                new CollapsibleCard(Text.of("share.macs"), macs)
                        .subtitle(Text.of("share.macs.biases"))
                        .foldable(),
                new CollapsibleCard(Text.of("share.two"), stacked(two, job)).foldable(),
                alexNet());
    }

    private static JPanel stacked(JComponent... parts) {
        JPanel panel = new JPanel(new MigLayout("insets 0, gap 0 6, fillx, wrap 1", "[grow, fill]"));
        for (JComponent part : parts) {
            panel.add(part, "wmin 0");
        }
        return panel;
    }

    /** The example of the course notes, and a button that counts with its sizes. */
    private CollapsibleCard alexNet() {
        WeightLadder net = WeightLadder.ALEXNET;
        CountLines lines = new CountLines();
        lines.show(alexNetLines());
        Words words = Words.wrapped();
        long patch = (long) net.kernel() * net.kernel() * net.channels();
        words.setText(Text.of(
                "share.alexnet.words",
                Counts.number(net.outputs()),
                net.outSize(),
                net.filters(),
                net.kernel(),
                net.channels(),
                patch,
                net.stride(),
                net.size()));
        JButton count = Buttons.outlined(Text.of("share.alexnet.count"));
        count.setToolTipText(Text.of("share.alexnet.count.help"));
        count.addActionListener(event -> model.look(model.look().withSizes(net)));
        JPanel content = stacked(words, lines);
        content.add(count, "growx 0");
        return new CollapsibleCard(Text.of("share.alexnet"), content)
                .subtitle(Text.of("share.alexnet.notes"))
                .foldable();
    }

    /** With weights of their own everywhere, and shared. */
    static List<CountLines.Line> alexNetLines() {
        return Counts.lines(WeightLadder.ALEXNET, What.WEIGHTS).subList(2, 4);
    }

    List<JComponent> components() {
        return cards;
    }

    void refresh() {
        WeightLadder s = model.look().sizes();
        if (s.equals(known)) {
            return;
        }
        known = s;
        counted.subtitle(Text.of(s.biases() ? "share.counts.biases" : "share.counts.noBiases"));
        weights.show(Counts.lines(s, What.WEIGHTS));
        bytes.show(Counts.lines(s, What.BYTES));
        macs.show(Counts.lines(s, What.MACS));
        long patch = (long) s.kernel() * s.kernel() * s.channels();
        long places = (long) s.outSize() * s.outSize();
        two.setText(Text.of("share.two.words", Counts.number(s.inputs()), Counts.number(patch), Counts.number(places)));
        job.setText(Text.of(
                "share.job",
                Counts.number(s.hidden().weights()),
                Counts.number(s.oneChannel().weights()),
                Counts.number(s.units()),
                Counts.number(s.inputs()),
                Counts.number(s.outputs()),
                s.kernel()));
    }
}
