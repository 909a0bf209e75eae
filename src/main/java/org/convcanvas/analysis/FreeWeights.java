package org.convcanvas.analysis;

import java.util.concurrent.atomic.AtomicReference;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.jspecify.annotations.Nullable;

/**
 * The weights between every output and every input that no two pairs share: uniform, and always the same between these two.
 * Shared by all examples of one size; threads may share it.
 */
final class FreeWeights {
    private static final double MIXED = 0x1.0p-53;

    private final int rows;
    private final int columns;
    private final double scale;
    private final long seed;
    private volatile float @Nullable [] table;
    private final AtomicReference<@Nullable GrownMatrix> spare = new AtomicReference<>();

    /**
     * Weights that are found when they are asked for.
     *
     * @param scale the largest magnitude
     */
    FreeWeights(int rows, int columns, double scale, long seed) {
        this.rows = rows;
        this.columns = columns;
        this.scale = scale;
        this.seed = seed;
    }

    /** The weight between an output and an input. */
    float at(int row, int column) {
        float[] known = table;
        return known == null ? made(row, column) : known[row * columns + column];
    }

    private float made(int row, int column) {
        long mixed = seed + 0x9E3779B97F4A7C15L * ((long) row * columns + column + 1);
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        double uniform = ((mixed ^ mixed >>> 31) >>> 11) * MIXED;
        return (float) ((2 * uniform - 1) * scale);
    }

    /** All of them, row by row; kept, as making millions takes its time. Nobody may write into it. */
    float[] table(Parallel parallel) {
        float[] known = table;
        if (known != null) {
            return known;
        }
        float[] all = new float[rows * columns];
        parallel.run(rows, new Cancel(), row -> {
            for (int column = 0; column < columns; column++) {
                all[row * columns + column] = made(row, column);
            }
        });
        table = all;
        return all;
    }

    /** The matrix that was written last, for who writes the next; megabytes of new zeros for each step of a slider would take longer. */
    GrownMatrix borrow() {
        GrownMatrix kept = spare.getAndSet(null);
        return kept == null ? new GrownMatrix(rows, columns) : kept;
    }

    /** Nobody reads it any more. */
    void giveBack(GrownMatrix matrix) {
        spare.set(matrix);
    }
}
