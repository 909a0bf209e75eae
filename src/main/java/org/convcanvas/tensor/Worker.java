package org.convcanvas.tensor;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread's part in the runs of a {@link Parallel}. After a run it stays awake for a moment, since the next layer's run
 * mostly follows at once and waking takes longer than many runs do; then it sleeps.
 *
 * <p>Some schedulers wake a thread on the processor of the one that called it, though another has nothing to do, and leave
 * it there until that one rests. A thread that came too late therefore stays awake for longer: two that are both ready
 * to run are soon put on two processors.
 */
final class Worker implements Runnable {
    private static final long SPIN_NANOS = 50_000;
    private static final long AWAKE_NANOS = 1_000_000;
    private static final long AWAKE_WHEN_LATE_NANOS = 20_000_000;

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

    /** Whether it would take up a new run at once. */
    boolean awake() {
        return !asleep;
    }

    @Override
    public void run() {
        long seen = 0;
        long since = System.nanoTime();
        long awake = AWAKE_NANOS;
        while (!ended) {
            long idle = System.nanoTime() - since;
            if (parallel.runs() != seen) {
                seen = parallel.runs();
                SharedRun run = parallel.current();
                boolean inTime = run != null && run.join();
                awake = inTime ? AWAKE_NANOS : AWAKE_WHEN_LATE_NANOS;
                since = System.nanoTime();
            } else if (idle < SPIN_NANOS) {
                Thread.onSpinWait();
            } else if (idle < awake) {
                Thread.yield();
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
