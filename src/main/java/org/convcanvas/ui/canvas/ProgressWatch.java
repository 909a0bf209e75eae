package org.convcanvas.ui.canvas;

import java.util.Set;
import javax.swing.Timer;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.Snapshot;

/** Knows which maps are out of date, once they have been for longer than a person overlooks, and moves their line. */
final class ProgressWatch {
    private static final int FRAME = 40;
    private static final int PATIENCE = 100;
    private static final double PERIOD = 1200;

    private final Session session;
    private final TileLoader tiles;
    private final Runnable repaint;
    private final Timer timer;
    private Set<String> stale = Set.of();
    private long since;

    ProgressWatch(Session session, TileLoader tiles, Runnable repaint) {
        this.session = session;
        this.tiles = tiles;
        this.repaint = repaint;
        this.timer = new Timer(FRAME, event -> tick());
        timer.setInitialDelay(PATIENCE);
    }

    /** Looks again: the experiment, the maps or the tiles changed. */
    void check() {
        Snapshot newest = session.snapshot();
        boolean failed = newest != null && newest.failure() != null && newest.revision() == session.revision();
        Snapshot shown = tiles.shown();
        stale = failed ? Set.of() : Staleness.between(session.experiment(), shown == null ? null : shown.experiment());
        if (stale.isEmpty()) {
            timer.stop();
        } else if (!timer.isRunning()) {
            since = System.nanoTime();
            timer.start();
        }
    }

    /** New tiles are there. During a drag they are always one step behind, which is not yet slow. */
    void arrived() {
        since = System.nanoTime();
        check();
    }

    private void tick() {
        repaint.run();
    }

    private double millis() {
        return (System.nanoTime() - since) / 1e6;
    }

    /** The columns to mark; none in the first tenth of a second. */
    Set<String> late() {
        return stale.isEmpty() || millis() < PATIENCE ? Set.of() : stale;
    }

    /** Where the line is, 0 to 1: there and back again. */
    double place() {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * (millis() - PATIENCE) / PERIOD);
    }
}
