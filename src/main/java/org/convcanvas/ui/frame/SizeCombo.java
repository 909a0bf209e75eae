package org.convcanvas.ui.frame;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import org.convcanvas.compute.MemoryEstimate;
import org.convcanvas.network.Network;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.render.Fonts;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Called;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The input's height and width: usual sizes, or any number that is typed. Beyond 256 the list tells the memory. */
final class SizeCombo extends JComboBox<String> {
    private static final long serialVersionUID = 1L;
    private static final String[] USUAL = {"32", "64", "128", "224", "256", "512"};
    private static final int MODEST = 256;

    private final transient Desk desk;
    private final transient IntConsumer chosen;
    private String shown = "";

    SizeCombo(Desk desk, IntConsumer chosen) {
        super(USUAL);
        this.desk = desk;
        this.chosen = chosen;
        setEditable(true);
        Zoom.font(this, Fonts.sans(12));
        setMaximumRowCount(USUAL.length);
        setRenderer(new Cell());
        Called.as(this, Text.of("input.size"));
        addActionListener(event -> take());
    }

    /** Shows a size: one number for a square, else height by width. */
    void show(InputFormat format) {
        boolean square = format.height() == format.width();
        shown = square ? String.valueOf(format.height()) : format.height() + "×" + format.width();
        putClientProperty(FlatClientProperties.OUTLINE, null);
        setSelectedItem(shown);
        setToolTipText(Text.of("input.size.help", InputFormat.MAX_EXTENT));
    }

    private void take() {
        String text = String.valueOf(getSelectedItem()).strip();
        if (text.equals(shown)) {
            putClientProperty(FlatClientProperties.OUTLINE, null);
            return;
        }
        try {
            int extent = Integer.parseInt(text);
            if (extent >= 1 && extent <= InputFormat.MAX_EXTENT) {
                shown = text;
                putClientProperty(FlatClientProperties.OUTLINE, null);
                chosen.accept(extent);
                return;
            }
        } catch (NumberFormatException words) {
            // told by the outline below
        }
        putClientProperty(FlatClientProperties.OUTLINE, FlatClientProperties.OUTLINE_ERROR);
    }

    /** The memory that the present network would take on an input of that size; 0 where it does not fit. */
    private long megabytes(int extent) {
        Network network = desk.session().experiment().network();
        try {
            Shape shape = Shape.of(network.input().channels(), extent, extent);
            return (MemoryEstimate.bytes(network.withInput(shape)) + (1 << 20) - 1) >> 20;
        } catch (Problem refused) {
            return 0;
        }
    }

    private final class Cell extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            String text = String.valueOf(value);
            if (List.of(USUAL).contains(text) && Integer.parseInt(text) > MODEST) {
                setText(Text.of("input.size.memory", text, megabytes(Integer.parseInt(text))));
            }
            return this;
        }
    }
}
