package org.convcanvas.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.Point;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.Objects;
import java.util.function.Predicate;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.render.CanvasLayout;
import org.convcanvas.ui.canvas.NetworkCanvas;
import org.convcanvas.ui.frame.MainFrame;
import org.jspecify.annotations.Nullable;

/** The program's open window: where things are on it, and what it holds. */
final class Scene {
    private final Hand hand;
    private final MainFrame frame;

    private Scene(Hand hand, MainFrame frame) {
        this.hand = hand;
        this.frame = frame;
    }

    /** Waits until the window shows the first maps. */
    static Scene await(Hand hand) {
        hand.await("a window", () -> frame() != null && frame().isShowing());
        Scene scene = new Scene(hand, Objects.requireNonNull(frame()));
        scene.awaitMaps();
        hand.rest(800);
        return scene;
    }

    private static @Nullable MainFrame frame() {
        for (Frame each : Frame.getFrames()) {
            if (each instanceof MainFrame main) {
                return main;
            }
        }
        return null;
    }

    MainFrame window() {
        return frame;
    }

    Session session() {
        return frame.session();
    }

    Experiment experiment() {
        return session().experiment();
    }

    /** Waits until the maps of the present experiment are there. */
    void awaitMaps() {
        hand.await("maps of the present experiment", () -> {
            Snapshot snapshot = session().snapshot();
            return snapshot != null && snapshot.revision() == session().revision() && snapshot.evaluation() != null;
        });
    }

    /** The component of a kind or name. */
    Component find(Predicate<Component> wanted) {
        Component found = find(frame, wanted);
        return Objects.requireNonNull(found, "no such component in the window");
    }

    boolean has(Predicate<Component> wanted) {
        return find(frame, wanted) != null;
    }

    Component named(String name) {
        return find(component -> name.equals(component.getName()) && component.isShowing());
    }

    /** The component that screen readers call so. */
    Component called(String accessibleName) {
        return find(component -> component.isShowing()
                && component.getAccessibleContext() != null
                && accessibleName.equals(component.getAccessibleContext().getAccessibleName())
                && component.getWidth() > 0
                && !(component instanceof JLabel));
    }

    static @Nullable Component find(Container container, Predicate<Component> wanted) {
        for (Component child : container.getComponents()) {
            if (wanted.test(child)) {
                return child;
            }
            Component below = child instanceof Container inner ? find(inner, wanted) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    NetworkCanvas canvas() {
        return (NetworkCanvas) find(NetworkCanvas.class::isInstance);
    }

    private CanvasLayout layout() {
        NetworkCanvas canvas = canvas();
        return CanvasLayout.of(experiment(), session().view(), canvas.getWidth(), canvas.getHeight());
    }

    /** The middle of the "+" behind a column. */
    Point plus(String after) {
        return middle(Objects.requireNonNull(layout().plus(after)));
    }

    /** The middle of a column's header. */
    Point chip(String id) {
        Rectangle2D chip = Objects.requireNonNull(layout().chip(id));
        double zoom = layout().zoom();
        return Hand.onScreen(canvas(), (chip.getX() + 30) * zoom, (chip.getMaxY() - 12) * zoom);
    }

    /** The middle of a map. */
    Point tile(String id, int channel) {
        return middle(Objects.requireNonNull(layout().tile(id, channel)));
    }

    private Point middle(Rectangle2D box) {
        double zoom = layout().zoom();
        return Hand.onScreen(canvas(), box.getCenterX() * zoom, box.getCenterY() * zoom);
    }

    /** Clicks the item of the open popup menu whose text starts so. */
    void choose(String text) {
        hand.await("a menu with " + text, () -> item(text) != null && item(text).isShowing());
        JMenuItem item = Objects.requireNonNull(item(text));
        hand.click(Hand.onScreen(item, item.getWidth() / 2.0, item.getHeight() / 2.0));
    }

    private static @Nullable JMenuItem item(String text) {
        for (MenuElement element : MenuSelectionManager.defaultManager().getSelectedPath()) {
            if (element instanceof JPopupMenu popup) {
                Component found = find(
                        popup,
                        component -> component instanceof JMenuItem item
                                && item.getText().startsWith(text));
                if (found != null) {
                    return (JMenuItem) found;
                }
            }
        }
        return null;
    }

    /** Writes a picture of the window's content. */
    void picture(String name) throws java.io.IOException {
        File file = new File(System.getProperty("window.pictures"), name + ".png");
        hand.picture(frame.getContentPane(), file);
    }
}
