package org.convcanvas.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Runs numbered tasks on several threads, or one after the other. The results must not depend on which. */
public final class Parallel implements AutoCloseable {
    private final int threads;
    private final List<Worker> workers = new ArrayList<>();
    private final ReentrantLock busy = new ReentrantLock();
    private volatile @Nullable SharedRun current;
    private volatile long runs;

    private Parallel(int threads) {
        this.threads = threads;
        for (int i = 1; i < threads; i++) {
            Worker worker = new Worker(this);
            Thread thread = new Thread(worker, "compute");
            thread.setDaemon(true);
            worker.startOn(thread);
            workers.add(worker);
        }
    }

    /** On the calling thread alone. */
    public static Parallel sequential() {
        return new Parallel(1);
    }

    /** On the calling thread and {@code threads - 1} workers, which end with the program. */
    public static Parallel of(int threads) {
        return new Parallel(threads);
    }

    /** How many threads take part. */
    public int threads() {
        return threads;
    }

    /**
     * Runs tasks 0 to {@code count} - 1 and returns when all are done. The caller and the workers take the next number
     * from one counter; a caller that finds the workers busy for another one, or is a worker itself, does all of it. The
     * first failure ends the run and is thrown; {@code cancel} is checked before every task.
     */
    public void run(int count, Cancel cancel, IntConsumer task) {
        if (threads == 1 || count <= 1 || busy.isHeldByCurrentThread() || !busy.tryLock()) {
            for (int i = 0; i < count; i++) {
                cancel.check();
                task.accept(i);
            }
            return;
        }
        try {
            SharedRun run = new SharedRun(count, cancel, task);
            current = run;
            runs = runs + 1; // only the holder of the lock counts
            workers.forEach(Worker::wake);
            run.complete();
        } finally {
            current = null; // its maps may go
            busy.unlock();
        }
    }

    /** Whether the workers are awake, so that handing work to them takes a few microseconds only. */
    public boolean awake() {
        for (Worker worker : workers) {
            if (!worker.awake()) {
                return false;
            }
        }
        return true;
    }

    /** Counts the runs: another number is another run. */
    long runs() {
        return runs;
    }

    /** What there is to take part in at present, if anything. */
    @Nullable
    SharedRun current() {
        return current;
    }

    @Override
    public void close() {
        workers.forEach(Worker::end);
    }
}
