package org.convcanvas.ui.kernel;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFormattedTextField;
import javax.swing.JList;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.text.DefaultFormatterFactory;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Pair;
import org.convcanvas.render.Fonts;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The controls of the layer card, each bound to one setting of the layer in a {@link Fields}. */
final class Controls {
    private Controls() {}

    /** A choice out of a list; what is not in the list is shown all the same. */
    static <L extends Layer, T> JComboBox<T> choice(
            Fields<L> fields,
            String setting,
            List<T> values,
            Function<T, String> title,
            Function<L, T> get,
            BiFunction<L, T, L> set) {
        JComboBox<T> combo = new JComboBox<>();
        values.forEach(combo::addItem);
        Zoom.font(combo, Fonts.sans(12));
        combo.setMaximumRowCount(16);
        combo.setRenderer(new Titled<>(title));
        slim(combo);
        fields.onShow(() -> {
            T now = get.apply(fields.layer());
            while (combo.getItemCount() > values.size()) {
                combo.removeItemAt(values.size());
            }
            if (!values.contains(now)) {
                combo.addItem(now);
            }
            combo.setSelectedItem(now);
            combo.setToolTipText(title.apply(now));
        });
        combo.addActionListener(event -> {
            int index = combo.getSelectedIndex();
            if (index >= 0) {
                T chosen = combo.getItemAt(index);
                fields.take(combo, setting, layer -> set.apply(layer, chosen));
            }
        });
        return combo;
    }

    /** Leaves the words as much room as there is: the longest have to fit the narrow inspector. */
    static void slim(JComboBox<?> combo) {
        combo.putClientProperty(FlatClientProperties.STYLE, "padding: 0,4,0,0");
    }

    /** A kernel size: usual ones in a list, any other typed, as 3 x 5. */
    static <L extends Layer> JComboBox<String> kernel(
            Fields<L> fields, String setting, Function<L, Pair> get, BiFunction<L, Pair, L> set) {
        JComboBox<String> combo = new JComboBox<>();
        for (int k = 1; k <= 15; k += 2) {
            combo.addItem(Pairs.both(Pair.of(k)));
        }
        combo.setEditable(true);
        slim(combo);
        Zoom.font(combo, Fonts.sans(12));
        JTextField typed = (JTextField) combo.getEditor().getEditorComponent();
        fields.onShow(() -> combo.setSelectedItem(Pairs.both(get.apply(fields.layer()))));
        combo.addActionListener(event -> {
            String text = String.valueOf(combo.getSelectedItem());
            if (!text.equals(Pairs.both(get.apply(fields.layer())))) {
                fields.take(
                        combo,
                        setting,
                        layer -> set.apply(layer, Pairs.parse(text).orElseThrow(() -> Words.pair(text))));
            }
        });
        fields.revertOnLeave(typed, combo);
        return combo;
    }

    /** Whole numbers for both axes, stepped together; different ones can be typed, as 2 x 1. */
    static <L extends Layer> JSpinner pair(
            Fields<L> fields, String setting, Function<L, Pair> get, BiFunction<L, Pair, L> set) {
        return spinner(
                fields,
                setting,
                get,
                set,
                new Steps<>(Pair.of(1), (pair, by) -> new Pair(Math.max(1, pair.y() + by), Math.max(1, pair.x() + by))),
                Pairs::brief,
                text -> Pairs.parse(text).orElse(null));
    }

    /** A whole number from 1. */
    static <L extends Layer> JSpinner count(
            Fields<L> fields, String setting, Function<L, Integer> get, BiFunction<L, Integer, L> set) {
        return whole(fields, setting, 1, get, set);
    }

    /** A whole number from 0. */
    static <L extends Layer> JSpinner amount(
            Fields<L> fields, String setting, Function<L, Integer> get, BiFunction<L, Integer, L> set) {
        return whole(fields, setting, 0, get, set);
    }

    private static <L extends Layer> JSpinner whole(
            Fields<L> fields, String setting, int least, Function<L, Integer> get, BiFunction<L, Integer, L> set) {
        return spinner(
                fields,
                setting,
                get,
                set,
                new Steps<>(least, (number, by) -> Math.max(least, number + by)),
                String::valueOf,
                text -> text.strip().matches("\\d{1,6}") ? Integer.valueOf(text.strip()) : null);
    }

    /** Any number, in steps of {@code step}. */
    static <L extends Layer> JSpinner number(
            Fields<L> fields, String setting, double step, Function<L, Float> get, BiFunction<L, Float, L> set) {
        return spinner(
                fields,
                setting,
                get,
                set,
                new Steps<>(0f, (number, by) -> GridGestures.stepped(number, by, step)),
                Figures::exact,
                text -> Figures.parse(text).isPresent()
                        ? (Float) (float) Figures.parse(text).getAsDouble()
                        : null);
    }

    private static <L extends Layer, T> JSpinner spinner(
            Fields<L> fields,
            String setting,
            Function<L, T> get,
            BiFunction<L, T, L> set,
            Steps<T> steps,
            Function<T, String> print,
            Function<String, @Nullable T> parse) {
        JSpinner spinner = new JSpinner(steps);
        JSpinner.DefaultEditor editor = new JSpinner.DefaultEditor(spinner);
        JFormattedTextField field = editor.getTextField();
        field.setEditable(true);
        Zoom.font(field, Fonts.mono(11));
        field.setFormatterFactory(new DefaultFormatterFactory(new Format<>(steps, print, parse)));
        spinner.setEditor(editor);
        fields.onShow(() -> {
            T now = get.apply(fields.layer());
            String text = print.apply(now);
            if (!now.equals(steps.value()) || !text.equals(field.getText())) { // else it would be laid out anew
                spinner.setValue(now);
                field.setText(text);
            }
        });
        spinner.addChangeListener(event -> {
            T value = steps.value();
            if (!value.equals(get.apply(fields.layer()))) {
                fields.take(spinner, setting, layer -> set.apply(layer, value));
            }
        });
        fields.revertOnLeave(field, spinner);
        return spinner;
    }

    /** On or off. */
    static <L extends Layer> JCheckBox flag(
            Fields<L> fields, String setting, String text, Predicate<L> get, BiFunction<L, Boolean, L> set) {
        JCheckBox box = new JCheckBox(text);
        box.setOpaque(false);
        Zoom.font(box, Fonts.sans(12));
        fields.onShow(() -> box.setSelected(get.test(fields.layer())));
        box.addActionListener(event -> {
            boolean chosen = box.isSelected();
            fields.take(box, setting, layer -> set.apply(layer, chosen));
        });
        return box;
    }

    private static final class Titled<T> extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> title;

        Titled(Function<T, String> title) {
            this.title = title;
        }

        @Override
        @SuppressWarnings("unchecked") // the list holds what the combo box was given
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            setText(value == null ? "" : title.apply((T) value));
            return this;
        }
    }

    private static final class Format<T> extends JFormattedTextField.AbstractFormatter {
        private static final long serialVersionUID = 1L;

        private final transient Steps<T> steps;
        private final transient Function<T, String> print;
        private final transient Function<String, @Nullable T> parse;

        Format(Steps<T> steps, Function<T, String> print, Function<String, @Nullable T> parse) {
            this.steps = steps;
            this.print = print;
            this.parse = parse;
        }

        @Override
        public Object stringToValue(String text) throws ParseException {
            T value = parse.apply(text);
            if (value == null) {
                throw new ParseException(text, 0);
            }
            return value;
        }

        @Override
        public String valueToString(@Nullable Object value) {
            return value == null ? "" : print.apply(steps.cast(Objects.requireNonNull(value)));
        }
    }
}
