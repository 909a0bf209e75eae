package org.convcanvas.ui.parts;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
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
    private final transient Press press;

    /** The last press of a key that did something: the character that it types must not do it again. */
    static final class Press {
        private long when = -1;

        private boolean first(KeyStroke key, long now) {
            boolean again = key.getKeyEventType() == KeyEvent.KEY_TYPED && now == when;
            when = now;
            return !again;
        }
    }

    CommandAction(Command command, KeyStroke key, Press press) {
        this.command = command;
        this.key = key;
        this.press = press;
    }

    @Override
    public boolean isEnabled() {
        return command.enabled().getAsBoolean() && !(plain(key) && inField()) && meant();
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (press.first(key, event.getWhen())) {
            command.action().run();
        }
    }

    /** A typed character comes without its modifiers: what Ctrl and plus do is not what a plus does. */
    private boolean meant() {
        if (key.getKeyEventType() != KeyEvent.KEY_TYPED
                || !(EventQueue.getCurrentEvent() instanceof InputEvent event)) {
            return true;
        }
        int strong = event.getModifiersEx() & (InputEvent.CTRL_DOWN_MASK | InputEvent.META_DOWN_MASK);
        boolean third = event.isAltDown() || event.isAltGraphDown(); // how some keyboards type brackets
        return plain(key) == (strong == 0 || third);
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
