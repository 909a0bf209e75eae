package org.convcanvas.tensor;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread's part in the runs of a {@link Parallel}. After a run it stays awake for a moment, since the next layer's run
 * mostly follows at once and waking takes longer than many runs do; then it sleeps.
 */
final class Worker implements Runnable {
    private static final long AWAKE_NANOS = 50_000;

    private final Parallel parallel;
    private @Nullable Thread thread;
    private volatile boolean asleep;
    private volatile boolean ended;

    Worker(Parallel parallel) {
        this.parallel = parallel;
    }

    void startOn(Thread own) {
        thread = own;
        own.start();
    }

    /** There is a new run. */
    void wake() {
        if (asleep) {
            LockSupport.unpark(Objects.requireNonNull(thread));
        }
    }

    void end() {
        ended = true;
        LockSupport.unpark(Objects.requireNonNull(thread));
    }

    @Override
    public void run() {
        long seen = 0;
        long since = System.nanoTime();
        while (!ended) {
            long runs = parallel.runs();
            if (runs != seen) {
                seen = runs;
                SharedRun run = parallel.current();
                if (run != null) {
                    run.run();
                }
                since = System.nanoTime();
            } else if (System.nanoTime() - since < AWAKE_NANOS) {
                Thread.onSpinWait();
            } else {
                sleep(seen);
                since = System.nanoTime();
            }
        }
    }

    /** Until there is another run; a run that comes while it falls asleep is not missed. */
    private void sleep(long seen) {
        asleep = true;
        while (parallel.runs() == seen && !ended) {
            LockSupport.park(this);
        }
        asleep = false;
    }
}
