package org.convcanvas.window;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import org.convcanvas.analysis.ImageMove;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.app.Main;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.ui.canvas.Drawing;
import org.convcanvas.ui.lens.parameters.WaysView;
import org.convcanvas.ui.lens.shift.LanesView;
import org.jspecify.annotations.Nullable;

/** How long it takes from a movement of the mouse until what it changed is on the screen: 60 movements a second. */
public final class Latency {
    private static final int HERTZ = 60;
    private static final int SECONDS = 10;
    private static final int WARM_UP_SECONDS = 6;

    /** By then the fast kernels are compiled, which takes all of one processor. */
    private static final int COMPILED_MILLIS = 25_000;

    private final Scene scene;
    private final Robot robot;
    private final StallWatch stalls = new StallWatch();
    private final Map<Point, Long> sent = new ConcurrentHashMap<>();
    private final TreeMap<Long, Long> revisions = new TreeMap<>();
    private final List<Double> millis = new ArrayList<>();
    private @Nullable Long moved;
    private @Nullable PaintWatch paints;
    private final HeatWatch heat = new HeatWatch();
    private final Map<ImageMove, Long> shifts = new HashMap<>();
    private @Nullable LanesView shift;
    private final Map<Double, Long> ladders = new HashMap<>();
    private @Nullable WaysView ways;
    private boolean across;
    private long eventNanos;
    private boolean byRevision;
    private int skipped;

    private Latency(Scene scene, Robot robot) {
        this.scene = scene;
        this.robot = robot;
    }

    /**
     * Drives the program and prints a table.
     *
     * @param arguments the cases to measure, by the first words of their rows; none for all
     */
    public static void main(String[] arguments) {
        try {
            Main.main(new String[0]);
            Latency latency = new Latency(Scene.await(new Hand()), new Robot());
            latency.listen();
            latency.all(List.of(arguments));
            System.exit(0);
        } catch (Throwable failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private void listen() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            paints = PaintWatch.install(this::painted);
            Toolkit.getDefaultToolkit()
                    .addAWTEventListener(
                            event -> {
                                if (event instanceof MouseEvent mouse) {
                                    moved = sent.get(mouse.getLocationOnScreen());
                                }
                            },
                            AWTEvent.MOUSE_MOTION_EVENT_MASK);
            heat.watch(scene.window().field(), () -> moved);
            scene.session().listen(new SessionListener() {
                @Override
                public void viewChanged() {
                    Long at = moved;
                    if (at != null && shift != null) {
                        shifts.put(scene.session().view().shift().move(), at);
                    }
                    if (at != null && ways != null) {
                        ladders.put(scene.session().view().share().ladder(), at);
                    }
                }

                @Override
                public void experimentChanged() {
                    Long at = moved;
                    if (at != null) {
                        revisions.put(scene.session().revision(), at);
                    }
                }
            });
        });
    }

    /** On the event thread: something is on the screen. */
    private void painted() {
        long now = System.nanoTime();
        LanesView lanes = shift;
        if (lanes != null) {
            ShiftResult shown = lanes.shownResult();
            answered(shifts, shown == null ? null : shown.move(), now);
            return;
        }
        if (ways != null) {
            answered(ladders, ways.paintedLadder(), now);
            return;
        }
        if (!byRevision) {
            Long at = moved;
            if (at != null) {
                millis.add((now - at) / 1e6);
                moved = null;
            }
            return;
        }
        long shown = scene.canvas().painted();
        while (!revisions.isEmpty() && revisions.firstKey() <= shown) {
            Map.Entry<Long, Long> first = revisions.pollFirstEntry();
            if (first.getKey() == shown) {
                millis.add((now - first.getValue()) / 1e6);
            } else {
                skipped++;
            }
        }
    }

    /** What was asked for by a movement is on the screen; what was asked before it and never shown was skipped. */
    private <T> void answered(Map<T, Long> asked, @Nullable T shown, long now) {
        Long at = shown == null ? null : asked.get(shown);
        if (at != null) {
            millis.add((now - at) / 1e6);
            skipped += (int) asked.values().stream().filter(other -> other < at).count();
            asked.values().removeIf(other -> other <= at);
        }
    }

    /** A row of the table. */
    private interface Case {
        void measure() throws Exception;
    }

    private void all(List<String> wanted) throws Exception {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("kernel", this::kernel);
        cases.put("probe", () -> drag("probe hover", scene.tile("Conv 2", 4), false, false, () -> {}));
        cases.put("brush", this::brush);
        cases.put("photo", this::photo);
        cases.put("field", this::field);
        cases.put("shift", this::shift);
        cases.put("parameters", this::parameters);
        for (String name : wanted) {
            if (!cases.containsKey(name)) {
                throw new IllegalArgumentException("one of " + cases.keySet());
            }
        }
        System.out.println("                      median   95 %   most   skipped   longest stall (ms)");
        robot.delay(COMPILED_MILLIS);
        for (Map.Entry<String, Case> each : cases.entrySet()) {
            if (wanted.isEmpty() || wanted.contains(each.getKey())) {
                each.getValue().measure();
            }
        }
    }

    private void kernel() throws Exception {
        Component grid = scene.named("kernel grid");
        Point cell = Hand.onScreen(grid, grid.getWidth() / 2.0, grid.getHeight() / 2.0);
        drag("kernel drag", cell, true, true, () -> {});
    }

    private void brush() throws Exception {
        Drawing drawing = scene.window().drawing();
        SwingUtilities.invokeAndWait(() -> drawing.tool(Drawing.Tool.BRUSH));
        Point input = scene.tile("Input", 0);
        drag(
                "brush stroke",
                input,
                true,
                true,
                () -> drawing.rgb(~drawing.brush().rgb()));
        SwingUtilities.invokeAndWait(() -> drawing.tool(Drawing.Tool.POINTER));
        SwingUtilities.invokeAndWait(scene.session()::undo);
    }

    private void photo() throws Exception {
        open(photo(6000, 4000), "24-megapixel photo");
        SwingUtilities.invokeAndWait(scene.session()::undo);
    }

    private void field() throws Exception {
        lens(Lens.RECEPTIVE_FIELD);
        drag("field hover", scene.tile("Pool 2", 0), false, false, () -> {});
        System.out.printf(Locale.ENGLISH, "  the heat is that of the unit after %s%n", heat.words());
    }

    private void shift() throws Exception {
        lens(Lens.SHIFT);
        LanesView lanes = (LanesView) scene.named("lanes");
        Rectangle image = lanes.image();
        shift = lanes;
        drag("shift drag", Hand.onScreen(lanes, image.getCenterX(), image.getCenterY()), true, false, () -> {});
        shift = null;
    }

    /** The sliders of the parameters lens: of the sizes, and of the small example at its first and at its largest size. */
    private void parameters() throws Exception {
        lens(Lens.PARAMETERS);
        across = true;
        drag("size slider", thumb("share.size"), true, false, () -> {});
        drag("filters slider", thumb("share.filters"), true, false, () -> {});
        ways = (WaysView) scene.named("ways");
        drag("ladder 1x8x8", thumb("ladder"), true, false, () -> {});
        example(3, 16, 1);
        drag("ladder 3x16x16", thumb("ladder"), true, false, () -> {});
        example(8, 32, 0.5);
        drag("drift 8x32x32", thumb("ladder"), true, false, () -> {});
        example(8, 32, 1.6);
        drag("patch 8x32x32", thumb("ladder"), true, false, () -> {});
        ways = null;
        across = false;
    }

    private void example(int channels, int side, double ladder) throws Exception {
        SwingUtilities.invokeAndWait(() -> scene.session()
                .view(view -> view.withShare(
                        view.share().withChannels(channels).withSide(side).withLadder(ladder))));
        robot.delay(2500);
    }

    /** The middle of a slider's thumb. */
    private Point thumb(String name) throws Exception {
        JSlider slider = (JSlider) scene.named(name);
        double share = (slider.getValue() - slider.getMinimum()) / (double) (slider.getMaximum() - slider.getMinimum());
        double ends = slider.getHeight() / 3.0; // the track begins within the slider
        return Hand.onScreen(slider, ends + share * (slider.getWidth() - 2 * ends), slider.getHeight() / 2.0);
    }

    private void lens(Lens lens) throws Exception {
        SwingUtilities.invokeAndWait(() -> scene.session()
                .view(view -> view.withLens(lens).select("Pool 2", 0).withPin(null)));
        robot.delay(2500);
    }

    /** A file with so many pixels, all different from their neighbours. */
    private static Path photo(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x * y / 97 & 0xFF) << 16 | (x / 9 & 0xFF) << 8 | y / 7 & 0xFF);
            }
        }
        Path file = Files.createTempFile("photo", ".jpg");
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }

    /** Opens an image file; how long until its maps are there, and how long the window does not answer meanwhile. */
    private void open(Path file, String name) throws Exception {
        stalls.longestMillis();
        long begin = System.nanoTime();
        String wanted = String.valueOf(file.getFileName());
        SwingUtilities.invokeLater(() -> scene.window().open(file));
        boolean[] there = new boolean[1];
        while (!there[0]) {
            robot.delay(5);
            SwingUtilities.invokeAndWait(
                    () -> there[0] = scene.experiment().picture().name().equals(wanted));
        }
        scene.awaitMaps();
        double millis = (System.nanoTime() - begin) / 1e6;
        robot.delay(1000); // thumbnails and what else comes after
        System.out.printf(Locale.ENGLISH, "%-20s %7.0f %33.1f%n", name, millis, stalls.longestMillis());
        Files.delete(file);
    }

    /** @param turn what is done on the event thread where the movement turns, so that the way back changes something too */
    private void drag(String name, Point at, boolean pressed, boolean changes, Runnable turn) throws Exception {
        byRevision = changes;
        robot.mouseMove(at.x, at.y);
        robot.delay(300);
        if (pressed) {
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        }
        move(at, WARM_UP_SECONDS, turn);
        robot.delay(500);
        SwingUtilities.invokeAndWait(() -> {
            millis.clear();
            heat.clear();
            shifts.clear();
            ladders.clear();
            revisions.clear();
            skipped = 0;
            Objects.requireNonNull(paints).meanMillis();
            eventNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        });
        stalls.longestMillis();
        move(at, SECONDS, turn);
        robot.delay(500);
        double stall = stalls.longestMillis();
        if (pressed) {
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        SwingUtilities.invokeAndWait(() -> {
            Collections.sort(millis);
            long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - eventNanos;
            System.out.printf(
                    Locale.ENGLISH,
                    "%-20s %7.1f %6.1f %6.1f %9d %9.1f    (%d paints of %.1f; event thread %.1f of processor time a movement)%n",
                    name,
                    at(0.5),
                    at(0.95),
                    at(1),
                    skipped,
                    stall,
                    millis.size(),
                    Objects.requireNonNull(paints).meanMillis(),
                    own / 1e6 / (SECONDS * HERTZ));
        });
        robot.delay(800);
    }

    private double at(double share) {
        return millis.isEmpty() ? Double.NaN : millis.get((int) Math.ceil(share * millis.size()) - 1);
    }

    /** Up and down by 20 pixels, and to the side so that neighbouring movements differ; across it is the other way round. */
    private void move(Point centre, int seconds, Runnable turn) {
        long begin = System.nanoTime();
        for (int i = 0; i < seconds * HERTZ; i++) {
            int phase = i % 80;
            if (phase % 40 == 0) {
                SwingUtilities.invokeLater(turn);
            }
            int dy = phase < 40 ? 20 - phase : phase - 60;
            Point to = across ? new Point(centre.x + dy, centre.y + i % 3) : new Point(centre.x + i % 3, centre.y + dy);
            long due = begin + i * 1_000_000_000L / HERTZ;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(Math.min(500_000, Math.max(1, due - System.nanoTime())));
            }
            sent.put(to, System.nanoTime());
            robot.mouseMove(to.x, to.y);
        }
    }
}
