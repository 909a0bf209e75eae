package org.convcanvas.ui.parts;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import javax.swing.AbstractAction;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/** Carries a command out for a key, unless the key belongs to the field that has the focus. */
final class CommandAction extends AbstractAction {
    private static final long serialVersionUID = 1L;

    private final transient Command command;
    private final transient KeyStroke key;

    CommandAction(Command command, KeyStroke key) {
        this.command = command;
        this.key = key;
    }

    @Override
    public boolean isEnabled() {
        return command.enabled().getAsBoolean() && !(plain(key) && inField());
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        command.action().run();
    }

    private static boolean plain(KeyStroke key) {
        int strong = InputEvent.CTRL_DOWN_MASK | InputEvent.META_DOWN_MASK | InputEvent.ALT_DOWN_MASK;
        return (key.getModifiers() & strong) == 0;
    }

    private static boolean inField() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner instanceof JTextComponent || owner instanceof JComboBox || within(owner);
    }

    private static boolean within(@Nullable Component owner) {
        return owner != null && SwingUtilities.getAncestorOfClass(JSpinner.class, owner) != null;
    }
}
