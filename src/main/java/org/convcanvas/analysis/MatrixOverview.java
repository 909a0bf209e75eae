package org.convcanvas.analysis;

import java.util.Arrays;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;

/**
 * A weight matrix in a picture of fewer cells: each tells the strongest of the weights that share it.
 *
 * @param height rows of cells, no more than the matrix has
 * @param width columns of cells
 * @param strongest by cell, row by row: the weight of the largest magnitude
 * @param connected by cell: whether any of its pairs of an output and an input is connected
 */
public record MatrixOverview(int height, int width, float[] strongest, boolean[] connected) {
    private static final int TASKS = 16;

    /** The overview of a way's matrix in so many cells, or as many as it has entries. */
    public static MatrixOverview of(SharingExample example, Way way, int mostRows, int mostColumns, Parallel parallel) {
        int height = Math.min(example.rows(), mostRows);
        int width = Math.min(example.columns(), mostColumns);
        MatrixOverview made = new MatrixOverview(height, width, new float[height * width], new boolean[height * width]);
        int tasks = Math.min(TASKS, height);
        int[] cells = cells(width, example.columns());
        example.prepare(parallel);
        parallel.run(tasks, new Cancel(), task -> {
            Band band = new Band(example, way, made, cells);
            for (int y = task * height / tasks; y < (task + 1) * height / tasks; y++) {
                band.row(y);
            }
        });
        return made;
    }

    /** The first of {@code all} that falls into a cell of {@code cells}. */
    private static int first(int cell, int cells, int all) {
        return (int) (((long) cell * all + cells - 1) / cells);
    }

    /** The cell of each column: a division for each run would take as long as all the rest. */
    private static int[] cells(int width, int columns) {
        int[] cells = new int[columns];
        for (int x = 0; x < width; x++) {
            Arrays.fill(cells, first(x, width, columns), first(x + 1, width, columns), x);
        }
        return cells;
    }

    /** Fills rows of cells. */
    private static final class Band {
        private final SharingExample example;
        private final Way way;
        private final MatrixOverview into;
        private final float[] line;
        private final float[] highest;
        private final float[] lowest;

        private final int[] cells;

        Band(SharingExample example, Way way, MatrixOverview into, int[] cells) {
            this.example = example;
            this.way = way;
            this.into = into;
            line = new float[example.columns()];
            highest = new float[line.length];
            lowest = new float[line.length];
            this.cells = cells;
        }

        void row(int y) {
            Arrays.fill(highest, 0);
            Arrays.fill(lowest, 0);
            int width = into.width;
            int last = first(y + 1, into.height, example.rows());
            for (int row = first(y, into.height, example.rows()); row < last; row++) {
                example.line(way, row, line, 0);
                raise(highest, line, line.length);
                lower(lowest, line, line.length);
                example.reading(way, row).runs((from, to) -> {
                    int end = y * width + cells[to - 1] + 1;
                    for (int i = y * width + cells[from]; i < end; i++) {
                        into.connected[i] = true;
                    }
                });
            }
            magnitudes(line, highest, lowest, line.length);
            for (int x = 0; x < width; x++) {
                if (into.connected[y * width + x]) {
                    into.strongest[y * width + x] = strongest(x);
                }
            }
        }

        private float strongest(int x) {
            int first = first(x, into.width, line.length);
            int end = first(x + 1, into.width, line.length);
            int best = first;
            float most = line[first];
            for (int column = first + 1; column < end; column++) {
                if (line[column] > most) {
                    most = line[column];
                    best = column;
                }
            }
            return highest[best] >= -lowest[best] ? highest[best] : lowest[best];
        }

        // loops that become vector instructions: one index, one array written

        private static void raise(float[] highest, float[] line, int n) {
            for (int i = 0; i < n; i++) {
                highest[i] = Math.max(highest[i], line[i]);
            }
        }

        private static void lower(float[] lowest, float[] line, int n) {
            for (int i = 0; i < n; i++) {
                lowest[i] = Math.min(lowest[i], line[i]);
            }
        }

        private static void magnitudes(float[] into, float[] highest, float[] lowest, int n) {
            for (int i = 0; i < n; i++) {
                into[i] = Math.max(highest[i], -lowest[i]);
            }
        }
    }
}
