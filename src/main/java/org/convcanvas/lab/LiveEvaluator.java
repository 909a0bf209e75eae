package org.convcanvas.lab;

import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.compute.Kernels;
import org.convcanvas.compute.Rounding;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Turns a session's changes into snapshots; the latest wins. One computation runs, one request waits, and a newer
 * request replaces the waiting one. A running computation is let finish, because under a steady drag cancelling would
 * publish almost nothing; it is cancelled only when the network's shapes changed, or when it has taken 250 ms already.
 *
 * <p>While a gesture goes on, changes may be computed as {@link Rounding#DELTA}; when it pauses or ends, the maps are
 * computed exactly.
 */
public final class LiveEvaluator implements SessionListener {
    private static final long PATIENCE_NANOS = 250_000_000L;

    /** A gesture that rests as long as this gets exact maps. */
    private static final long REST_MILLIS = 50;

    private final Session session;
    private final Jobs jobs;
    private final Parallel parallel;
    private @Nullable Experiment running;
    private Cancel cancel = new Cancel();
    private long startedAt;
    private boolean waiting;
    private @Nullable Evaluation exact;
    private boolean settle;
    private Preparation preparation = () -> snapshot -> () -> {};

    /** What is made of new maps in the background before they are published, so that both are seen at once. */
    public interface Preparation {
        /**
         * Begins on the event thread, when a computation begins; what is given back is run after it in the background, and
         * what that gives back on the event thread, just before the maps are published.
         */
        Function<Snapshot, Runnable> begin();
    }

    private record Arrival(Snapshot snapshot, Runnable prepared) {}

    /** Listens to {@code session} and publishes to it; used on the event thread. */
    public LiveEvaluator(Session session, Jobs jobs, Parallel parallel) {
        this.session = session;
        this.jobs = jobs;
        this.parallel = parallel;
        session.listen(this);
    }

    /** Has {@code wanted} made of all maps from now on. */
    public void prepare(Preparation wanted) {
        preparation = wanted;
    }

    /** What computes the maps; may share other work while it does not. */
    public Parallel parallel() {
        return parallel;
    }

    /** Computes the session's present experiment. */
    public void refresh() {
        experimentChanged();
    }

    /** True while maps of the present experiment are still on their way. */
    public boolean busy() {
        return running != null;
    }

    @Override
    public void experimentChanged() {
        Snapshot shown = session.snapshot();
        if (shown != null && shown.revision() == session.revision()) {
            return; // only the history's or the file's state changed
        }
        if (running == null) {
            start();
            return;
        }
        waiting = true;
        boolean reshaped = !running.network().equals(session.experiment().network());
        if (reshaped || System.nanoTime() - startedAt > PATIENCE_NANOS) {
            cancel.request();
        }
    }

    private void start() {
        Experiment experiment = session.experiment();
        long revision = session.revision();
        Rounding rounding = session.inGesture() && !settle ? Rounding.DELTA : Rounding.EXACT;
        settle = false;
        Cancel mine = new Cancel();
        running = experiment;
        cancel = mine;
        waiting = false;
        startedAt = System.nanoTime();
        Evaluation previous = exact;
        Function<Snapshot, Runnable> prepared = preparation.begin();
        jobs.run(
                () -> {
                    Snapshot snapshot = compute(experiment, revision, rounding, previous, mine);
                    boolean maps = snapshot.evaluation() != null;
                    return new Arrival(snapshot, maps ? prepared.apply(snapshot) : () -> {});
                },
                this::deliver,
                failure -> deliver(new Arrival(
                        new Snapshot(revision, experiment, null, failure, System.nanoTime() - startedAt), () -> {})));
    }

    /** A snapshot; cancelled computations give one without maps or failure, which is not published. */
    private Snapshot compute(
            Experiment experiment, long revision, Rounding rounding, @Nullable Evaluation previous, Cancel mine) {
        long begin = System.nanoTime();
        if (experiment.isShapeOnly()) {
            return new Snapshot(revision, experiment, null, Text.of("live.shapeOnly"), System.nanoTime() - begin);
        }
        Evaluation evaluation = null;
        try {
            evaluation = Engine.evaluate(
                    Kernels.best(),
                    rounding,
                    experiment.network(),
                    experiment.weights(),
                    experiment.input(),
                    previous,
                    parallel,
                    mine);
        } catch (CancellationException cancelled) {
            // the delivery below starts the waiting request
        }
        return new Snapshot(revision, experiment, evaluation, null, System.nanoTime() - begin);
    }

    private void deliver(Arrival arrival) {
        Snapshot snapshot = arrival.snapshot();
        arrival.prepared().run();
        running = null;
        boolean again = waiting;
        Evaluation evaluation = snapshot.evaluation();
        boolean rough = evaluation != null && !evaluation.exact();
        if (evaluation != null && !rough) {
            exact = evaluation;
        }
        if (again) {
            start();
        }
        if (evaluation != null || snapshot.failure() != null) {
            session.publish(snapshot);
        }
        if (rough) {
            jobs.later(REST_MILLIS, () -> settle(snapshot.revision()));
        }
    }

    /** Computes exactly what was computed roughly, unless something newer is on its way. */
    private void settle(long revision) {
        if (running == null && session.revision() == revision) {
            settle = true;
            start();
        }
    }
}
