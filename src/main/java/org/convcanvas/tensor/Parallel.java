package org.convcanvas.tensor;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
        if (threads == 1 || count == 1) {
            for (int i = 0; i < count; i++) {
                cancel.check();
                task.accept(i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable loop = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                cancel.check();
                task.accept(i);
            }
        };
        CompletableFuture<?>[] others = new CompletableFuture<?>[Math.min(threads, count) - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = CompletableFuture.runAsync(loop, workers);
        }
        try {
            loop.run();
        } finally {
            next.set(count);
            join(CompletableFuture.allOf(others));
        }
    }

    private static void join(CompletableFuture<?> all) {
        try {
            all.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
