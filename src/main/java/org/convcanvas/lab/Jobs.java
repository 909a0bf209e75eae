package org.convcanvas.lab;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;

/**
 * Background work. The result, or one sentence about the failure, is delivered on the thread that the windows live on;
 * cancelled work delivers no result.
 */
public final class Jobs {
    private final Executor background;
    private final Executor delivery;
    private final boolean pooled;

    private Jobs(Executor background, Executor delivery, boolean pooled) {
        this.pooled = pooled;
        this.background = background;
        this.delivery = delivery;
    }

    /** On a pool; results are handed to {@code delivery}. */
    public static Jobs pooled(Executor delivery) {
        ExecutorService pool = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "job");
            thread.setDaemon(true);
            return thread;
        });
        return new Jobs(pool, delivery, true);
    }

    /** Work on {@code background}, results on {@code delivery}. */
    public static Jobs on(Executor background, Executor delivery) {
        return new Jobs(background, delivery, false);
    }

    /** Everything at once on the calling thread, for tests and the command line. */
    public static Jobs direct() {
        return new Jobs(Runnable::run, Runnable::run, false);
    }

    /**
     * Runs {@code task} where results are delivered, after a while; at once where the background work is not a pool.
     *
     * @param millis how long to wait
     */
    public void later(long millis, Runnable task) {
        Executor wait =
                pooled ? CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, background) : background;
        wait.execute(() -> delivery.execute(task));
    }

    /**
     * Tells, from within background work, something where results are delivered: before the result of that work, and in
     * the order in which it was told.
     */
    public void tell(Runnable task) {
        delivery.execute(task);
    }

    /** Runs {@code work}, then {@code done} with its result, or {@code failed} with a sentence. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<String> failed) {
        run(work, done, () -> {}, failed);
    }

    /** Runs {@code work}, then {@code done} with its result, {@code cancelled}, or {@code failed} with a sentence. */
    public <T> void run(Callable<T> work, Consumer<T> done, Runnable cancelled, Consumer<String> failed) {
        background.execute(() -> {
            try {
                T result = work.call();
                delivery.execute(() -> done.accept(result));
            } catch (CancellationException stopped) {
                delivery.execute(cancelled);
            } catch (Problem problem) {
                delivery.execute(() -> failed.accept(problem.sentence()));
            } catch (OutOfMemoryError full) {
                delivery.execute(() -> failed.accept(Text.of("jobs.memory")));
            } catch (Exception fault) {
                System.getLogger("convcanvas").log(System.Logger.Level.ERROR, "background work failed", fault);
                delivery.execute(() -> failed.accept(Text.of("jobs.fault", fault)));
            }
        });
    }
}
