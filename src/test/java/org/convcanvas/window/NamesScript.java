package org.convcanvas.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.FocusTraversalPolicy;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.convcanvas.lab.Lens;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.ui.parts.AccessibleCell;
import org.convcanvas.ui.parts.Commands;

/** Asks everything in the real window that can have the focus, or be pressed, what it is called. */
final class NamesScript {
    private final Hand hand;
    private final Scene scene;
    private final List<String> nameless = new ArrayList<>();
    private int asked;

    NamesScript(Hand hand, Scene scene) {
        this.hand = hand;
        this.scene = scene;
    }

    void run() {
        for (Lens lens : Lens.values()) {
            view(lens.toString(), () -> scene.session().view(view -> view.withLens(lens)));
        }
        view("Maps", () -> scene.session().view(view -> view.withLens(Lens.MAPS)));
        for (String id : ids()) {
            view("Maps, " + id, () -> scene.session().view(view -> view.select(id, 0)));
        }
        view("inside Conv 2", () -> scene.session()
                .view(view -> view.select("Conv 2", 0).withOpened(true)));
        view("network", () -> scene.session()
                .view(view -> view.select("Conv 1", 0).withOpened(false)));
        for (String command : List.of("keys", "about", "kernelScale", "open", "saveAs", "exportMap", "exportCanvas")) {
            dialog(command);
        }
        palette();
        WindowScript.check(asked > 400, "no more than " + asked + " parts");
        WindowScript.check(nameless.isEmpty(), "without a name: " + String.join("; ", nameless));
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>(List.of(Network.INPUT));
        for (Node node : scene.experiment().network().nodes()) {
            ids.add(node.id());
        }
        return ids;
    }

    private void view(String where, Runnable change) {
        SwingUtilities.invokeLater(change);
        hand.rest(700);
        look(where, scene.window());
    }

    private void dialog(String command) {
        SwingUtilities.invokeLater(() -> Commands.run(scene.window().getRootPane(), command));
        hand.await("the dialog of " + command, () -> dialog() != null);
        hand.rest(400);
        look(command, dialog());
        SwingUtilities.invokeLater(() -> dialog().dispatchEvent(new WindowEvent(dialog(), WindowEvent.WINDOW_CLOSING)));
        hand.await("the end of " + command, () -> dialog() == null);
    }

    private static JDialog dialog() {
        for (Window window : Window.getWindows()) {
            if (window instanceof JDialog dialog && dialog.isShowing()) {
                return dialog;
            }
        }
        return null;
    }

    private void palette() {
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_A);
        hand.rest(700);
        look("palette", scene.window());
        hand.keys(KeyEvent.VK_ESCAPE);
    }

    private void look(String where, Window window) {
        hand.await("the names of " + where, () -> {
            Set<Component> parts = new LinkedHashSet<>();
            stops(window, parts);
            pressable(window, parts);
            for (Component part : parts) {
                asked++;
                AccessibleContext context = part.getAccessibleContext();
                String name = context == null ? null : context.getAccessibleName();
                if (name == null || name.isBlank()) {
                    nameless.add(where + ": " + part.getClass().getName() + " " + part.getName() + " in "
                            + part.getParent().getName() + " of "
                            + part.getParent().getClass().getSimpleName());
                } else {
                    children(where, name, context);
                }
            }
            return true;
        });
    }

    /** Where the tab key leads, in its order. */
    private static void stops(Window window, Set<Component> parts) {
        FocusTraversalPolicy policy = window.getFocusTraversalPolicy();
        Component at = policy.getFirstComponent(window);
        while (at != null && parts.add(at)) {
            at = policy.getComponentAfter(window, at);
        }
    }

    private static void pressable(Container in, Set<Component> parts) {
        for (Component child : in.getComponents()) {
            boolean part = child instanceof AbstractButton
                    || child instanceof JTextComponent text && text.isEditable()
                    || child instanceof JComboBox
                    || child instanceof JSlider
                    || child instanceof JSpinner
                    || child instanceof JList
                    || child instanceof JTable;
            boolean own = in instanceof JComboBox
                    || in instanceof JSpinner
                    || in.getClass().getName().contains("ScrollBar");
            if (child.isShowing() && part && !own) {
                parts.add(child);
            }
            if (child instanceof Container inner && child.isShowing() && !(child instanceof JComboBox)) {
                pressable(inner, parts);
            }
        }
    }

    /** The parts of what is painted. */
    private void children(String where, String name, AccessibleContext context) {
        for (int i = 0; i < Math.min(40, context.getAccessibleChildrenCount()); i++) {
            Accessible child = context.getAccessibleChild(i);
            boolean painted = child instanceof AccessibleCell;
            if (painted
                    && (child.getAccessibleContext().getAccessibleName() == null
                            || child.getAccessibleContext().getAccessibleName().isBlank())) {
                nameless.add(where + ": part " + i + " of " + name);
            }
        }
    }
}
