package org.convcanvas.ui.kernel;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.text.ParseException;
import java.util.OptionalDouble;
import javax.swing.AbstractSpinnerModel;
import javax.swing.JFormattedTextField;
import javax.swing.JSpinner;
import javax.swing.text.DefaultFormatterFactory;
import org.convcanvas.render.Fonts;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Called;
import org.convcanvas.ui.parts.Zoom;

/** The bias of the selected filter, in steps of one. */
final class BiasField extends JSpinner {
    private static final long serialVersionUID = 1L;

    private boolean showing;

    BiasField(Kernels kernel) {
        super(new Numbers());
        Editor editor = new Editor(this);
        setEditor(editor);
        Called.as(this, Text.of("kernel.bias"));
        editor.getTextField().addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                kernel.release();
            }
        });
        addChangeListener(event -> {
            if (!showing) {
                kernel.stepBias((Float) getValue());
            }
        });
    }

    void show(float value) {
        showing = true;
        if (!getValue().equals(value)) {
            setValue(value);
        }
        showing = false;
    }

    /** Steps of one from any float. */
    private static final class Numbers extends AbstractSpinnerModel {
        private static final long serialVersionUID = 1L;

        private float value;

        @Override
        public Object getValue() {
            return value;
        }

        @Override
        public void setValue(Object other) {
            value = (Float) other;
            fireStateChanged();
        }

        @Override
        public Object getNextValue() {
            return GridGestures.stepped(value, 1, 1);
        }

        @Override
        public Object getPreviousValue() {
            return GridGestures.stepped(value, -1, 1);
        }
    }

    private static final class Editor extends DefaultEditor {
        private static final long serialVersionUID = 1L;

        Editor(JSpinner spinner) {
            super(spinner);
            JFormattedTextField field = getTextField();
            field.setEditable(true);
            Zoom.font(field, Fonts.mono(11));
            field.setFormatterFactory(new DefaultFormatterFactory(new Format()));
            field.putClientProperty(FlatClientProperties.SELECT_ALL_ON_FOCUS_POLICY, "always");
        }
    }

    private static final class Format extends JFormattedTextField.AbstractFormatter {
        private static final long serialVersionUID = 1L;

        @Override
        public Object stringToValue(String text) throws ParseException {
            OptionalDouble number = Figures.parse(text);
            if (number.isEmpty()) {
                throw new ParseException(text, 0);
            }
            return (float) number.getAsDouble();
        }

        @Override
        public String valueToString(Object value) {
            return value instanceof Float number ? Figures.exact(number) : "";
        }
    }
}
