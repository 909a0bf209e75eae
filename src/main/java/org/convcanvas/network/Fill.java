package org.convcanvas.network;

/** What stands outside a map where a window reaches over its border. */
public enum Fill {
    /** Zeros; for a max pool: nothing (minus infinity). */
    ZERO,
    /** The map repeats itself. */
    CIRCULAR,
    /** Mirrored about the edge pixel, which is not repeated: NumPy's and ONNX's "reflect". */
    REFLECT,
    /** Mirrored about the border, the edge pixel twice: NumPy's "symmetric". */
    SYMMETRIC,
    /** The edge pixel goes on: NumPy's and ONNX's "edge". */
    REPLICATE;

    /**
     * The index inside 0..n-1 whose value stands at {@code i}, or -1 for a zero.
     *
     * @param i any index, at most n outside the map for the mirrored and circular fills
     * @param n the extent of the map, at least 1
     */
    public int source(int i, int n) {
        if (i >= 0 && i < n) {
            return i;
        }
        return switch (this) {
            case ZERO -> -1;
            case CIRCULAR -> Math.floorMod(i, n);
            case REFLECT -> n == 1 ? 0 : mirrored(i, 2 * n - 2, n);
            case SYMMETRIC -> symmetric(i, n);
            case REPLICATE -> i < 0 ? 0 : n - 1;
        };
    }

    private static int mirrored(int i, int period, int n) {
        int m = Math.floorMod(i, period);
        return m < n ? m : period - m;
    }

    private static int symmetric(int i, int n) {
        int m = Math.floorMod(i, 2 * n);
        return m < n ? m : 2 * n - 1 - m;
    }

    /** How many pixels this fill can add at a border of a map of extent {@code n}. */
    public int reach(int n) {
        return switch (this) {
            case ZERO, REPLICATE -> Integer.MAX_VALUE;
            case CIRCULAR, SYMMETRIC -> n;
            case REFLECT -> n - 1;
        };
    }
}
