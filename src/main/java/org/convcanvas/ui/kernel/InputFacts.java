package org.convcanvas.ui.kernel;

import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Experiment;
import org.convcanvas.network.Network;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.UiIcons;

/** The card of the selected input: what it is. The rail changes it. */
final class InputFacts {
    private final Desk desk;
    private final JLabel picture = Labels.body("");
    private final JLabel shape = Labels.mono("", 11);
    private final JLabel range = Labels.mono("", 11);
    private final CollapsibleCard card;

    InputFacts(Desk desk) {
        this.desk = desk;
        JPanel facts = new JPanel(new MigLayout("insets 0, gapx 8, gapy 6, fillx", "[56!][grow, fill]", ""));
        facts.setOpaque(false);
        facts.add(Labels.caption(Text.of("facts.picture")));
        facts.add(picture, "wmin 0, wrap");
        facts.add(Labels.caption(Text.of("facts.shape")));
        facts.add(shape, "wmin 0, wrap");
        facts.add(Labels.caption(Text.of("facts.range")));
        facts.add(range, "wmin 0");
        card = new CollapsibleCard(Text.of("facts.title"), facts)
                .icon(UiIcons.icon("input", 15, Token.TEXT2))
                .foldable();
    }

    JComponent component() {
        return card;
    }

    /** Shows the input's facts while it is selected. */
    void refresh() {
        Experiment experiment = desk.session().experiment();
        card.setVisible(desk.session().view().selected().equals(Network.INPUT));
        picture.setText(Text.of(
                "facts.size",
                experiment.picture().name(),
                experiment.picture().width(),
                experiment.picture().height()));
        picture.setToolTipText(picture.getText());
        shape.setText(experiment.network().input().toString());
        range.setText(experiment.format().range().text());
    }
}
