package org.convcanvas.ui.lens.field;

import java.util.Objects;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.NumberField;
import org.convcanvas.ui.parts.Sentence;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** Another kernel, stride or dilation for a layer, to see the field change before the layer does. */
final class WhatIfCard {
    private static final int MOST = 64;

    private final Desk desk;
    private final FieldModel model;
    private final SpinnerNumberModel kernel = new SpinnerNumberModel(1, 1, MOST, 1);
    private final SpinnerNumberModel stride = new SpinnerNumberModel(1, 1, MOST, 1);
    private final SpinnerNumberModel dilation = new SpinnerNumberModel(1, 1, MOST, 1);
    private final JLabel current = Labels.mono("", 12);
    private final JLabel then = Labels.mono("", 14);
    private final JButton reset = Buttons.outlined(Text.of("field.whatIf.reset"));
    private final JButton apply = Buttons.outlined(Text.of("field.whatIf.apply"));
    private final Sentence problem = new Sentence(Token.ERROR);
    private final Sentence next = new Sentence(Token.TEXT2);
    private final CollapsibleCard card;
    private String layer = "";
    private @Nullable Network known;
    private @Nullable Shown shown;
    private boolean showing;

    /** What decides what it shows. */
    private record Shown(Network known, @Nullable Network tried, String unit, String layer, String problem) {}

    WhatIfCard(Desk desk, FieldModel model) {
        this.desk = desk;
        this.model = model;
        JPanel content = new JPanel(new MigLayout(
                "insets 0, gapx 6, gapy 4, fillx, hidemode 3",
                "[0:0:, grow 1, fill][0:0:, grow 1, fill][0:0:, grow 1, fill]"));
        content.add(Labels.caption(Text.of("field.whatIf.kernel")));
        content.add(Labels.caption(Text.of("field.whatIf.stride")));
        content.add(Labels.caption(Text.of("field.whatIf.dilation")), "wrap");
        content.add(spinner(kernel, Text.of("field.whatIf.kernel")));
        content.add(spinner(stride, Text.of("field.whatIf.stride")));
        content.add(spinner(dilation, Text.of("field.whatIf.dilation")), "wrap");
        JPanel line = new JPanel(new MigLayout("insets 0, gap 6, fillx", "[][]push[][]", "[28!]"));
        line.setOpaque(false);
        Zoom.font(then, Fonts.monoBold(14));
        Labels.colour(then, Token.ACCENT);
        line.add(current);
        line.add(then);
        line.add(reset, "h 26!");
        line.add(apply, "h 26!");
        content.add(line, "span 3, growx, gaptop 6, wrap");
        content.add(next, "span 3, growx, wmin 0, wrap");
        content.add(problem, "span 3, growx, wmin 0");
        card = new CollapsibleCard(Text.of("field.whatIf.title"), content).foldable();
        reset.addActionListener(event -> reset());
        apply.addActionListener(event -> apply());
    }

    JComponent component() {
        return card;
    }

    private JSpinner spinner(SpinnerNumberModel numbers, String name) {
        JSpinner spinner = NumberField.whole(numbers, 11, name);
        spinner.addChangeListener(event -> changed());
        return spinner;
    }

    /** The nearest layer with a window, from the unit's own layer back. */
    private static String windowed(Network network, String from) {
        String id = from;
        while (network.has(id)) {
            Node node = network.node(id);
            if (node.layer() instanceof Windowed) {
                return id;
            }
            id = node.inputs().get(0);
        }
        return "";
    }

    void refresh() {
        Network network = model.network();
        String id = model.forward() ? "" : windowed(network, model.unit().id());
        card.setVisible(!id.isEmpty());
        if (!id.isEmpty() && (!id.equals(layer) || network != known)) {
            layer = id;
            known = network;
            reset();
        }
        show();
    }

    private Window window() {
        return ((Windowed) Objects.requireNonNull(known).node(layer).layer()).window();
    }

    private void reset() {
        showing = true;
        Window window = window();
        kernel.setValue(window.kernel().y());
        stride.setValue(window.stride().y());
        dilation.setValue(window.dilation().y());
        showing = false;
        problem.setText("");
        model.tryOut(null);
    }

    /** The window as chosen: an axis that differs from the other stays as it is while nothing is changed. */
    private Window chosen() {
        Window window = window();
        Window other = window;
        if (kernel.getNumber().intValue() != window.kernel().y()) {
            other = other.withKernel(Pair.of(kernel.getNumber().intValue()));
        }
        if (stride.getNumber().intValue() != window.stride().y()) {
            other = other.withStride(Pair.of(stride.getNumber().intValue()));
        }
        if (dilation.getNumber().intValue() != window.dilation().y()) {
            other = other.withDilation(Pair.of(dilation.getNumber().intValue()));
        }
        return other;
    }

    private void changed() {
        if (showing || layer.isEmpty()) {
            return;
        }
        Network network = Objects.requireNonNull(known);
        Windowed old = (Windowed) network.node(layer).layer();
        try {
            Window other = chosen();
            Network tried = other.equals(old.window()) ? null : network.withLayer(layer, old.withWindow(other));
            problem.setText("");
            model.tryOut(tried);
        } catch (Problem refused) {
            problem.setText(refused.sentence());
            model.tryOut(null);
        }
    }

    private void show() {
        if (layer.isEmpty() || known == null) {
            return;
        }
        Network tried = model.tried();
        Shown now = new Shown(known, tried, model.unit().id(), layer, problem.getText());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        boolean changed = tried != null;
        card.subtitle(changed ? Text.of("field.whatIf.pending", layer) : layer);
        String id = model.unit().id();
        String before = size(ReceptiveField.of(known).get(id));
        current.setText(changed ? Text.of("field.whatIf.from", before) : Text.of("field.whatIf.size", before));
        then.setText(
                tried == null
                        ? ""
                        : Text.of(
                                "field.whatIf.size",
                                size(ReceptiveField.of(tried).get(id))));
        reset.setEnabled(changed || !problem.getText().isEmpty());
        apply.setEnabled(changed);
        next.setText(tried == null ? "" : deepest(known, tried));
    }

    /** What it would mean for the last layer, where that is another one. */
    private String deepest(Network before, Network after) {
        String last = before.nodes().get(before.nodes().size() - 1).id();
        return last.equals(model.unit().id())
                ? ""
                : Text.of(
                        "field.whatIf.last",
                        last,
                        size(ReceptiveField.of(before).get(last)),
                        size(ReceptiveField.of(after).get(last)));
    }

    private static String size(@Nullable ReceptiveField field) {
        if (field == null) {
            return "–";
        }
        Pair size = field.size();
        return size.y() == size.x() ? String.valueOf(size.y()) : size.x() + "×" + size.y();
    }

    private void apply() {
        Network tried = model.tried();
        if (tried != null
                && desk.apply(LayerEdits.change(
                        layer,
                        Text.of("field.whatIf.edit"),
                        tried.node(layer).layer(),
                        desk.session().revision() + 1))) {
            desk.session().endGesture();
        }
    }
}
