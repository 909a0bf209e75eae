package org.convcanvas.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was measured of a row.
 *
 * @param row the row
 * @param forks one for each JVM
 */
record Outcome(Row row, List<Fork> forks) {
    /**
     * The medians of one JVM.
     *
     * @param ours ms
     * @param peer ms; 0 where there is none
     */
    record Fork(double ours, double peer) {}

    Outcome {
        forks = List.copyOf(forks);
    }

    /** Median, in ms. */
    double ours() {
        return Medians.of(forks.stream().mapToDouble(Fork::ours));
    }

    /** Median, in ms. */
    double peer() {
        return Medians.of(forks.stream().mapToDouble(Fork::peer));
    }

    /** Ours / peer in each JVM, sorted. */
    double[] ratios() {
        return forks.stream()
                .mapToDouble(fork -> fork.ours() / fork.peer())
                .sorted()
                .toArray();
    }

    /** The number that is held against the limits. */
    double score() {
        return row.absolute() ? ours() : Medians.of(Arrays.stream(ratios()));
    }

    /** The score and what it means, in a few words. */
    String summary() {
        return String.format(Locale.ROOT, row.absolute() ? "%.2f ms, %s" : "%.3f, %s", score(), met());
    }

    /** Which of the limits is met. */
    String met() {
        if (score() <= row.goal()) {
            return "goal";
        }
        return score() <= row.must() ? "must" : "no";
    }
}
