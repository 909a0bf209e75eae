package org.convcanvas.ui.lens.shift;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.convcanvas.analysis.Shift;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.analysis.Sweep;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps over shifts in the background, on one thread that gives way to a hand that moves the image. Points stay until the
 * network, its weights, the image or the kind of shift change.
 */
final class SweepRuns {
    /** After the hand rests so long, sweeping goes on. */
    private static final long REST_MILLIS = 150;

    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(REST_MILLIS);

    private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Desk desk;
    private final Runnable changed;
    private Cancel cancel = new Cancel();
    private @Nullable Sweep sweep;
    private List<Shift> wanted = List.of();
    private boolean running;
    private boolean waiting;
    private boolean halted;
    private volatile long moved = System.nanoTime() - REST_NANOS;

    /** {@code changed} is run on the event thread whenever there are more points. */
    SweepRuns(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    /** The points that are known; null before the first. */
    @Nullable
    Sweep sweep() {
        return sweep;
    }

    /** How many of the points that are wanted are known, in percent. */
    int percent() {
        Sweep now = sweep;
        int missing = now == null ? wanted.size() : now.missing(wanted).size();
        return wanted.isEmpty() ? 100 : 100 * (wanted.size() - missing) / wanted.size();
    }

    /** The image is being moved: sweeping waits. */
    void moved() {
        moved = System.nanoTime();
    }

    /** Stops; points that are known stay. */
    void stop() {
        cancel.request();
        wanted = List.of();
    }

    /** Stops, and lets go of the points and of the maps that they are about. */
    void forget() {
        stop();
        sweep = null;
        running = false;
    }

    /** Ends the work that is going on until something else is wanted, or until it is asked to go on. */
    void halt() {
        halted = true;
        cancel.request();
    }

    /** Goes on where it was halted. */
    void resume() {
        halted = false;
        changed.run();
    }

    /** Whether it was halted and has not gone on. */
    boolean halted() {
        return halted;
    }

    /** Wants the points of these shifts, in this order, from now on. */
    void want(Evaluation still, ShiftLook look, List<Shift> shifts) {
        if (sweep == null || !sweep.holdsFor(still, look.border(), look.interpolation())) {
            cancel.request();
            sweep = new Sweep(still, look.border(), look.interpolation());
            running = false;
            halted = false;
        }
        if (!shifts.equals(wanted)) {
            wanted = shifts;
            cancel.request();
            running = false;
            halted = false;
        }
        List<Shift> missing = sweep.missing(wanted);
        if (running || halted || missing.isEmpty()) {
            return;
        }
        if (System.nanoTime() - moved >= REST_NANOS) {
            start(still, look, missing, sweep);
        } else if (!waiting) { // not even one point while the hand moves
            waiting = true;
            long stamp = moved;
            desk.jobs().later(REST_MILLIS, () -> {
                waiting = false;
                if (moved == stamp) {
                    moved = stamp - REST_NANOS; // it has rested, however coarse the clock is
                }
                changed.run();
            });
        }
    }

    private void start(Evaluation still, ShiftLook look, List<Shift> missing, Sweep into) {
        running = true;
        Cancel mine = new Cancel();
        cancel = mine;
        desk.jobs()
                .run(
                        () -> {
                            compute(still, look, missing, into, mine);
                            return mine;
                        },
                        this::ended,
                        () -> ended(mine),
                        desk.notices()::problem);
    }

    private void ended(Cancel run) {
        if (cancel == run) {
            running = false;
            changed.run();
        }
    }

    private void compute(Evaluation still, ShiftLook look, List<Shift> missing, Sweep into, Cancel mine) {
        ShiftExperiment experiment = new ShiftExperiment(still);
        Sweep.compute(experiment, missing, look.border(), look.interpolation(), Parallel.sequential(), mine, point -> {
            desk.jobs().tell(() -> {
                into.add(point);
                if (into == sweep) {
                    changed.run();
                }
            });
            while (System.nanoTime() - moved < REST_NANOS && !mine.requested()) {
                LockSupport.parkNanos(NAP_NANOS);
            }
        });
    }
}
