package org.convcanvas.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

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
    final int origin;
    final int[] taps;
    final int count;
    final float[] weights;
    final int[] in;
    final float[] start;
    final int[] starts;
    final int startPlane;
    final float[] out;
    final int[] to;
    final int plane;

    /**
     * @param source pixels; that of tap t for vector i begins at {@code origin + in[i] + taps[t]}
     * @param taps offsets of the taps, of which {@code count} are added
     * @param weights of a block of filters: for each tap those of all its filters
     * @param in where the vectors of pixels begin, from {@code origin} on
     * @param start what the sums start from, a plane for each filter
     * @param starts where the vectors begin in a plane of {@code start}
     * @param out the sums, a plane for each filter
     * @param to where the vectors begin in a plane of {@code out}
     */
    VectorTile(
            float[] source,
            int origin,
            int[] taps,
            int count,
            float[] weights,
            int[] in,
            float[] start,
            int[] starts,
            int startPlane,
            float[] out,
            int[] to,
            int plane) {
        this.source = source;
        this.origin = origin;
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

    /**
     * Computes all vectors before {@code end} of a block of filters.
     *
     * @param filters in the block: 10, 8, 4, 2 or 1
     * @param weight where the block's weights begin
     * @param begin where the first filter's start begins
     * @param target where the first filter's plane of {@code out} begins
     */
    void block(int filters, int end, int weight, int begin, int target) {
        boolean threes = count % 3 == 0;
        switch (filters) {
            case 10 -> {
                int rest = threes
                        ? TenFilters.byTwoInThrees(this, 0, end, weight, begin, target)
                        : TenFilters.byTwo(this, 0, end, weight, begin, target);
                TenFilters.byOne(this, rest, end, weight, begin, target);
            }
            case 8 -> {
                int rest = threes
                        ? EightFilters.byTwoInThrees(this, 0, end, weight, begin, target)
                        : EightFilters.byTwo(this, 0, end, weight, begin, target);
                EightFilters.byOne(this, rest, end, weight, begin, target);
            }
            case 4 -> {
                int rest = threes
                        ? FourFilters.byFiveInThrees(this, 0, end, weight, begin, target)
                        : FourFilters.byFive(this, 0, end, weight, begin, target);
                FourFilters.byOne(this, rest, end, weight, begin, target);
            }
            case 2 -> {
                int rest = TwoFilters.byEight(this, 0, end, weight, begin, target);
                TwoFilters.byOne(this, rest, end, weight, begin, target);
            }
            default -> {
                int rest = OneFilter.byEight(this, 0, end, weight, begin, target);
                OneFilter.byOne(this, rest, end, weight, begin, target);
            }
        }
    }
}
