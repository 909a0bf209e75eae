package org.convcanvas.bench;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The benchmark that JMH runs: both contestants of a row, one after the other, so that what slows the machine down for a
 * while slows down both. JMH's own time is that of the whole round; what counts is in {@link Nanos}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class Round {
    /** The {@link Row#id}. */
    @Param("")
    public String row = "";

    private @Nullable Duel duel;

    /** The times of one round: the median call of each contestant, in ns. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Nanos {
        /** Of ours. */
        public long ours;

        /** Of the other; 0 where there is none. */
        public long peer;
    }

    /** Builds both contestants and fails when they do not compute the same. */
    @Setup
    public void open() {
        duel = Rows.byId(row).duel().get();
        duel.check();
    }

    /** Lets the contestants go. */
    @TearDown
    public void close() {
        if (duel != null) {
            duel.close();
        }
    }

    /** One round. */
    @Benchmark
    public void round(Nanos nanos, Blackhole blackhole) throws InterruptedException {
        Duel both = duel;
        if (both == null) {
            throw new IllegalStateException("not opened");
        }
        nanos.ours = Burst.median(both.ours(), blackhole);
        if (both.peer() != null) {
            nanos.peer = Burst.median(both.peer(), blackhole);
        }
    }
}
