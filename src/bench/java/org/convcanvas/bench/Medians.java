package org.convcanvas.bench;

import java.util.stream.DoubleStream;

/** Medians. */
final class Medians {
    private Medians() {}

    /** The middle number, or the mean of the middle two; there must be at least one. */
    static double of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
