package org.convcanvas.tensor;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbered tasks that a caller and whichever workers turn up in time take from one counter. A worker that wakes after
 * the last task was taken finds the door closed, so that the caller never waits for a thread that has done nothing.
 */
final class SharedRun {
    private static final long SPIN_NANOS = 20_000;

    private final int count;
    private final Cancel cancel;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private volatile int inside;
    private boolean closed;
    private @Nullable Throwable failure;

    SharedRun(int count, Cancel cancel, IntConsumer task) {
        this.count = count;
        this.cancel = cancel;
        this.task = task;
    }

    /** A worker's part; false when it came too late to have one. */
    boolean join() {
        if (!enter()) {
            return false;
        }
        try {
            take();
        } finally {
            leave();
        }
        return true;
    }

    /** The caller's part: takes tasks, waits for the workers that took some, and throws the first failure. */
    void complete() {
        take();
        close();
        long start = System.nanoTime();
        while (inside > 0 && System.nanoTime() - start < SPIN_NANOS) {
            Thread.onSpinWait();
        }
        await();
        if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void take() {
        try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                cancel.check();
                task.accept(i);
            }
        } catch (RuntimeException | Error thrown) {
            fail(thrown);
        }
    }

    private synchronized void fail(Throwable thrown) {
        next.set(count);
        if (failure == null) {
            failure = thrown;
        }
    }

    private synchronized boolean enter() {
        if (!closed) {
            inside++;
        }
        return !closed;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    private synchronized void close() {
        closed = true;
    }

    private synchronized void await() {
        boolean interrupted = false;
        while (inside > 0) {
            try {
                wait();
            } catch (
                    InterruptedException again) { // a half-written map must not be handed out: the caller sees it later
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
