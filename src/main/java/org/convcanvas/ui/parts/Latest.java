package org.convcanvas.ui.parts;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.convcanvas.lab.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * Finds things out in the background while what is asked for keeps changing: one question at a time, and after it only the
 * newest of those that came meanwhile.
 *
 * @param <T> what is found out
 */
public final class Latest<T> {
    private final Jobs jobs;
    private final Consumer<@Nullable T> done;
    private @Nullable Callable<@Nullable T> waiting;
    private final boolean every;
    private boolean running;

    /**
     * @param done takes each answer that is still wanted, null where there is none; on the event thread
     */
    public Latest(Jobs jobs, Consumer<@Nullable T> done) {
        this(jobs, done, false);
    }

    private Latest(Jobs jobs, Consumer<@Nullable T> done, boolean every) {
        this.jobs = jobs;
        this.done = done;
        this.every = every;
    }

    /** One that hands over every answer, also while something newer is asked: for what follows a hand that never rests. */
    public static <T> Latest<T> every(Jobs jobs, Consumer<@Nullable T> done) {
        return new Latest<>(jobs, done, true);
    }

    /** Asks something else; an answer to what was asked before is no longer wanted. */
    public void ask(Callable<@Nullable T> question) {
        if (running) {
            waiting = question;
        } else {
            running = true;
            jobs.<@Nullable T>run(question, this::answered, () -> answered(null), failure -> answered(null));
        }
    }

    private void answered(@Nullable T answer) {
        running = false;
        Callable<@Nullable T> next = waiting;
        waiting = null;
        if (next != null) {
            ask(next);
        }
        if (next == null || every) {
            done.accept(answer);
        }
    }
}
