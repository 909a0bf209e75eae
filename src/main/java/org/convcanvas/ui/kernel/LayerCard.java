package org.convcanvas.ui.kernel;

import java.util.function.UnaryOperator;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.lab.Edit;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.network.Joining;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.render.Token;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.GesturePause;
import org.convcanvas.ui.parts.Sentence;
import org.convcanvas.ui.parts.Tag;
import org.convcanvas.ui.parts.UiIcons;
import org.jspecify.annotations.Nullable;

/** The card of the selected layer: its settings as fields, its parameters, and what can be done to it. */
final class LayerCard {
    private final Desk desk;
    private final GesturePause pause;
    private final ActivationCombo activation;
    private final JoinInputs inputs;
    private final JPanel content = new JPanel(new MigLayout("insets 0, gap 0, fillx, hidemode 3", "[grow, fill]", ""));
    private final Tag parameters = new Tag("");
    private final Sentence problem = new Sentence(Token.ERROR);
    private final Sentence help = new Sentence(Token.TEXT2);
    private boolean narrow;
    private final JButton more = Buttons.flat("more", 16, 20, Text.of("layer.more"));
    private final CollapsibleCard card = new CollapsibleCard("", content);
    private @Nullable Fields<?> fields;
    private String id = "";
    private String kind = "";

    LayerCard(Desk desk) {
        this.desk = desk;
        pause = new GesturePause(desk.session());
        activation = new ActivationCombo(choice -> apply(LayerEdits.activation(id, choice), true));
        inputs = new JoinInputs((index, name) ->
                apply(LayerEdits.rejoin(id, index, name, desk.session().revision() + 1), true));
        more.addActionListener(event -> menu().show(more, 0, more.getHeight()));
        card.tag(parameters).trailing(more).foldable();
    }

    /** The card as a component. */
    JComponent component() {
        return card;
    }

    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        JMenuItem duplicate = new JMenuItem(Text.of("layer.duplicate"), UiIcons.icon("copy", 15));
        duplicate.addActionListener(
                event -> desk.apply(LayerEdits.duplicate(id, desk.session().revision() + 1)));
        JMenuItem remove = new JMenuItem(Text.of("layer.remove"), UiIcons.icon("trash", 15));
        remove.addActionListener(event -> desk.apply(LayerEdits.remove(id)));
        menu.add(duplicate);
        menu.add(remove);
        return menu;
    }

    /** Leaves the sentence about the kind to the tooltip where room is short. */
    void setNarrow(boolean now) {
        narrow = now;
        help.setVisible(helps());
    }

    /** Not while the layer is seen from within: that view shows it, and the card of a weight needs the room. */
    private boolean helps() {
        return !narrow && !desk.session().view().opened();
    }

    /** Shows the selected layer, or hides the card when the input is selected. */
    void refresh() {
        Experiment experiment = desk.session().experiment();
        Network network = experiment.network();
        String selected = desk.session().view().selected();
        boolean layer = network.has(selected);
        card.setVisible(layer);
        if (!layer) {
            id = "";
            kind = "";
            return;
        }
        Node node = network.node(selected);
        if (!selected.equals(id) || !node.layer().type().equals(kind)) {
            id = selected;
            kind = node.layer().type();
            problem.setText("");
            build(node.layer());
        }
        help.setVisible(helps());
        String icon = LayerChoice.of(node.layer()).id();
        card.title(id).icon(UiIcons.icon(icon, 15, Token.TEXT2));
        long count = network.parameters(node);
        parameters.setText(Text.of(count == 1 ? "layer.parameter" : "layer.parameters", count));
        activation.show(LayerEdits.activationOf(network, id)
                .map(next -> LayerChoice.of(next.layer()))
                .orElse(null));
        if (node.layer() instanceof Joining) {
            inputs.show(network, node);
        }
        show(node.layer());
    }

    private void build(Layer layer) {
        fields = Forms.of(layer, this::changes, activation);
        content.removeAll();
        if (fields.panel().getComponentCount() > 0) {
            content.add(fields.panel(), "wrap");
        }
        if (layer instanceof Joining) {
            content.add(inputs, "wrap");
        }
        help.setText(Text.of("layer." + layer.type() + ".help"));
        content.add(problem, "gaptop 8, wmin 0, wrap");
        content.add(help, "gaptop 8, wmin 0");
        card.setToolTipText(help.getText());
        content.revalidate();
        content.repaint();
    }

    @SuppressWarnings("unchecked") // the fields were built for this kind
    private void show(Layer layer) {
        if (fields != null) {
            ((Fields<Layer>) fields).show(layer);
        }
    }

    private <L extends Layer> Fields.Change<L> changes(Class<L> type) {
        String own = id; // a field that has just been taken away still tells of what was typed when it loses the focus
        return (setting, changed) -> {
            Network network = desk.session().experiment().network();
            boolean shown = own.equals(id)
                    && network.has(id)
                    && type.isInstance(network.node(id).layer());
            return shown && change(setting, layer -> changed.apply(type.cast(layer)));
        };
    }

    private boolean change(String setting, UnaryOperator<Layer> changed) {
        try {
            Layer now = desk.session().experiment().network().node(id).layer();
            boolean taken = apply(
                    LayerEdits.change(
                            id, setting, changed.apply(now), desk.session().revision() + 1),
                    false);
            pause.stepped();
            return taken;
        } catch (Problem refused) {
            problem.setText(refused.sentence());
            return false;
        }
    }

    /** Carries an edit out, or tells beneath the fields why not. */
    private boolean apply(Edit edit, boolean alone) {
        try {
            desk.session().apply(edit);
            problem.setText("");
            return true;
        } catch (Problem refused) {
            problem.setText(refused.sentence());
            return false;
        } finally {
            if (alone) {
                desk.session().endGesture();
                refresh();
            }
        }
    }
}
