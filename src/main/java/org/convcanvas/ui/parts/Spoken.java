package org.convcanvas.ui.parts;

import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A component that paints itself, and says the same in words to a screen reader. */
public abstract class Spoken extends JComponent {
    private static final long serialVersionUID = 1L;

    private String words = "";

    /** Says other words from now on. */
    public final void say(String other) {
        words = other;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleWords();
        }
        return accessibleContext;
    }

    private final class AccessibleWords extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.LABEL;
        }

        @Override
        public String getAccessibleName() {
            return words;
        }
    }
}
