package org.convcanvas.window;

import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import org.convcanvas.ui.frame.GatheredPaint;

/** Tells when something has reached the screen, and who touches components away from the event thread. */
final class PaintWatch extends GatheredPaint {
    private final Runnable painted;
    private long nanos;
    private int paints;
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());

    private PaintWatch(Runnable painted) {
        this.painted = painted;
    }

    /** {@code painted} is run on the event thread after each painting, when the display has it. */
    static PaintWatch install(Runnable painted) {
        PaintWatch watch = new PaintWatch(painted);
        RepaintManager.setCurrentManager(watch);
        return watch;
    }

    /** The mean time of a painting since this was last asked, in milliseconds; on the event thread. */
    double meanMillis() {
        double mean = paints == 0 ? 0 : nanos / 1e6 / paints;
        nanos = 0;
        paints = 0;
        return mean;
    }

    /** What touched a component on another thread, the first lines of each trace. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    @Override
    public void paintDirtyRegions() {
        long begin = System.nanoTime();
        super.paintDirtyRegions();
        Toolkit.getDefaultToolkit().sync();
        nanos += System.nanoTime() - begin;
        paints++;
        painted.run();
    }

    @Override
    public void addInvalidComponent(JComponent component) {
        check(component);
        super.addInvalidComponent(component);
    }

    @Override
    public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
        check(component);
        super.addDirtyRegion(component, x, y, width, height);
    }

    private void check(JComponent component) {
        if (SwingUtilities.isEventDispatchThread() || !component.isShowing()) {
            return;
        }
        StackTraceElement[] trace = Thread.currentThread().getStackTrace();
        for (StackTraceElement element : trace) {
            if (element.getMethodName().equals("repaint")
                    || element.getClassName().contains("RepaintManager")) {
                continue; // repaint itself may be called from any thread
            }
            if (element.getClassName().startsWith("org.convcanvas.ui")) {
                violations.add(component.getClass().getName() + " from " + element);
                return;
            }
        }
    }
}
