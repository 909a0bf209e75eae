package org.convcanvas.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.swing.JMenuItem;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.convcanvas.app.Main;
import org.convcanvas.ui.frame.MainFrame;

/**
 * Clicks, drags, types and opens files at random, from a seed, and looks afterwards whether the log, the event thread and
 * the heap are as they should be. Arguments: minutes (10), seed (1).
 */
public final class Soak {
    private static final int[] KEYS = {
        KeyEvent.VK_ESCAPE,
        KeyEvent.VK_ESCAPE,
        KeyEvent.VK_ENTER,
        KeyEvent.VK_LEFT,
        KeyEvent.VK_RIGHT,
        KeyEvent.VK_UP,
        KeyEvent.VK_DOWN,
        KeyEvent.VK_SPACE,
        KeyEvent.VK_DELETE,
        KeyEvent.VK_INSERT,
        KeyEvent.VK_TAB,
        KeyEvent.VK_P,
        KeyEvent.VK_B,
        KeyEvent.VK_D,
        KeyEvent.VK_E,
        KeyEvent.VK_V,
        KeyEvent.VK_T,
        KeyEvent.VK_R,
        KeyEvent.VK_N,
        KeyEvent.VK_0,
        KeyEvent.VK_1,
        KeyEvent.VK_2,
        KeyEvent.VK_3,
        KeyEvent.VK_9,
        KeyEvent.VK_PERIOD,
        KeyEvent.VK_COMMA,
        KeyEvent.VK_MINUS,
        KeyEvent.VK_F2,
        KeyEvent.VK_F9,
    };
    private static final int[] WITH_CONTROL = {
        KeyEvent.VK_Z,
        KeyEvent.VK_Z,
        KeyEvent.VK_Y,
        KeyEvent.VK_D,
        KeyEvent.VK_V,
        KeyEvent.VK_C,
        KeyEvent.VK_1,
        KeyEvent.VK_2,
        KeyEvent.VK_ENTER,
        KeyEvent.VK_N,
    };
    /** Numbers, sizes, fractions, names, and what is none of these. */
    private static final List<String> TEXTS = List.of(
            "0",
            "1",
            "7",
            "-3",
            "0.5",
            "-.25",
            "1/9",
            "1/0",
            "3x5",
            "2 x 1",
            "999999",
            "1e9",
            "-",
            ".",
            "",
            "nan",
            "relu 1",
            "conv 2",
            "a name that is far too long for a layer and goes on and on until nobody reads it any more",
            "64",
            "224");

    private static final long MARGIN = 96L << 20;

    private final Scene scene;
    private final Robot robot;
    private final Random random;
    private final Deque<String> steps = new ArrayDeque<>();
    private final List<Path> files = new ArrayList<>();
    private int done;

    private Soak(Scene scene, Robot robot, long seed) {
        this.scene = scene;
        this.robot = robot;
        this.random = new Random(seed);
        robot.setAutoDelay(8);
    }

    /** See the class. */
    public static void main(String[] arguments) {
        try {
            double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
            long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
            Main.main(new String[0]);
            Soak soak = new Soak(Scene.await(new Hand()), new Robot(), seed);
            System.exit(soak.run(minutes, seed) ? 0 : 1);
        } catch (Throwable failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private boolean run(double minutes, long seed) throws Exception {
        StallWatch stalls = new StallWatch();
        PaintWatch[] paints = new PaintWatch[1];
        SwingUtilities.invokeAndWait(() -> paints[0] = PaintWatch.install(() -> {}));
        prepare();
        act(Math.min(0.5, minutes / 4));
        long before = settled();
        stalls.longestMillis();
        stalls.forget();
        act(minutes);
        double stall = stalls.longestMillis();
        String waits = stalls.worst();
        long after = settled();
        String log = Files.readString(Path.of(System.getenv("XDG_CONFIG_HOME"), "convcanvas", "convcanvas.log"));
        List<String> violations = paints[0].violations();
        System.out.printf(
                Locale.ENGLISH,
                "seed %d: %,d actions in %.1f minutes; longest stall %.0f ms; heap %d MB, then %d MB%n",
                seed,
                done,
                minutes,
                stall,
                before >> 20,
                after >> 20);
        if (!waits.isEmpty()) {
            System.out.println("The longest waits for the event thread:\n" + waits);
        }
        boolean logged = log.contains("Exception") || log.contains("Error");
        if (logged) {
            System.out.println("The log has:\n" + log);
        }
        violations.stream().distinct().forEach(each -> System.out.println("Off the event thread: " + each));
        boolean grown = after > before + MARGIN;
        if (grown) {
            System.out.println("The heap has grown by more than " + (MARGIN >> 20) + " MB; it has most of\n" + most());
        }
        if (logged || !violations.isEmpty() || grown) {
            System.out.println("The last actions: " + String.join("; ", steps));
            return false;
        }
        System.out.println("No exception in the log, nothing off the event thread, the heap as before");
        return true;
    }

    /** Of which classes there are most bytes. */
    private static String most() throws JMException {
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return String.valueOf(histogram).lines().limit(24).collect(Collectors.joining("\n"));
    }

    private void prepare() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        files.add(Drawings.rings(folder).toPath());
        files.add(Files.writeString(folder.resolve("words.png"), "no picture"));
        files.add(Files.write(folder.resolve("cut.convcanvas"), new byte[] {'P', 'K', 3, 4, 0, 0}));
        files.add(Files.writeString(folder.resolve("empty.onnx"), ""));
        files.add(folder.resolve("missing.jpg"));
    }

    /** Goes back to a new scene and lets the garbage go. */
    private long settled() throws Exception {
        for (int i = 0; i < 6; i++) {
            key(KeyEvent.VK_ESCAPE);
        }
        SwingUtilities.invokeAndWait(() -> {
            for (Window window : Window.getWindows()) {
                if (!(window instanceof MainFrame) && window.isShowing()) {
                    window.dispose();
                }
            }
            org.convcanvas.lab.Experiment start = org.convcanvas.ui.frame.Start.experiment();
            scene.session().open(start, org.convcanvas.lab.View.start("Conv 1", true), null);
        });
        robot.delay(3000);
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            robot.delay(300);
            Runtime runtime = Runtime.getRuntime();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }

    private void act(double minutes) throws Exception {
        long end = System.nanoTime() + (long) (minutes * 60e9);
        while (System.nanoTime() < end) {
            done++;
            int kind = random.nextInt(100);
            if (kind < 38) {
                click();
            } else if (kind < 45) {
                type();
            } else if (kind < 65) {
                drag();
            } else if (kind < 75) {
                wheel();
            } else if (kind < 88) {
                key(KEYS[random.nextInt(KEYS.length)]);
            } else if (kind < 96) {
                control(WITH_CONTROL[random.nextInt(WITH_CONTROL.length)]);
            } else {
                open();
            }
        }
    }

    private void note(String step) {
        steps.add(step);
        if (steps.size() > 40) {
            steps.removeFirst();
        }
    }

    private Point anywhere() {
        MainFrame frame = scene.window();
        Rectangle room = new Rectangle(
                frame.getRootPane().getLocationOnScreen(), frame.getRootPane().getSize());
        return new Point(room.x + random.nextInt(room.width), room.y + random.nextInt(room.height));
    }

    /** Not where a click would end the program. */
    private boolean ends(Point at) throws Exception {
        boolean[] answer = new boolean[1];
        SwingUtilities.invokeAndWait(() -> {
            for (Window window : Window.getWindows()) {
                if (window.isShowing()) {
                    Point inside = new Point(at);
                    SwingUtilities.convertPointFromScreen(inside, window);
                    Component hit = SwingUtilities.getDeepestComponentAt(window, inside.x, inside.y);
                    answer[0] |= hit instanceof JMenuItem item && "Quit".equals(item.getText());
                }
            }
        });
        return answer[0];
    }

    private void click() throws Exception {
        Point at = anywhere();
        robot.mouseMove(at.x, at.y);
        if (ends(at)) {
            return;
        }
        boolean right = random.nextInt(8) == 0;
        int times = random.nextInt(6) == 0 ? 2 : 1;
        note((right ? "right click " : "click ") + at.x + "," + at.y + " x" + times);
        for (int i = 0; i < times; i++) {
            robot.mousePress(right ? InputEvent.BUTTON3_DOWN_MASK : InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(right ? InputEvent.BUTTON3_DOWN_MASK : InputEvent.BUTTON1_DOWN_MASK);
        }
    }

    private void drag() throws Exception {
        Point from = anywhere();
        Point to = random.nextBoolean()
                ? anywhere()
                : new Point(from.x + random.nextInt(61) - 30, from.y + random.nextInt(61) - 30);
        robot.mouseMove(from.x, from.y);
        if (ends(from) || ends(to)) {
            return;
        }
        note("drag " + from.x + "," + from.y + " to " + to.x + "," + to.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 1; i <= 12; i++) {
            robot.mouseMove(from.x + (to.x - from.x) * i / 12, from.y + (to.y - from.y) * i / 12);
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    private void wheel() {
        Point at = anywhere();
        robot.mouseMove(at.x, at.y);
        boolean zooms = random.nextInt(4) == 0;
        int turns = random.nextInt(7) - 3;
        note("wheel " + turns + (zooms ? " with Ctrl " : " ") + at.x + "," + at.y);
        if (zooms) {
            robot.keyPress(KeyEvent.VK_CONTROL);
        }
        robot.mouseWheel(turns);
        if (zooms) {
            robot.keyRelease(KeyEvent.VK_CONTROL);
        }
    }

    private void key(int code) {
        note("key " + KeyEvent.getKeyText(code));
        robot.keyPress(code);
        robot.keyRelease(code);
    }

    private void control(int code) {
        note("Ctrl+" + KeyEvent.getKeyText(code));
        robot.keyPress(KeyEvent.VK_CONTROL);
        robot.keyPress(code);
        robot.keyRelease(code);
        robot.keyRelease(KeyEvent.VK_CONTROL);
    }

    /** Types a text into one of the fields in sight, and then takes it, leaves it or gives it up. */
    private void type() throws Exception {
        List<Point> fields = new ArrayList<>();
        SwingUtilities.invokeAndWait(() -> {
            for (Window window : Window.getWindows()) {
                if (window.isShowing()) {
                    fields(window, fields);
                }
            }
        });
        if (fields.isEmpty()) {
            return;
        }
        Point at = fields.get(random.nextInt(fields.size()));
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        int end = new int[] {KeyEvent.VK_ENTER, KeyEvent.VK_TAB, KeyEvent.VK_ESCAPE}[random.nextInt(3)];
        note("type \"" + text + "\" at " + at.x + "," + at.y + ", " + KeyEvent.getKeyText(end));
        robot.mouseMove(at.x, at.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        control(KeyEvent.VK_A);
        for (char each : text.toCharArray()) {
            int code = KeyEvent.getExtendedKeyCodeForChar(each);
            robot.keyPress(code);
            robot.keyRelease(code);
        }
        key(end);
    }

    /** The middles of all fields that can be typed into, on the screen. */
    private static void fields(Container in, List<Point> found) {
        for (Component child : in.getComponents()) {
            if (child instanceof JTextComponent field && field.isShowing() && field.isEnabled() && field.isEditable()) {
                Rectangle seen = field.getVisibleRect();
                if (!seen.isEmpty()) {
                    Point at = field.getLocationOnScreen();
                    at.translate((int) seen.getCenterX(), (int) seen.getCenterY());
                    found.add(at);
                }
            } else if (child instanceof Container inner) {
                fields(inner, found);
            }
        }
    }

    private void open() {
        Path file = files.get(random.nextInt(files.size()));
        note("open " + file.getFileName());
        SwingUtilities.invokeLater(() -> scene.window().open(file));
    }
}
