package org.convcanvas.tensor;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/** Runs numbered tasks on several threads, or one after the other. The results must not depend on which. */
public final class Parallel implements AutoCloseable {
    private final int threads;
    private final ExecutorService workers;

    private Parallel(int threads) {
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            Thread thread = new Thread(task, "compute");
            thread.setDaemon(true);
            return thread;
        });
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
     * from one counter. The first failure ends the run and is thrown; {@code cancel} is checked before every task.
     */
    public void run(int count, Cancel cancel, IntConsumer task) {
        if (threads == 1 || count <= 1) {
            for (int i = 0; i < count; i++) {
                cancel.check();
                task.accept(i);
            }
            return;
        }
        SharedRun run = new SharedRun(count, cancel, task);
        for (int i = 1; i < Math.min(threads, count); i++) {
            workers.execute(run);
        }
        run.complete();
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
