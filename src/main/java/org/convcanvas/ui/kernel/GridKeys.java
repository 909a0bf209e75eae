package org.convcanvas.ui.kernel;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.KernelOperation;
import org.convcanvas.store.KernelText;

/** The keys of the kernel grid: arrows walk, letters turn and mirror, a digit starts typing. */
final class GridKeys {
    private final KernelGrid grid;
    private final Kernels kernel;
    private final CellEditor editor;

    GridKeys(KernelGrid grid, Kernels kernel, CellEditor editor) {
        this.grid = grid;
        this.kernel = kernel;
        this.editor = editor;
    }

    void install() {
        walk("UP", -1, 0);
        walk("DOWN", 1, 0);
        walk("LEFT", 0, -1);
        walk("RIGHT", 0, 1);
        operation("R", KernelOperation.ROTATE);
        operation("H", KernelOperation.FLIP_H);
        operation("V", KernelOperation.FLIP_V);
        operation("N", KernelOperation.NEGATE);
        operation("M", KernelOperation.NORMALISE);
        bind("G", () -> kernel.apply(KernelEdits.random(kernel.id(), kernel.filter(), kernel.seed())));
        bind("T", () -> kernel.apply(KernelEdits.operation(kernel.id(), kernel.filter(), KernelOperation.TRANSPOSE)));
        KernelTools tools = new KernelTools(grid.desk());
        bind(menu("C"), "COPY", () -> tools.copy(KernelText.Style.PLAIN));
        bind(menu("V"), "PASTE", tools::paste);
        bind("ENTER", () -> editor.open(""));
        grid.addKeyListener(new KeyAdapter() {
            @Override
            public void keyTyped(KeyEvent event) {
                char c = event.getKeyChar();
                if (kernel.any() && (Character.isDigit(c) || "+-−.,".indexOf(c) >= 0) && plain(event)) {
                    editor.open(String.valueOf(c));
                    event.consume();
                }
            }
        });
    }

    private static boolean plain(KeyEvent event) {
        int menu = KeyEvent.CTRL_DOWN_MASK | KeyEvent.META_DOWN_MASK | KeyEvent.ALT_DOWN_MASK;
        return (event.getModifiersEx() & menu) == 0;
    }

    private static String menu(String key) {
        boolean mac = !GraphicsEnvironment.isHeadless()
                && Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx() == InputEvent.META_DOWN_MASK;
        return (mac ? "meta " : "ctrl ") + key;
    }

    private void walk(String key, int down, int right) {
        bind(key, () -> grid.walk(grid.row() + down, grid.column() + right));
    }

    private void operation(String key, KernelOperation operation) {
        bind(key, () -> kernel.apply(KernelEdits.operation(kernel.id(), kernel.filter(), operation)));
    }

    private void bind(String key, Runnable action) {
        bind(key, key, action);
    }

    private void bind(String key, String name, Runnable action) {
        grid.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), name);
        grid.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                if (kernel.any()) {
                    action.run();
                }
            }
        });
    }
}
