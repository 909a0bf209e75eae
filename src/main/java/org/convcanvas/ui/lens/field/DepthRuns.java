package org.convcanvas.ui.lens.field;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.convcanvas.analysis.DepthExperiment;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/** The depth experiment: stacks of 1 to 40 convolutions, measured once and kept. */
final class DepthRuns {
    static final int MOST = 40;

    private static final int KERNEL = 3;
    private static final long SEED = 7;

    /** Random samples are drawn in portions, so that the curve is there early and settles. */
    private static final int[] PORTIONS = {2, 8, DepthExperiment.SAMPLES};

    private final Desk desk;
    private final Runnable changed;
    private Cancel cancel = new Cancel();
    private @Nullable List<DepthExperiment.Row> uniform;
    private @Nullable List<DepthExperiment.Row> random;
    private int samples;
    private int count;
    private boolean running;
    private String failure = "";

    /** {@code changed} is run on the event thread whenever there is more. */
    DepthRuns(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    /** Equal weights; null while not measured. */
    @Nullable
    List<DepthExperiment.Row> uniform() {
        return uniform;
    }

    /** Random weights; null while not measured. */
    @Nullable
    List<DepthExperiment.Row> random() {
        return random;
    }

    /** The mean of how many random stacks it is by now. */
    int samples() {
        return samples;
    }

    /** Changes whenever there is more to show. */
    int count() {
        return count;
    }

    /** Whether all is measured. */
    boolean complete() {
        return samples == DepthExperiment.SAMPLES;
    }

    /** Why it could not be measured; empty while it can. */
    String failure() {
        return failure;
    }

    /** Measures what is missing. */
    void start() {
        if (!running && !complete()) {
            running = true;
            failure = "";
            cancel = new Cancel();
            next();
        }
    }

    /** Stops; what is known stays. */
    void stop() {
        cancel.request();
    }

    private void next() {
        Cancel mine = cancel;
        if (uniform == null) {
            run(() -> DepthExperiment.uniform(KERNEL, MOST, desk.live().parallel(), mine), rows -> uniform = rows);
            return;
        }
        for (int portion : PORTIONS) {
            if (portion > samples) {
                run(
                        () -> DepthExperiment.random(
                                KERNEL,
                                MOST,
                                DepthExperiment.CHANNELS,
                                portion,
                                SEED,
                                desk.live().parallel(),
                                mine),
                        rows -> {
                            random = rows;
                            samples = portion;
                        });
                return;
            }
        }
        running = false;
    }

    private void run(Callable<List<DepthExperiment.Row>> work, Consumer<List<DepthExperiment.Row>> keep) {
        desk.jobs()
                .run(
                        work,
                        rows -> {
                            keep.accept(rows);
                            count++;
                            changed.run();
                            next();
                        },
                        () -> running = false,
                        sentence -> {
                            running = false;
                            failure = sentence;
                            count++;
                            changed.run();
                        });
    }
}
