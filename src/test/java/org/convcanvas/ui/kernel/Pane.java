package org.convcanvas.ui.kernel;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Layer;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Notices;
import org.convcanvas.ui.parts.Sentence;
import org.convcanvas.ui.parts.Theme;

/** The inspector without a window, on the start network and a small picture. */
final class Pane {
    final List<String> told = new ArrayList<>();
    final Session session;
    final InspectorPane inspector;

    Pane(boolean dark, int width) {
        Theme.install(dark);
        Experiment experiment = Experiment.of(
                Picture.of("slope.png", 8, 8, slope()),
                InputFormat.standard().withSize(32, 32),
                BuiltIn.START.network(),
                BuiltIn.START.weights());
        session = new Session(experiment, View.start("Conv 1", dark));
        Jobs jobs = Jobs.direct();
        LiveEvaluator live = new LiveEvaluator(session, jobs, Parallel.sequential());
        inspector = new InspectorPane(
                new Desk(session, live, jobs, new Notices() {
                    @Override
                    public void problem(String sentence) {
                        told.add(sentence);
                    }

                    @Override
                    public void done(String sentence) {
                        told.add(sentence);
                    }
                }),
                JPopupMenu::new,
                List.of());
        lay(width);
    }

    private static int[] slope() {
        int[] rgb = new int[64];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = i * 4 * 0x010101;
        }
        return rgb;
    }

    /** Gives the inspector a width and lays everything in it out. */
    void lay(int width) {
        for (int pass = 0; pass < 3; pass++) { // wrapped texts learn their width first
            invalidate(inspector);
            inspector.setSize(width, inspector.getPreferredSize().height);
            lay(inspector);
        }
    }

    /** Has every layout forget the sizes that it knew, as a shown window does by itself. */
    private static void invalidate(Container container) {
        container.invalidate();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                invalidate(inner);
            }
        }
    }

    private static void lay(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                lay(inner);
            }
        }
    }

    BufferedImage image() {
        lay(inspector.getWidth());
        BufferedImage image =
                new BufferedImage(inspector.getWidth(), inspector.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        inspector.paint(g);
        g.dispose();
        return image;
    }

    Tensor weights() {
        return Objects.requireNonNull(session.experiment().weights().kernel("Conv 1"));
    }

    Layer layer(String id) {
        return session.experiment().network().node(id).layer();
    }

    KernelGrid grid() {
        return all(KernelGrid.class).get(0);
    }

    /** The visible control of that accessible name. */
    <T extends Component> T called(Class<T> type, String name) {
        for (T each : all(type)) {
            AccessibleContext context = each.getAccessibleContext();
            if (context != null && name.equals(context.getAccessibleName())) {
                return each;
            }
        }
        throw new AssertionError("nothing called " + name);
    }

    void press(String name) {
        called(JButton.class, name).doClick(0);
    }

    /** The words that are shown. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        all(JLabel.class).forEach(label -> words.add(label.getText()));
        all(Sentence.class).forEach(sentence -> words.add(sentence.getText()));
        return words;
    }

    private <T extends Component> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(inspector, type, found);
        return found;
    }

    private static <T extends Component> void collect(Container container, Class<T> type, List<T> found) {
        for (Component child : container.getComponents()) {
            if (!child.isVisible() || child instanceof JMenuItem) {
                continue;
            }
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Container inner) {
                collect(inner, type, found);
            }
        }
    }

    /** A mouse event in the middle of a cell of the kernel, moved by dy. */
    void mouse(int id, int y, int x, int dy, int modifiers, int clicks) {
        KernelGrid grid = grid();
        Rectangle cell = grid.cell(y, x);
        int all = modifiers | (id == MouseEvent.MOUSE_RELEASED ? 0 : InputEvent.BUTTON1_DOWN_MASK);
        int button = id == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1;
        grid.dispatchEvent(new MouseEvent(
                grid, id, 0, all, (int) cell.getCenterX(), (int) cell.getCenterY() + dy, clicks, false, button));
    }

    /** Drags a cell by dy pixels, in steps. */
    void drag(int y, int x, int dy, int modifiers) {
        mouse(MouseEvent.MOUSE_PRESSED, y, x, 0, modifiers, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, y, x, dy / 2, modifiers, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, y, x, dy, modifiers, 1);
        mouse(MouseEvent.MOUSE_RELEASED, y, x, dy, modifiers, 1);
    }
}
