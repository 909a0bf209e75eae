package org.convcanvas.ui.frame;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.Consumer;
import javax.swing.JTextField;
import org.convcanvas.render.Fonts;
import org.convcanvas.ui.parts.Zoom;

/** A field for one positive number, taken over with Enter or when the field is left. */
final class NumberField extends JTextField {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Float> listener;
    private float shown;

    NumberField(Consumer<Float> listener) {
        this.listener = listener;
        Zoom.font(this, Fonts.mono(11));
        addActionListener(event -> take());
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                take();
            }
        });
    }

    void show(float number) {
        shown = number;
        putClientProperty(FlatClientProperties.OUTLINE, null);
        String text = number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    private void take() {
        try {
            float number = Float.parseFloat(getText().strip().replace(",", ""));
            if (Float.isFinite(number) && number > 0) {
                putClientProperty(FlatClientProperties.OUTLINE, null);
                if (number != shown) {
                    shown = number;
                    listener.accept(number);
                }
                return;
            }
        } catch (NumberFormatException words) {
            // told by the outline below
        }
        putClientProperty(FlatClientProperties.OUTLINE, FlatClientProperties.OUTLINE_ERROR);
    }
}
