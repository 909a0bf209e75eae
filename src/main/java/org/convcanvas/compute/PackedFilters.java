package org.convcanvas.compute;

import org.convcanvas.tensor.Tensor;

/**
 * Convolution weights in the order in which {@link VectorTile} reads them: blocks of filters, in a block the taps, for a
 * tap the block's filters.
 */
final class PackedFilters {
    private static final int EIGHT = 8;

    final int filters;
    final int taps;
    final float[] data;
    private final int groups;
    private final int widest;

    /** The weights so packed; kept with the tensor. */
    static PackedFilters of(Tensor kernel, int groups, int widest) {
        PackedFilters known = kernel.derived(PackedFilters.class, () -> new PackedFilters(kernel, groups, widest));
        return known.groups == groups ? known : new PackedFilters(kernel, groups, widest);
    }

    /** Filters of the usual block: as many sums as registers hold. */
    static int widest(int lanes) {
        return lanes >= 16 ? EIGHT : 4;
    }

    /**
     * @param kernel O x I/groups x kh x kw
     * @param groups in each of which blocks start anew
     * @param widest filters in the usual block: 8 or 4
     */
    private PackedFilters(Tensor kernel, int groups, int widest) {
        this.filters = kernel.shape().extent(0) / groups;
        this.taps = kernel.shape().size() / kernel.shape().extent(0);
        this.groups = groups;
        this.widest = widest;
        this.data = new float[kernel.shape().size()];
        for (int group = 0; group < groups; group++) {
            for (int o = 0; o < filters; o += block(o)) {
                pack(kernel.data(), group * filters + o, block(o));
            }
        }
    }

    private void pack(float[] kernel, int first, int block) {
        int at = first * taps;
        for (int o = 0; o < block; o++) {
            int from = (first + o) * taps;
            for (int t = 0; t < taps; t++) {
                data[at + t * block + o] = kernel[from + t];
            }
        }
    }

    /** How many filters the block has that begins with filter {@code o} of a group. */
    int block(int o) {
        return block(filters - o, widest);
    }

    /**
     * How many of {@code left} filters the next block has. Two that are left over go with the eight before them: alone
     * they would take half as long as those.
     */
    static int block(int left, int widest) {
        if (widest == EIGHT && left == EIGHT + 2) {
            return left;
        }
        int block = widest;
        while (block > left) {
            block /= 2;
        }
        return block;
    }
}
