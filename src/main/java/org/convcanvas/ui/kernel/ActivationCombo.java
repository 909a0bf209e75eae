package org.convcanvas.ui.kernel;

import java.awt.Component;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** Shows the activation that follows a convolution, and puts, changes or removes it. */
final class ActivationCombo extends JComboBox<Object> {
    private static final long serialVersionUID = 1L;
    private static final String NONE = "none";

    private boolean showing;

    ActivationCombo(Consumer<@Nullable LayerChoice> chosen) {
        addItem(NONE);
        Arrays.stream(LayerChoice.values()).filter(LayerChoice::isActivation).forEach(this::addItem);
        Zoom.font(this, Fonts.sans(12));
        setRenderer(new Cell());
        Controls.slim(this);
        addActionListener(event -> {
            if (!showing) {
                chosen.accept(getSelectedItem() instanceof LayerChoice choice ? choice : null);
            }
        });
    }

    void show(@Nullable LayerChoice choice) {
        showing = true;
        setSelectedItem(choice == null ? NONE : choice);
        showing = false;
    }

    private static final class Cell extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            setText(value instanceof LayerChoice choice ? choice.title() : Text.of("layer.noActivation"));
            return this;
        }
    }
}
