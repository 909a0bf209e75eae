package org.convcanvas.window;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import javax.swing.SwingUtilities;
import org.convcanvas.app.Main;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Windowed;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** What is done with the real window, a script a name; runs in the program's own JVM and ends with 0 when all was well. */
public final class WindowScript {
    private final Hand hand;
    private final Scene scene;
    private final Path folder;

    private WindowScript(Hand hand, Path folder) {
        this.hand = hand;
        this.scene = Scene.await(hand);
        this.folder = folder;
    }

    /** {@code args}: the script's name, and a folder for its files. */
    public static void main(String[] args) {
        try {
            Main.main(new String[0]);
            run(new WindowScript(new Hand(), Path.of(args[1])), args[0]);
            System.exit(0);
        } catch (Throwable failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(WindowScript script, String name) throws IOException {
        try {
            switch (name) {
                case "pictures" -> script.pictures();
                case "kernel" -> script.kernel();
                case "probe" -> script.probe();
                case "layers" -> script.layers();
                case "within" -> script.within();
                case "fault" -> script.fault();
                case "lenses" -> new LensScript(script.hand, script.scene).run();
                case "names" -> new NamesScript(script.hand, script.scene).run();
                case "drop" -> script.drop();
                case "whole" -> script.whole();
                default -> throw new IllegalArgumentException(name);
            }
        } catch (IOException | AssertionError failed) {
            script.scene.picture("failed-" + name);
            throw failed;
        }
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** The pictures of the README, in both themes. */
    private void pictures() throws IOException {
        String size = System.getProperty("window.size");
        hand.click(scene.tile("Conv 1", 0));
        hand.await("a pin", () -> pin() != null);
        hand.moveTo(new Point(2, 2));
        hand.rest(1200); // the card and the charts follow
        scene.picture("window-dark-" + size);
        hand.keys(KeyEvent.VK_T);
        hand.await("the light theme", () -> !scene.session().view().dark());
        hand.rest(1200);
        scene.picture("window-light-" + size);
    }

    private @Nullable UnitAt pin() {
        return scene.session().view().pin();
    }

    /** A click pins a unit, arrows walk it, the space bar slides it over its map, Esc lets it go. */
    private void probe() {
        hand.click(scene.tile("Pool 1", 2));
        hand.await("a pin", () -> pin() != null);
        UnitAt first = pin();
        hand.keys(KeyEvent.VK_RIGHT);
        hand.keys(KeyEvent.VK_DOWN);
        UnitAt walked = new UnitAt(first.id(), first.channel(), first.y() + 1, first.x() + 1);
        hand.await("one to the right and one down", () -> walked.equals(pin()));
        hand.keys(KeyEvent.VK_SPACE);
        hand.await("sliding", () -> pin() != null && pin().y() > walked.y());
        hand.keys(KeyEvent.VK_SPACE);
        hand.keys(KeyEvent.VK_ESCAPE);
        hand.await("no pin", () -> pin() == null);
        check(!scene.session().canUndo(), "looking changes nothing");
    }

    /** A drag of a weight changes every map downstream while it goes on, and is one undo entry. */
    private void kernel() {
        Experiment before = scene.experiment();
        Tensor last = scene.session().snapshot().evaluation().map("Pool 2");
        Point cell = cell(1, 1);
        hand.drag(cell, new Point(cell.x, cell.y - 40), () -> {
            hand.await(
                    "40 pixels up add 1 during the drag", () -> kernel("Conv 1").at(0, 0, 1, 1) == 1);
            scene.awaitMaps();
            check(
                    !scene.session().snapshot().evaluation().map("Pool 2").sameBits(last),
                    "the last layer's maps change during the drag");
        });
        check(weight(0, 1, 1) == 1, "the weight stays");
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        hand.await("the start again", () -> scene.experiment() == before);
        check(!scene.session().canUndo(), "one drag is one undo entry");
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
        hand.await("the drag again", () -> kernel("Conv 1").at(0, 0, 1, 1) == 1);
    }

    /** The "+" handles put layers in; undo takes them out. */
    private void layers() {
        Experiment before = scene.experiment();
        hand.click(scene.plus("Pool 1"));
        scene.choose("Average pool");
        hand.await("a third pool", () -> scene.experiment().network().has("Pool 3"));
        scene.awaitMaps();
        check(scene.experiment().network().shape("Pool 2").toString().equals("16×28×28"), "shapes follow");
        hand.click(scene.chip("Pool 3"));
        hand.await("its selection", () -> scene.session().view().selected().equals("Pool 3"));
        hand.keys(KeyEvent.VK_DELETE);
        hand.await("its removal", () -> !scene.experiment().network().has("Pool 3"));
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        hand.await("the start again", () -> scene.experiment() == before);
    }

    /** A double click leads into a convolution, Esc out again; a header that is dragged moves its layer. */
    private void within() throws IOException {
        Experiment before = scene.experiment();
        hand.doubleClick(scene.tile("Conv 2", 4));
        hand.await("the layer from within", () -> scene.session().view().opened());
        Component table = scene.named("layer table");
        hand.await("the keys there", table::isFocusOwner);
        hand.keys(KeyEvent.VK_DOWN);
        hand.await("the next filter", () -> scene.session().view().channel() == 5);
        hand.keys(KeyEvent.VK_RIGHT);
        hand.await("the next channel", () -> scene.session().view().inChannel() == 1);
        hand.rest(700);
        scene.picture("within");
        while (pin() != null) {
            hand.keys(KeyEvent.VK_ESCAPE);
            hand.rest(100);
        }
        hand.keys(KeyEvent.VK_ESCAPE);
        hand.await("the network", () -> !scene.session().view().opened());
        hand.rest(500);
        Point header = scene.chip("Pool 1");
        hand.drag(header, scene.plus("Conv 1"), () -> {});
        hand.await(
                "the pool behind the convolution",
                () -> scene.experiment().network().nodes().get(1).id().equals("Pool 1"));
        scene.awaitMaps();
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        hand.await("the start again", () -> scene.experiment() == before);
    }

    /** A fault of our own is told, with a report, and changes nothing. */
    private void fault() throws IOException {
        Experiment before = scene.experiment();
        SwingUtilities.invokeLater(() -> {
            throw new IllegalStateException("a test of the report");
        });
        JButton copy = (JButton) awaited("Copy report");
        hand.rest(600);
        scene.picture("fault");
        hand.click(Hand.onScreen(copy, copy.getWidth() / 2.0, copy.getHeight() / 2.0));
        hand.await("the report in the clipboard", () -> clipboard().contains("a test of the report"));
        check(scene.experiment() == before, "the work is as it was");
    }

    private Component awaited(String text) {
        java.util.function.Predicate<Component> wanted =
                component -> component instanceof JButton button && text.equals(button.getText()) && button.isShowing();
        hand.await(text, () -> scene.has(wanted));
        return scene.find(wanted);
    }

    private static String clipboard() {
        try {
            return String.valueOf(java.awt.Toolkit.getDefaultToolkit()
                    .getSystemClipboard()
                    .getData(java.awt.datatransfer.DataFlavor.stringFlavor));
        } catch (IOException | java.awt.datatransfer.UnsupportedFlavorException | IllegalStateException none) {
            return "";
        }
    }

    /** A file dragged from another program's window becomes the input; a broken one leaves it alone. */
    private void drop() throws IOException {
        Picture first = scene.experiment().picture();
        dropFile(broken());
        hand.rest(1500);
        check(scene.experiment().picture() == first, "a text file named .png leaves the picture");
        scene.picture("broken-file");
        File good = Drawings.rings(folder);
        dropFile(good);
        hand.await(
                "the dropped picture", () -> scene.experiment().picture().name().equals(good.getName()));
        scene.awaitMaps();
        hand.click(scene.chip("Pool 1")); // the other window had the keyboard
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        hand.await("the castle", () -> scene.experiment().picture() == first);
    }

    private File broken() throws IOException {
        Path file = folder.resolve("words.png");
        java.nio.file.Files.writeString(file, "These are words and no picture.");
        return file.toFile();
    }

    private void dropFile(File file) throws IOException {
        Process source = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.awt.headless=false",
                        FileSource.class.getName(),
                        file.getPath())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            check(source.getInputStream().read() == 'r', "the other window opens");
            hand.rest(900);
            hand.drag(new Point(80, 50), Hand.onScreen(scene.canvas(), 400, 400), () -> {});
            hand.rest(600);
        } finally {
            source.destroyForcibly();
        }
    }

    /** Open an image, add layers by the handles, set Sobel x, stride and padding, undo it all, save, reopen. */
    private void whole() throws IOException {
        Experiment start = scene.experiment();
        File image = Drawings.rings(folder);
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_O);
        hand.rest(1500);
        hand.type(image.getPath());
        hand.keys(KeyEvent.VK_ENTER);
        hand.await(
                "the opened picture", () -> scene.experiment().picture().name().equals(image.getName()));
        hand.click(scene.plus("Pool 2"));
        scene.choose("Convolution");
        hand.await("a third convolution", () -> scene.experiment().network().has("Conv 3"));
        scene.awaitMaps();
        hand.rest(400);
        scene.picture("after-insertion");
        hand.click(scene.chip("ReLU 2")); // the keys of the canvas need its focus
        hand.keys(KeyEvent.VK_0);
        hand.await("the whole network in sight", () -> scene.session().view().zoom() == 0);
        hand.rest(400);
        hand.click(scene.plus("Conv 3"));
        scene.choose("Max pool");
        hand.await("a third pool", () -> scene.experiment().network().has("Pool 3"));
        hand.rest(400);
        hand.click(scene.chip("Conv 3"));
        hand.await("its selection", () -> scene.session().view().selected().equals("Conv 3"));
        hand.rest(400);
        select("Preset", KernelPreset.SOBEL_X.ordinal());
        hand.await("Sobel x", () -> KernelPreset.of(kernel("Conv 3"), 0)
                .equals(java.util.Optional.of(KernelPreset.SOBEL_X)));
        JSpinner stride = (JSpinner) scene.called("Stride");
        hand.click(Hand.onScreen(stride, stride.getWidth() - 9, 7));
        hand.await("a stride of 2", () -> window("Conv 3").window().stride().equals(Pair.of(2)));
        select("Padding", 3);
        hand.await(
                "two pixels of padding",
                () -> window("Conv 3").window().padding().begin().equals(Pair.of(2)));
        scene.awaitMaps();
        scene.picture("after-edits");
        Experiment edited = scene.experiment();
        int undone = 0;
        while (scene.session().canUndo()) {
            Experiment present = scene.experiment();
            hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            hand.await("one step back", () -> scene.experiment() != present);
            undone++;
            check(undone < 20, "undo comes to an end");
        }
        check(undone == 6, "six gestures are six entries: " + undone);
        check(scene.experiment() == start, "undoing everything gives the start");
        for (int i = 0; i < undone; i++) {
            hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
        }
        check(scene.experiment() == edited, "redoing everything gives the end");
        File saved = folder.resolve("mine.convcanvas").toFile();
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_S);
        hand.rest(1500);
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        hand.type(saved.getPath());
        hand.keys(KeyEvent.VK_ENTER);
        hand.await("the saved file", () -> saved.isFile() && !scene.session().dirty());
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
        hand.await("a new scene", () -> !scene.experiment().network().has("Conv 3"));
        hand.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_O);
        hand.rest(1500);
        hand.type(saved.getPath());
        hand.keys(KeyEvent.VK_ENTER);
        hand.await("the reopened scene", () -> scene.experiment().network().has("Conv 3"));
        check(scene.experiment().network().equals(edited.network()), "the same layers");
        for (Node node : List.copyOf(edited.network().nodes())) {
            Tensor weights = edited.weights().kernel(node.id());
            check(weights == null || kernel(node.id()).sameBits(weights), "the same weights: " + node.id());
        }
        check(scene.experiment().input().sameBits(edited.input()), "the same input");
    }

    /** Chooses an entry of the combo box of that name with the keyboard. */
    private void select(String name, int index) {
        JComboBox<?> combo = (JComboBox<?>) scene.called(name);
        hand.click(Hand.onScreen(combo, combo.getWidth() / 2.0, combo.getHeight() / 2.0));
        hand.rest(300);
        hand.keys(KeyEvent.VK_HOME);
        for (int i = 0; i < index; i++) {
            hand.keys(KeyEvent.VK_DOWN);
        }
        hand.keys(KeyEvent.VK_ENTER);
        hand.rest(200);
    }

    private Point cell(int y, int x) {
        Component grid = scene.named("kernel grid");
        return Hand.onScreen(grid, grid.getWidth() * (2 * x + 1) / 6.0, grid.getHeight() * (2 * y + 1) / 6.0);
    }

    private Tensor kernel(String id) {
        return scene.experiment().weights().kernel(id);
    }

    private Windowed window(String id) {
        return (Windowed) scene.experiment().network().node(id).layer();
    }

    private float weight(int filter, int y, int x) {
        float[] value = new float[1];
        try {
            SwingUtilities.invokeAndWait(() -> value[0] = kernel("Conv 1").at(filter, 0, y, x));
        } catch (java.lang.reflect.InvocationTargetException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
        return value[0];
    }
}
