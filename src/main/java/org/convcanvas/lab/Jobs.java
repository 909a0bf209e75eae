package org.convcanvas.lab;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;

/**
 * Background work. The result, or one sentence about the failure, is delivered on the thread that the windows live on;
 * cancelled work delivers nothing.
 */
public final class Jobs {
    private final Executor background;
    private final Executor delivery;

    private Jobs(Executor background, Executor delivery) {
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
        return new Jobs(pool, delivery);
    }

    /** Work on {@code background}, results on {@code delivery}. */
    public static Jobs on(Executor background, Executor delivery) {
        return new Jobs(background, delivery);
    }

    /** Everything at once on the calling thread, for tests and the command line. */
    public static Jobs direct() {
        return new Jobs(Runnable::run, Runnable::run);
    }

    /** Runs {@code work}, then {@code done} with its result, or {@code failed} with a sentence. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<String> failed) {
        background.execute(() -> {
            try {
                T result = work.call();
                delivery.execute(() -> done.accept(result));
            } catch (CancellationException cancelled) {
                // whoever cancelled it knows
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
