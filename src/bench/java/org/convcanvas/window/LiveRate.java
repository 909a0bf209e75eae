package org.convcanvas.window;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JWindow;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.convcanvas.app.Main;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.ui.parts.Commands;

/** How many times a second the input follows a moving part of the screen, and its maps follow the input. */
public final class LiveRate {
    private static final int SECONDS = 10;
    private static final int WARM_UP_SECONDS = 15;
    private static final int HERTZ = 60;

    private int frames;
    private int maps;
    private int paints;
    private long shown = -1;

    private LiveRate() {}

    /** Prints the rates; no arguments. */
    public static void main(String[] arguments) {
        try {
            Main.main(new String[0]);
            new LiveRate().run(Scene.await(new Hand()));
            System.exit(0);
        } catch (Throwable failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private void run(Scene scene) throws Exception {
        StallWatch stalls = new StallWatch();
        SwingUtilities.invokeAndWait(() -> {
            film(scene);
            PaintWatch.install(() -> painted(scene));
            scene.session().listen(new SessionListener() {
                @Override
                public void experimentChanged() {
                    frames++;
                }

                @Override
                public void snapshotArrived(Snapshot snapshot) {
                    maps += snapshot.evaluation() != null ? 1 : 0;
                }
            });
            Commands.run(scene.window().getRootPane(), "liveScreen");
        });
        Thread.sleep(WARM_UP_SECONDS * 1000L);
        stalls.longestMillis();
        stalls.forget();
        int[] before = counts();
        long cpu = processor();
        long events = eventThread();
        long begin = System.nanoTime();
        Thread.sleep(SECONDS * 1000L);
        int[] after = counts();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double frame = 1e6 * Math.max(1, after[0] - before[0]);
        double all = (processor() - cpu) / frame;
        double painting = (eventThread() - events) / frame;
        InputFormat format = scene.experiment().format();
        System.out.printf(
                Locale.ENGLISH,
                "live screen at %dx%d: %.1f frames, %.1f maps, %.1f of them painted a second; longest stall %.0f ms; a frame takes %.1f ms of"
                        + " processor time, %.1f ms of it on the event thread%n",
                format.width(),
                format.height(),
                (after[0] - before[0]) / seconds,
                (after[1] - before[1]) / seconds,
                (after[2] - before[2]) / seconds,
                stalls.longestMillis(),
                all,
                painting);
        System.out.print(stalls.worst());
    }

    /** Nanoseconds of processor time that the program has taken so far. */
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The same for the event thread alone. */
    private static long eventThread() throws Exception {
        long[] nanos = new long[1];
        SwingUtilities.invokeAndWait(
                () -> nanos[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        return nanos[0];
    }

    /** On the event thread: something is on the screen. */
    private void painted(Scene scene) {
        long now = scene.canvas().painted();
        if (now != shown) {
            shown = now;
            paints++;
        }
    }

    private int[] counts() throws Exception {
        int[] counts = new int[3];
        SwingUtilities.invokeAndWait(() -> {
            counts[0] = frames;
            counts[1] = maps;
            counts[2] = paints;
        });
        return counts;
    }

    /** Bars that move, below the frame in the middle of the window. */
    private static void film(Scene scene) {
        JComponent bars = new JComponent() {
            private static final long serialVersionUID = 1L;
            private int step;

            @Override
            protected void paintComponent(Graphics g) {
                step += 3;
                g.setColor(java.awt.Color.WHITE);
                g.fillRect(0, 0, getWidth(), getHeight());
                g.setColor(java.awt.Color.DARK_GRAY);
                for (int x = step % 40 - 40; x < getWidth(); x += 40) {
                    g.fillRect(x, 0, 20, getHeight());
                }
            }
        };
        JWindow window = new JWindow(scene.window());
        window.setContentPane(bars);
        Rectangle room = scene.window().getBounds();
        window.setBounds(room.x + room.width / 2 - 150, room.y + room.height / 2 - 150, 300, 300);
        window.setVisible(true);
        new Timer(1000 / HERTZ, event -> bars.repaint()).start();
    }
}
