package org.convcanvas.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/**
 * A part of a convolution whose sums stay in registers: some filters times some vectors of pixels. A loop runs once over
 * all taps, adds with fma in the taps' order, and touches the sums' memory before and after only.
 *
 * <p>One flat loop with the vectors as local variables is the one form that the JVM's compiler keeps in registers
 * (measured on JDK 17); that is why the loops of {@link EightFilters} and its like repeat themselves.
 */
final class VectorTile {
    /** The widest vectors of this machine. */
    static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

    final float[] source;
    final int[] taps;
    final int count;
    final float[] weights;
    final float[] start;
    final int startPlane;
    final float[] out;
    final int plane;
    private final int from;
    private final int[] in;
    private final int[] to;
    private final int @Nullable [] starts;

    /**
     * @param source pixels; that of tap t for vector i begins at {@code from + in[i] + taps[t]}
     * @param taps offsets of the taps, of which {@code count} are added
     * @param weights of a block of filters: for each tap those of all its filters
     * @param in where the vectors of pixels begin, relative to {@code from}
     * @param start what the sums start from, a plane for each filter
     * @param starts where the vectors begin in a plane of {@code start}; null when all begin at 0
     * @param out the sums, a plane for each filter
     * @param to where the vectors begin in a plane of {@code out}
     */
    VectorTile(
            float[] source,
            int from,
            int[] taps,
            int count,
            float[] weights,
            int[] in,
            float[] start,
            int @Nullable [] starts,
            int startPlane,
            float[] out,
            int[] to,
            int plane) {
        this.source = source;
        this.from = from;
        this.taps = taps;
        this.count = count;
        this.weights = weights;
        this.in = in;
        this.to = to;
        this.start = start;
        this.starts = starts;
        this.startPlane = startPlane;
        this.out = out;
        this.plane = plane;
    }

    /** Where the pixels of a vector begin. */
    int in(int vector) {
        return from + in[vector];
    }

    /** Where the sums of a vector begin in a plane. */
    int to(int vector) {
        return to[vector];
    }

    /** Where what a vector's sums start from begins in a plane. */
    int start(int vector) {
        return starts == null ? 0 : starts[vector];
    }

    /**
     * Computes all vectors before {@code end} of a block of filters.
     *
     * @param filters in the block: 8, 4, 2 or 1
     * @param weight where the block's weights begin
     * @param begin where the first filter's start begins
     * @param target where the first filter's plane of {@code out} begins
     */
    void block(int filters, int end, int weight, int begin, int target) {
        int i = 0;
        switch (filters) {
            case 8 -> {
                boolean threes = count % 3 == 0;
                for (; i + 3 <= end; i += 3) {
                    if (threes) {
                        EightFilters.byThreeInThrees(this, i, weight, begin, target);
                    } else {
                        EightFilters.byThree(this, i, weight, begin, target);
                    }
                }
                for (; i < end; i++) {
                    EightFilters.byOne(this, i, weight, begin, target);
                }
            }
            case 4 -> {
                for (; i + 4 <= end; i += 4) {
                    FourFilters.byFour(this, i, weight, begin, target);
                }
                for (; i < end; i++) {
                    FourFilters.byOne(this, i, weight, begin, target);
                }
            }
            case 2 -> {
                for (; i + 8 <= end; i += 8) {
                    TwoFilters.byEight(this, i, weight, begin, target);
                }
                for (; i < end; i++) {
                    TwoFilters.byOne(this, i, weight, begin, target);
                }
            }
            default -> {
                for (; i + 8 <= end; i += 8) {
                    OneFilter.byEight(this, i, weight, begin, target);
                }
                for (; i < end; i++) {
                    OneFilter.byOne(this, i, weight, begin, target);
                }
            }
        }
    }
}
