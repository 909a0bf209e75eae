package org.convcanvas.compute;

import java.util.Arrays;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
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
    private static final long COMPILED_CALL_NANOS = 1_000;

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
        until(cancel, () -> PoolLoops.largest(warm.pixels, 0, warm.taps, 2, VECTORS * lanes, warm.sums, 0));
    }

    /** The loops of the less common kinds of layers. */
    static void others(Cancel cancel) {
        VectorWarmUp warm = new VectorWarmUp();
        warm.pools(cancel);
        warm.rest(cancel);
    }

    private void pools(Cancel cancel) {
        int lanes = VectorTile.LANES.length();
        int length = VECTORS * lanes;
        float[] ones = new float[length];
        Arrays.fill(ones, 1);
        PhasedRows phased = new PhasedRows(new Axis(2 * length, 2, 2, 1, 0, 0, length), Fill.ZERO, 0);
        float[] copy = new float[phased.length()];
        until(cancel, () -> PoolLoops.means(pixels, 0, taps, 2, length, ones, sums, 0));
        until(cancel, () -> PoolLoops.roots(pixels, 0, taps, 2, length, sums, 0));
        until(cancel, () -> phased.copy(pixels, 0, copy, 0));
        until(cancel, () -> VectorRows.means(pixels, 0, length, sums, 0, 2 * lanes));
        until(cancel, () -> VectorRows.roots(pixels, 0, length, sums, 0, 2 * lanes));
    }

    private void rest(Cancel cancel) {
        int length = VECTORS * VectorTile.LANES.length();
        double[] columns = new double[length];
        float[] row = new float[length];
        float[][] tap = {row, row, row};
        until(cancel, () -> VectorSums.down(pixels, 0, 2, columns));
        until(cancel, () -> VectorSums.largest(pixels, 0, length));
        until(cancel, () -> VectorCurves.stretch(new Sigmoid(), pixels, sums, 0, length));
        until(cancel, () -> VectorCurves.stretch(new Tanh(), pixels, sums, 0, length));
        until(cancel, () -> VectorDots.rows(pixels, 0, 1, row, sums));
        until(cancel, () -> VectorDots.rows(pixels, 0, FullyConnectedRows.ROWS, row, sums));
        until(cancel, () -> VectorProducts.add(length, sums, pixels, 0, length, tap, 0, 1));
        until(cancel, () -> VectorProducts.add(length, sums, pixels, 0, length, tap, 0, 3));
    }

    /** Calls a loop over a few vectors until it is as fast as compiled code. */
    private static void until(Cancel cancel, Runnable loop) {
        for (int calls = 0; calls < CALLS; calls += BETWEEN_LOOKS) {
            cancel.check();
            long start = System.nanoTime();
            for (int i = 0; i < BETWEEN_LOOKS; i++) {
                loop.run();
            }
            if (System.nanoTime() - start < BETWEEN_LOOKS * COMPILED_CALL_NANOS) {
                return;
            }
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
