package org.convcanvas.ui.kernel;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.network.Layer;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Called;
import org.convcanvas.ui.parts.Labels;

/**
 * The fields of one kind of layer. Each shows a setting of the layer and hands a changed layer on; one that is refused
 * gets an error outline and shows the valid setting again when it is left or with Esc.
 *
 * @param <L> the kind of layer
 */
final class Fields<L extends Layer> {
    /** Takes a changed layer; false when it is refused. */
    interface Change<L extends Layer> {
        boolean apply(String setting, UnaryOperator<L> change);
    }

    private final JPanel panel = new JPanel(new MigLayout(
            "insets 0, gapx 4, gapy 6, fillx", "[43!][62::, grow 40, fill]4[53!][96::, grow 60, fill]", "[26!]"));
    private final List<Runnable> refreshes = new ArrayList<>();
    private final Change<L> change;
    private L layer;
    private boolean showing;
    private int column;

    Fields(L layer, Change<L> change) {
        this.layer = layer;
        this.change = change;
        panel.setOpaque(false);
    }

    JPanel panel() {
        return panel;
    }

    /** The layer as it was last shown. */
    L layer() {
        return layer;
    }

    /** Shows a layer's settings without handing anything on. */
    void show(L other) {
        layer = other;
        showing = true;
        refreshes.forEach(Runnable::run);
        showing = false;
    }

    /** Puts a field behind its name; two stand in a row. */
    void add(String name, JComponent field) {
        boolean first = column % 2 == 0;
        panel.add(Labels.caption(name), first && column > 0 ? "newline" : "");
        panel.add(field, "h 26!, wmin 0");
        column++;
        Called.as(field, name);
    }

    /** Puts a field behind its name over a whole row. */
    void addWide(String name, JComponent field) {
        panel.add(Labels.caption(name), "newline");
        panel.add(field, "h 26!, wmin 0, span 3, growx");
        column = 2;
        Called.as(field, name);
    }

    /** Puts a field for any number, stepped by {@code step}; its words are the texts of {@code name}. */
    Fields<L> number(String name, double step, Function<L, Float> get, BiFunction<L, Float, L> set) {
        add(Text.of("layer." + name), Controls.number(this, Text.of("setting." + name), step, get, set));
        return this;
    }

    /** Puts a component over a whole row. */
    void addRow(JComponent component) {
        panel.add(component, "newline, span 4, growx, wmin 0");
        column = 2;
    }

    /** Has {@code refresh} run whenever a layer is shown. */
    void onShow(Runnable refresh) {
        refreshes.add(refresh);
    }

    /** Hands a change on, unless it comes from showing a layer. */
    void take(JComponent field, String setting, Function<L, L> changed) {
        if (!showing) {
            boolean taken = change.apply(setting, changed::apply);
            outline(field, taken);
        }
    }

    /** An error outline, or none. */
    static void outline(JComponent field, boolean valid) {
        field.putClientProperty(FlatClientProperties.OUTLINE, valid ? null : FlatClientProperties.OUTLINE_ERROR);
        field.repaint();
    }

    /** Shows the valid setting again when the part that is typed into is left, or with Esc. */
    void revertOnLeave(JComponent typed, JComponent field) {
        Runnable revert = () -> {
            outline(field, true);
            show(layer);
        };
        typed.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                if (!event.isTemporary()) {
                    revert.run();
                }
            }
        });
        typed.getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "revert");
        typed.getActionMap().put("revert", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                revert.run();
            }
        });
    }
}
