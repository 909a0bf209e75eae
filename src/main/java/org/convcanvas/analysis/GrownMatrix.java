package org.convcanvas.analysis;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;

/**
 * The matrix of a locally connected way whose patches grow ring by ring, zero where they do not reach. It goes to another size
 * of the patches by the rings that differ, which are few of its millions of numbers. Only one thread may hold it.
 */
final class GrownMatrix {
    private final int rows;
    private final int columns;
    private final float[] numbers;
    private int rings = -1;
    private double rim;

    /** All zeros at first, as if no patch were there. */
    GrownMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.numbers = new float[rows * columns];
    }

    /** The numbers, row by row. */
    float[] numbers() {
        return numbers;
    }

    /**
     * Goes to other patches.
     *
     * @param table all weights at full strength
     * @param rings round the smallest patch
     * @param rim the strength of the last of them, 0 to 1
     * @param smallest the smallest patch of a row
     */
    void to(float[] table, int rings, double rim, IntFunction<Reading> smallest, Parallel parallel) {
        int before = this.rings;
        if (rings == before && rim == this.rim) {
            return;
        }
        this.rings = rings;
        this.rim = rim;
        parallel.run(rows, new Cancel(), row -> {
            Reading least = smallest.apply(row);
            int at = row * columns;
            if (before < 0) {
                least.runs((from, to) -> System.arraycopy(table, at + from, numbers, at + from, to - from));
            }
            for (int ring = Math.max(1, Math.min(before, rings)); ring <= Math.max(before, rings); ring++) {
                double strength = ring < rings ? 1 : ring == rings ? rim : 0;
                least.grown(ring).rim((from, to) -> write(table, at + from, at + to, strength));
            }
        });
    }

    private void write(float[] table, int from, int to, double strength) {
        if (strength == 0) {
            Arrays.fill(numbers, from, to, 0);
        }
        for (int i = from; i < to && strength > 0; i++) {
            numbers[i] = (float) (strength * table[i]);
        }
    }
}
