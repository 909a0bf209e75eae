package org.convcanvas.ui.lens.shift;

import java.awt.Component;
import java.awt.event.ActionListener;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.analysis.Interpolation;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Pair;
import org.convcanvas.render.Fonts;
import org.convcanvas.tensor.Rng;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Buttons;
import org.convcanvas.ui.parts.Called;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Labels;
import org.convcanvas.ui.parts.NumberField;
import org.convcanvas.ui.parts.SegmentedControl;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** What is done to the image: by a point on a pad, by numbers, at random, or round in a circle. */
final class MoveCard {
    private static final long SEED = 3;

    private final ShiftModel model;
    private final ShiftPad pad;
    private final Circling circling;
    private final SpinnerNumberModel dx = numbers(0, -4096, 4096, 1);
    private final SpinnerNumberModel dy = numbers(0, -4096, 4096, 1);
    private final SpinnerNumberModel degrees = numbers(15, -360, 360, 5);
    private final SpinnerNumberModel factor = numbers(1.1, 0.1, 10, 0.05);
    private final JComboBox<Step> step = new JComboBox<>(Step.values());
    private final JComboBox<Fill> border =
            new JComboBox<>(new Fill[] {Fill.CIRCULAR, Fill.ZERO, Fill.REFLECT, Fill.SYMMETRIC, Fill.REPLICATE});
    private final SegmentedControl<Interpolation> interpolation =
            new SegmentedControl<>(24, List.of(Interpolation.values()), one -> Text.of("shift.interpolation." + one));
    private final JPanel shifting = panel("[180!]10[grow, fill]", "");
    private final JPanel turning = panel("[]push[80!]", "");
    private final JPanel scaling = panel("[]push[80!]", "");
    private final JButton animate = Buttons.outlined(Text.of("shift.animate"));
    private final JLabel interpolationWords = Labels.caption(Text.of("shift.interpolation"));
    private final CollapsibleCard card;
    private final Rng rng = new Rng(SEED);
    private boolean showing;

    /** The distances between shifts that the mouse and the arrows of the fields choose. */
    private enum Step {
        STRIDE,
        ONE,
        HALF,
        QUARTER
    }

    MoveCard(ShiftModel model) {
        this.model = model;
        pad = new ShiftPad(model);
        circling = new Circling(model);
        JPanel content = panel("[grow, fill]", "wrap 1");
        JPanel fields = panel("[grow, fill]", "wrap 1, gapy 4");
        fields.add(Labels.caption(Text.of("shift.dx")));
        fields.add(spinner(
                dx,
                Text.of("shift.dx"),
                value -> model.look(model.look().to(value, model.look().dy()))));
        fields.add(Labels.caption(Text.of("shift.dy")));
        fields.add(spinner(
                dy,
                Text.of("shift.dy"),
                value -> model.look(model.look().to(model.look().dx(), value))));
        fields.add(Labels.caption(Text.of("shift.step")));
        fields.add(step, "wmin 0");
        JButton random = Buttons.outlined(Text.of("shift.random"));
        random.addActionListener(event -> random());
        JButton reset = Buttons.outlined(Text.of("shift.reset"));
        reset.addActionListener(event -> model.look(model.look().to(0, 0)));
        animate.addActionListener(event -> circling.toggle());
        shifting.add(pad, "h 180!, aligny top");
        shifting.add(fields, "aligny top, wrap");
        JPanel buttons = panel("[grow, fill, sg][grow, fill, sg][grow, fill, sg]", "gapx 6");
        buttons.add(random, "wmin 0");
        buttons.add(reset, "wmin 0");
        buttons.add(animate, "wmin 0");
        shifting.add(buttons, "span 2, growx, gaptop 8");
        turning.add(Labels.caption(Text.of("shift.degrees")));
        turning.add(spinner(
                degrees,
                Text.of("shift.degrees"),
                value -> model.look(model.look().withDegrees(value))));
        scaling.add(Labels.caption(Text.of("shift.factor")));
        scaling.add(spinner(
                factor,
                Text.of("shift.factor"),
                value -> model.look(model.look().withFactor(value))));
        content.add(shifting);
        content.add(turning);
        content.add(scaling);
        JPanel choices = panel("[]push[]", "gapy 6");
        choices.add(Labels.caption(Text.of("shift.border")));
        choices.add(border, "w 140!, wrap");
        choices.add(interpolationWords);
        choices.add(interpolation);
        content.add(choices, "gaptop 10");
        card = new CollapsibleCard(Text.of("shift.card"), content).foldable();
        titled(border, one -> Text.of("fill." + one));
        titled(step, one -> Text.of("shift.step." + one));
        Called.as(border, Text.of("shift.border"));
        Called.as(step, Text.of("shift.step"));
        border.setToolTipText(Text.of("shift.border.help"));
        step.setSelectedItem(Step.ONE);
        ActionListener chosen = event -> chosen();
        border.addActionListener(chosen);
        step.addActionListener(event -> refresh());
        interpolation.onChange(one -> model.look(model.look().withInterpolation(one)));
        model.onHalt(circling::stop);
    }

    JComponent component() {
        return card;
    }

    private static JPanel panel(String columns, String extra) {
        JPanel panel = new JPanel(new MigLayout("insets 0, gap 0, fillx, hidemode 3, " + extra, columns, ""));
        panel.setOpaque(false);
        return panel;
    }

    private static SpinnerNumberModel numbers(double value, double least, double most, double step) {
        return new SpinnerNumberModel(value, least, most, step);
    }

    private JSpinner spinner(SpinnerNumberModel numbers, String name, DoubleConsumer chosen) {
        JSpinner spinner = NumberField.of(numbers, "0.####", 11, 4, name);
        spinner.addChangeListener(event -> {
            if (!showing) {
                chosen.accept(numbers.getNumber().doubleValue());
            }
        });
        return spinner;
    }

    private static <T> void titled(JComboBox<T> combo, Function<T, String> title) {
        Zoom.font(combo, Fonts.sans(12));
        combo.setRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            @SuppressWarnings("unchecked") // the list holds what the combo box was given
            public Component getListCellRendererComponent(
                    JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
                super.getListCellRendererComponent(list, value, index, selected, focused);
                setText(value == null ? "" : title.apply((T) value));
                return this;
            }
        });
    }

    private void chosen() {
        if (!showing && border.getSelectedItem() instanceof Fill fill) {
            model.look(model.look().withBorder(fill));
        }
    }

    private void random() {
        int side = 2 * ShiftPad.REACH + 1;
        model.look(model.look().to(rng.nextInt(side) - ShiftPad.REACH, rng.nextInt(side) - ShiftPad.REACH));
    }

    void refresh() {
        ShiftLook look = model.look();
        ShiftResult result = model.result();
        Pair jump = result == null
                ? Pair.of(1)
                : ShiftModel.last(result).map(LayerShift::jump).orElse(Pair.of(1));
        double distance =
                switch ((Step) Objects.requireNonNull(step.getSelectedItem())) {
                    case STRIDE -> jump.x();
                    case ONE -> 1;
                    case HALF -> 0.5;
                    case QUARTER -> 0.25;
                };
        showing = true;
        dx.setValue(look.dx());
        dy.setValue(look.dy());
        dx.setStepSize(distance);
        dy.setStepSize(distance);
        degrees.setValue(look.degrees());
        factor.setValue(look.factor());
        border.setSelectedItem(look.border());
        interpolation.setValue(look.interpolation());
        showing = false;
        boolean shift = look.kind() == ShiftLook.Kind.SHIFT;
        shifting.setVisible(shift);
        turning.setVisible(look.kind() == ShiftLook.Kind.ROTATE);
        scaling.setVisible(look.kind() == ShiftLook.Kind.SCALE);
        interpolation.setVisible(shift);
        interpolationWords.setVisible(shift);
        animate.setText(Text.of(circling.running() ? "shift.stop" : "shift.animate"));
        card.title(Text.of("shift.card." + look.kind()));
        card.subtitle(shift ? Text.of("shift.card.grid", jump.x()) : "");
        pad.show(jump.x(), distance);
        if (!model.active()) {
            circling.stop();
        }
    }
}
