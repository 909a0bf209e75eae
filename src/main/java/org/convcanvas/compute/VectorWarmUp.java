package org.convcanvas.compute;

import org.convcanvas.tensor.Cancel;

/**
 * Calls every innermost loop often enough for the JVM to compile it, on a few numbers each time: it counts calls more than
 * what they do, and before they are compiled each takes a hundred times as long as after.
 */
final class VectorWarmUp {
    private static final int[] BLOCKS = {10, 8, 4, 2, 1};
    private static final int TAPS = 31;
    private static final int VECTORS = 9;
    private static final int CALLS = 6_000;
    private static final int BETWEEN_LOOKS = 200;
    private static final double COMPILED_NANOS = 3;

    private final float[] pixels = new float[4 * VECTORS * VectorTile.LANES.length()];
    private final float[] weights = new float[TAPS * BLOCKS[0]];
    private final float[] sums = new float[BLOCKS[0] * VECTORS * VectorTile.LANES.length()];
    private final int[] taps = new int[TAPS];
    private final int[] places = new int[VECTORS];

    private VectorWarmUp() {
        for (int i = 0; i < VECTORS; i++) {
            places[i] = i * VectorTile.LANES.length();
        }
    }

    /** Takes about two seconds. */
    static void run(Cancel cancel) {
        VectorWarmUp warm = new VectorWarmUp();
        int widest = PackedFilters.widest(VectorTile.LANES.length());
        for (int filters : BLOCKS) {
            if (filters <= 4 || widest > 4) {
                warm.loop(filters, VECTORS, TAPS - 1, cancel);
                warm.loop(filters, VECTORS, TAPS, cancel);
            }
        }
        int lanes = VectorTile.LANES.length();
        for (int i = 0; i < CALLS; i++) {
            SlidingRows.four(
                    warm.pixels, 0, 1, 2, 3, 4, 5, lanes, warm.weights, 0, warm.sums, 0, lanes, 2 * lanes, 3 * lanes);
            SlidingRows.one(warm.pixels, 0, 1, 2, lanes, warm.weights, 0, warm.sums, 0);
        }
        for (int i = 0; i < 4 * CALLS; i++) {
            VectorRows.halve(warm.pixels, 0, 2 * lanes, warm.sums, 0, lanes);
        }
    }

    /** One of the loops, until it is as fast as compiled code. */
    private void loop(int filters, int vectors, int count, Cancel cancel) {
        int plane = VECTORS * VectorTile.LANES.length();
        double work = (double) filters * vectors * count * BETWEEN_LOOKS;
        for (int calls = 0; calls < CALLS; calls += BETWEEN_LOOKS) {
            cancel.check();
            long start = System.nanoTime();
            for (int i = 0; i < BETWEEN_LOOKS; i++) {
                new VectorTile(pixels, 0, taps, count, weights, places, sums, places, plane, sums, places, plane)
                        .block(filters, vectors, 0, 0, 0);
            }
            if (System.nanoTime() - start < work * COMPILED_NANOS) {
                return;
            }
        }
    }
}
