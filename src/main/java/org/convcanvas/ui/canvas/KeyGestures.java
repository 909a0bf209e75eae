package org.convcanvas.ui.canvas;

import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** The canvas's keys, while it has the focus. */
final class KeyGestures {
    private final NetworkCanvas canvas;
    private final ColumnActions actions;
    private final PinActions pins;

    private KeyGestures(NetworkCanvas canvas) {
        this.canvas = canvas;
        this.actions = new ColumnActions(canvas.desk());
        this.pins = new PinActions(canvas.desk());
    }

    static void install(NetworkCanvas canvas) {
        new KeyGestures(canvas).install();
    }

    private void install() {
        bind("left", () -> move(-1, 0), key(KeyEvent.VK_LEFT));
        bind("right", () -> move(1, 0), key(KeyEvent.VK_RIGHT));
        bind("up", () -> move(0, -1), key(KeyEvent.VK_UP));
        bind("down", () -> move(0, 1), key(KeyEvent.VK_DOWN));
        // brackets need a third level on many keyboards
        bind("before", () -> channel(-1), typed('['), KeyStroke.getKeyStroke("alt UP"));
        bind("behind", () -> channel(1), typed(']'), KeyStroke.getKeyStroke("alt DOWN"));
        bind("pin", pins::toggle, key(KeyEvent.VK_P));
        // not bound: a tooltip that is shown takes that key for itself, after those who only listen
        canvas.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                if (event.getKeyCode() == KeyEvent.VK_ESCAPE && !canvas.cancelDrag()) {
                    pins.unpin();
                }
            }
        });
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

    /** Walks with the pinned unit; without one, from column to column and from channel to channel. */
    private void move(int dx, int dy) {
        if (pins.pinned()) {
            pins.walk(dx, dy);
        } else if (dx != 0) {
            actions.moveColumn(dx);
        } else {
            actions.moveChannel(dy);
        }
    }

    private void channel(int by) {
        actions.moveChannel(by);
        pins.follow();
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
