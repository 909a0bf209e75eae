package org.convcanvas.ui.lens.parameters;

import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import javax.swing.Timer;

/** Lets an output walk over all places of the map once, row by row. */
final class Walk {
    private static final int FRAME_MILLIS = 16;

    /** Places in a second at most; small maps take their time. */
    private static final double PACE = 60;

    private static final double LEAST_SECONDS = 6;

    private final LongSupplier nanos;
    private final IntConsumer reached;
    private final Timer clock = new Timer(FRAME_MILLIS, event -> tick());
    private int count;
    private int at;
    private double owed;
    private long before;

    /**
     * Stands still at first.
     *
     * @param nanos the time in nanoseconds
     * @param reached is told of every place that is reached, and of -1 at the end
     */
    Walk(LongSupplier nanos, IntConsumer reached) {
        this.nanos = nanos;
        this.reached = reached;
    }

    boolean running() {
        return clock.isRunning();
    }

    /** Begins at the first of so many places. */
    void start(int places) {
        count = places;
        at = 0;
        owed = 0;
        before = nanos.getAsLong();
        clock.start();
        reached.accept(0);
    }

    void stop() {
        if (running()) {
            clock.stop();
            reached.accept(-1);
        }
    }

    /** Goes on by as many places as are due: on a busy machine frames come late. */
    void tick() {
        long now = nanos.getAsLong();
        owed += (now - before) * 1e-9 * Math.min(PACE, count / LEAST_SECONDS);
        before = now;
        if (owed < 1) {
            return;
        }
        at += (int) owed;
        owed -= (int) owed;
        if (at >= count) {
            stop();
        } else {
            reached.accept(at);
        }
    }
}
