package org.convcanvas.ui.canvas;

import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** The canvas's keys, while it has the focus. */
final class KeyGestures {
    private final NetworkCanvas canvas;
    private final ColumnActions actions;

    private KeyGestures(NetworkCanvas canvas) {
        this.canvas = canvas;
        this.actions = new ColumnActions(canvas.desk());
    }

    static void install(NetworkCanvas canvas) {
        new KeyGestures(canvas).install();
    }

    private void install() {
        bind("left", () -> actions.moveColumn(-1), key(KeyEvent.VK_LEFT));
        bind("right", () -> actions.moveColumn(1), key(KeyEvent.VK_RIGHT));
        bind("up", () -> actions.moveChannel(-1), key(KeyEvent.VK_UP), typed('['));
        bind("down", () -> actions.moveChannel(1), key(KeyEvent.VK_DOWN), typed(']'));
        bind("expand", () -> actions.toggle(selected()), key(KeyEvent.VK_ENTER));
        bind("remove", () -> actions.remove(selected()), key(KeyEvent.VK_DELETE), key(KeyEvent.VK_BACK_SPACE));
        bind("duplicate", () -> actions.duplicate(selected()), KeyStroke.getKeyStroke(KeyEvent.VK_D, menuMask()));
        bind("insert", this::insert, key(KeyEvent.VK_INSERT));
        // typed, not pressed: which key makes a plus depends on the keyboard
        bind("zoomIn", canvas::zoomIn, typed('+'), typed('='));
        bind("zoomOut", canvas::zoomOut, typed('-'));
        bind("fit", canvas::fit, typed('0'));
    }

    private static int menuMask() {
        return GraphicsEnvironment.isHeadless()
                ? InputEvent.CTRL_DOWN_MASK
                : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    }

    private static KeyStroke key(int code) {
        return KeyStroke.getKeyStroke(code, 0);
    }

    private static KeyStroke typed(char character) {
        return KeyStroke.getKeyStroke(character);
    }

    private String selected() {
        return canvas.desk().session().view().selected();
    }

    /** Opens the menu of layers behind the selected column. */
    private void insert() {
        Rectangle2D plus = canvas.onScreen(canvas.layoutNow().plus(selected()));
        Point at = new Point((int) plus.getX(), (int) plus.getMaxY() + 6);
        InsertMenu.show(canvas, canvas.desk(), selected(), at.x, at.y);
    }

    private void bind(String name, Runnable action, KeyStroke... strokes) {
        for (KeyStroke stroke : strokes) {
            canvas.getInputMap(JComponent.WHEN_FOCUSED).put(stroke, name);
        }
        canvas.getActionMap().put(name, new Act(action));
    }

    private static final class Act extends AbstractAction {
        private static final long serialVersionUID = 1L;

        private final transient Runnable action;

        Act(Runnable action) {
            this.action = action;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            action.run();
        }
    }
}
