package org.convcanvas.ui.parts;

import javax.swing.JFormattedTextField;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.convcanvas.render.Fonts;

/** Fields for a number that can be typed or stepped, in the letters of numbers. */
public final class NumberField {
    private NumberField() {}

    /** A field for whole numbers, as wide as the largest. */
    public static JSpinner whole(SpinnerNumberModel numbers, double size, String name) {
        return of(numbers, "0", size, 0, name);
    }

    /**
     * A field for a number.
     *
     * @param pattern how the number is written, as of a {@link java.text.DecimalFormat}
     * @param size of the letters in points
     * @param columns how many digits wide; 0 for as wide as the largest number
     * @param name for assistive programs
     */
    public static JSpinner of(SpinnerNumberModel numbers, String pattern, double size, int columns, String name) {
        JSpinner spinner = new JSpinner(numbers);
        JSpinner.NumberEditor editor = new JSpinner.NumberEditor(spinner, pattern);
        JFormattedTextField field = editor.getTextField();
        Zoom.font(field, Fonts.mono(size));
        if (columns > 0) {
            field.setColumns(columns);
        }
        spinner.setEditor(editor);
        Called.as(spinner, name);
        return spinner;
    }
}
