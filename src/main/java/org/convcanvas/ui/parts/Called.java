package org.convcanvas.ui.parts;

import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JSpinner;

/** Names of fields for screen readers: of the field, and of what inside it has the focus. */
public final class Called {
    private Called() {}

    /** Names a field, and the part of it that is typed into, now and after a new look has made it anew. */
    public static void as(JComponent field, String name) {
        field.getAccessibleContext().setAccessibleName(name);
        if (field instanceof JSpinner || field instanceof JComboBox) {
            inside(field, name);
            field.addPropertyChangeListener("editor", event -> inside(field, name));
        }
    }

    private static void inside(JComponent field, String name) {
        if (field instanceof JSpinner spinner && spinner.getEditor() instanceof JSpinner.DefaultEditor editor) {
            editor.getTextField().getAccessibleContext().setAccessibleName(name);
        } else if (field instanceof JComboBox<?> combo
                && combo.getEditor() != null
                && combo.getEditor().getEditorComponent() instanceof JComponent typed) {
            typed.getAccessibleContext().setAccessibleName(name);
        }
    }
}
