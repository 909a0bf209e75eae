package org.convcanvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ParallelTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void runsEveryTaskOnce(int threads) {
        try (Parallel parallel = Parallel.of(threads)) {
            for (int count : new int[] {0, 1, 2, 7, 1000}) {
                AtomicIntegerArray runs = new AtomicIntegerArray(count);
                parallel.run(count, new Cancel(), runs::incrementAndGet);
                for (int i = 0; i < count; i++) {
                    assertThat(runs.get(i)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void callerAndWorkersShareTheTasks() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);
        try (Parallel parallel = Parallel.of(2)) {
            parallel.run(2, new Cancel(), task -> {
                seen.add(Thread.currentThread());
                both.countDown();
                awaitQuietly(both);
            });
        }
        assertThat(seen).hasSize(2).contains(Thread.currentThread());
    }

    @Test
    void sequentialStaysOnTheCaller() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (Parallel parallel = Parallel.sequential()) {
            assertThat(parallel.threads()).isEqualTo(1);
            parallel.run(5, new Cancel(), task -> seen.add(Thread.currentThread()));
        }
        assertThat(seen).containsExactly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void failureOfAnyThreadEndsTheRunAndIsThrownAsItIs(int threads) {
        AtomicInteger done = new AtomicInteger();
        IllegalStateException failure = new IllegalStateException("task");
        try (Parallel parallel = Parallel.of(threads)) {
            assertThatThrownBy(() -> parallel.run(1_000_000, new Cancel(), task -> {
                        if (task == 10) {
                            throw failure;
                        }
                        done.incrementAndGet();
                    }))
                    .isSameAs(failure);
            assertThat(done.get()).isLessThan(1_000_000 - 1);

            parallel.run(3, new Cancel(), task -> done.set(-1));
            assertThat(done).hasValue(-1);
        }
    }

    @Test
    void failureOfAWorkerIsThrownAsItIs() {
        Thread caller = Thread.currentThread();
        CountDownLatch both = new CountDownLatch(2);
        try (Parallel parallel = Parallel.of(2)) {
            assertThatThrownBy(() -> parallel.run(2, new Cancel(), task -> {
                        both.countDown();
                        awaitQuietly(both);
                        if (Thread.currentThread() != caller) {
                            throw new UnsupportedOperationException();
                        }
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void cancelIsSeenBeforeTheNextTask(int threads) {
        Cancel cancel = new Cancel();
        AtomicInteger done = new AtomicInteger();
        try (Parallel parallel = Parallel.of(threads)) {
            assertThatThrownBy(() -> parallel.run(1000, cancel, task -> {
                        cancel.request();
                        done.incrementAndGet();
                    }))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(done.get()).isBetween(1, threads);
        assertThat(cancel.requested()).isTrue();
    }

    @Test
    void runInsideARunDoesNotLock() {
        AtomicInteger done = new AtomicInteger();
        try (Parallel parallel = Parallel.of(2)) {
            parallel.run(8, new Cancel(), outer -> parallel.run(8, new Cancel(), inner -> done.incrementAndGet()));
        }
        assertThat(done).hasValue(64);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
