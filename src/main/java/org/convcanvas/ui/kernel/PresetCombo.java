package org.convcanvas.ui.kernel;

import java.awt.Component;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Called;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The presets by name, each with its sentence as tooltip; "Custom" while the filter is none of them. */
final class PresetCombo extends JComboBox<KernelPreset> {
    private static final long serialVersionUID = 1L;

    private boolean showing;

    PresetCombo(Consumer<KernelPreset> chosen) {
        super(KernelPreset.values());
        Zoom.font(this, Fonts.sans(12));
        setMaximumRowCount(KernelPreset.values().length);
        setRenderer(new Cell());
        Called.as(this, Text.of("kernel.preset"));
        addActionListener(event -> {
            if (!showing && getSelectedItem() instanceof KernelPreset preset) {
                chosen.accept(preset);
            }
        });
    }

    void show(@Nullable KernelPreset preset) {
        showing = true;
        setSelectedItem(preset);
        showing = false;
        setToolTipText(Text.of(preset == null ? "kernel.custom.help" : "preset." + preset.name() + ".help"));
    }

    private static final class Cell extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            if (value instanceof KernelPreset preset) {
                setText(Text.of("preset." + preset.name()));
                list.setToolTipText(selected ? Text.of("preset." + preset.name() + ".help") : list.getToolTipText());
            } else {
                setText(Text.of("kernel.custom"));
            }
            return this;
        }
    }
}
