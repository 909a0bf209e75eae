package org.convcanvas.compute;

import java.util.function.IntConsumer;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;

/** Decides whether work is worth handing to other threads. */
final class Work {
    /** Below this the hand-off to workers that have gone to sleep costs more than it saves. */
    private static final double WORTH_SHARING_NANOS = 15_000;

    /** The same while they are awake. */
    private static final double WORTH_SHARING_AWAKE_NANOS = 5_000;

    /** About the least work that is worth a task. */
    private static final double TASK_NANOS = 10_000;

    /** Tasks for each thread, so that one that ends early finds another. */
    private static final int TASKS_PER_THREAD = 4;

    private Work() {}

    /** Some of the items of a job. */
    interface Items {
        /** Does items {@code from} to before {@code to}. */
        void run(int from, int to);
    }

    /**
     * Does items 0 to {@code count} - 1, as many in one task as make the hand-off worth while.
     *
     * @param nanos a guess at what one item takes
     */
    static void items(int count, double nanos, Parallel parallel, Cancel cancel, Items items) {
        int each = (int) Math.min(count, Math.max(1, TASK_NANOS / nanos));
        run(ceilDiv(count, each), count * nanos, parallel, cancel, task -> {
            int from = task * each;
            items.run(from, Math.min(count, from + each));
        });
    }

    /**
     * Runs tasks 0 to {@code count} - 1.
     *
     * @param nanos a guess at what all of them take on one thread
     */
    static void run(int count, double nanos, Parallel parallel, Cancel cancel, IntConsumer task) {
        if (nanos >= WORTH_SHARING_NANOS || (nanos >= WORTH_SHARING_AWAKE_NANOS && parallel.awake())) {
            parallel.run(count, cancel, task);
            return;
        }
        for (int i = 0; i < count; i++) {
            cancel.check();
            task.accept(i);
        }
    }

    /** How many tasks there should be at least. */
    static int wanted(Parallel parallel) {
        return parallel.threads() == 1 ? 1 : TASKS_PER_THREAD * parallel.threads();
    }

    /** a / b, rounded up. */
    static int ceilDiv(int a, int b) {
        return (int) (((long) a + b - 1) / b);
    }

    /** The least multiple of {@code step} that is not below {@code a}. */
    static int roundUp(int a, int step) {
        return ceilDiv(a, step) * step;
    }
}
