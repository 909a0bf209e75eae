package org.convcanvas.ui.lens.field;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.render.FieldMeasure;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Measures effective fields in the background while what is wanted keeps changing: one at a time, and after it the newest
 * that was wanted meanwhile. Long measures are given up at once when something else is wanted.
 */
final class Measuring {
    /** Random networks for a first look, and for one that stays. */
    private static final int[] SAMPLES = {4, FieldMeasure.SAMPLES};

    /** A unit that rests as long as this is worth changing every pixel for. */
    private static final long REST_MILLIS = 300;

    /** A field that follows its unit within this is not said to lag. */
    private static final long LAG_MILLIS = 100;

    /** Measures that take no longer are worth waiting for, to be shown together with all else. */
    private static final long SHORT_MILLIS = 25;

    private final Desk desk;
    private final Runnable changed;
    private Cancel cancel = new Cancel();
    private Measure.@Nullable Wanted wanted;
    private Measure.@Nullable Wanted running;
    private @Nullable Measure latest;
    private boolean complete;
    private int percent;
    private String failure = "";
    private long began;
    private long lasted = Long.MAX_VALUE;
    private long superseded;
    private long staleSince;
    private boolean checking;

    /** {@code changed} is run on the event thread whenever there is more to show. */
    Measuring(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    /** The newest measure, perhaps of something that is no longer wanted. */
    @Nullable
    Measure latest() {
        return latest;
    }

    /** Whether the newest measure is that of what is wanted. */
    boolean fresh() {
        return latest != null && wanted != null && latest.wanted().same(wanted);
    }

    /** Whether the newest measure is not, and was not a moment ago, that of what is wanted. */
    boolean lags() {
        Measure measure = latest;
        Measure.Wanted now = wanted;
        return measure == null
                || now == null
                || measure.wanted().source() != now.source()
                || !fresh() && System.nanoTime() - staleSince > TimeUnit.MILLISECONDS.toNanos(LAG_MILLIS);
    }

    /** Whether the measure of what is wanted is about to come. */
    boolean soon() {
        return running != null
                && wanted != null
                && running.same(wanted)
                && running.source() == FieldLook.Source.ACTUAL
                && lasted < TimeUnit.MILLISECONDS.toNanos(SHORT_MILLIS);
    }

    /** How far a perturbation has come, in percent. */
    int percent() {
        return percent;
    }

    /** Why there is no measure; empty when there is, or will be. */
    String failure() {
        return failure;
    }

    /** Wants a measure from now on, or (null) none. */
    void want(Measure.@Nullable Wanted now) {
        if (now == null) {
            wanted = null;
            cancel.request();
            return;
        }
        if (wanted != null && wanted.same(now)) {
            return;
        }
        long moment = System.nanoTime();
        if (latest == null || fresh()) {
            staleSince = moment;
        }
        if (superseded == 0) {
            superseded = moment;
        }
        wanted = now;
        complete = false;
        failure = "";
        percent = 0;
        if (running == null) {
            begin();
        } else if (running.source() != FieldLook.Source.ACTUAL) {
            cancel.request();
        }
        check();
    }

    /** Says, once it is so, that the newest measure lags. */
    private void check() {
        if (!checking && !fresh()) {
            checking = true;
            desk.jobs().later(LAG_MILLIS, () -> {
                checking = false;
                if (wanted != null && lags()) {
                    changed.run();
                } else if (wanted != null && failure.isEmpty()) {
                    check();
                }
            });
        }
    }

    /** Lets go of a measure of other maps than these, and so of the maps; it is no longer shown. */
    void letGo(@Nullable Evaluation others) {
        Measure known = latest;
        if (known != null
                && known.wanted().evaluation() != null
                && known.wanted().evaluation() != others) {
            latest = null;
        }
    }

    private void begin() {
        Measure.Wanted now = wanted;
        if (now == null || complete) {
            return;
        }
        if (now.source() == FieldLook.Source.PERTURBATION) {
            desk.jobs().later(REST_MILLIS, () -> {
                if (running == null && wanted == now) {
                    start(now, 0);
                }
            });
        } else {
            start(now, 0);
        }
    }

    private void start(Measure.Wanted now, int round) {
        running = now;
        superseded = 0;
        began = System.nanoTime();
        Cancel mine = new Cancel();
        cancel = mine;
        Parallel parallel = desk.live().parallel();
        int samples = now.source() == FieldLook.Source.EXPECTED ? SAMPLES[round] : 0;
        FieldMeasure measure = new FieldMeasure(
                now.network(),
                now.evaluation(),
                desk.session().experiment().format().range(),
                now.unit());
        DoubleConsumer progress = part -> desk.jobs().tell(() -> progressed(now, (int) (100 * part)));
        desk.jobs()
                .run(
                        () -> Measure.of(now, measure.by(now.source(), samples, parallel, progress, mine), samples),
                        found -> arrived(now, round, found),
                        this::cancelled,
                        sentence -> failed(now, sentence));
    }

    private void progressed(Measure.Wanted of, int done) {
        if (running == of && done > percent) {
            percent = done;
            changed.run();
        }
    }

    private void arrived(Measure.Wanted of, int round, Measure measure) {
        running = null;
        latest = measure;
        lasted = System.nanoTime() - began;
        boolean still = wanted != null && wanted.same(of);
        if (!still) {
            staleSince = superseded;
        }
        if (still && of.source() == FieldLook.Source.EXPECTED && round + 1 < SAMPLES.length) {
            start(of, round + 1);
        } else if (still) {
            complete = true;
        } else {
            begin();
        }
        changed.run();
    }

    private void cancelled() {
        running = null;
        begin();
        changed.run();
    }

    private void failed(Measure.Wanted of, String sentence) {
        running = null;
        if (wanted != null && wanted.same(of)) {
            failure = sentence;
        } else {
            begin();
        }
        changed.run();
    }
}
