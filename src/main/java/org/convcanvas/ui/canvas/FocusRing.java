package org.convcanvas.ui.canvas;

import java.awt.Component;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;

/** Knows whether a component is to be ringed: it has the focus, and got it from the keyboard. */
final class FocusRing implements FocusListener {
    private final Component component;
    private boolean shown;

    FocusRing(Component component) {
        this.component = component;
        component.addFocusListener(this);
    }

    boolean shown() {
        return shown;
    }

    @Override
    public void focusGained(FocusEvent event) {
        shown = event.getCause().name().startsWith("TRAVERSAL");
        component.repaint();
    }

    @Override
    public void focusLost(FocusEvent event) {
        shown = false;
        component.repaint();
    }
}
