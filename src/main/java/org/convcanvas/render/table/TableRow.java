package org.convcanvas.render.table;

import java.util.Arrays;
import java.util.Map;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one filter.
 *
 * @param made what they were made from and how
 * @param range the value shown at full strength, where all cells have the same; else 0
 * @param first the first channel that has a picture
 * @param end behind the last one
 * @param cells by channel, {@link TableLayout#SUM} and {@link TableLayout#ACTIVATION}
 */
record TableRow(Made made, double range, int first, int end, Map<Integer, TableCell> cells) {
    TableRow {
        cells = Map.copyOf(cells);
    }

    @Nullable
    TableCell cell(int column) {
        return cells.get(column);
    }

    /** Whether nothing that shows has changed. */
    boolean serves(Made other, int from, int to) {
        return made.equals(other) && first <= from && end >= to;
    }

    /**
     * What decides a row's pixels.
     *
     * @param source the maps that the filter reads: the same object, not equal numbers
     * @param weights of the filter, its bias behind them
     * @param look colours, range, size and resolution
     */
    record Made(Tensor source, Window window, float[] weights, String look) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Made made
                    && source == made.source
                    && window.equals(made.window)
                    && Arrays.equals(weights, made.weights)
                    && look.equals(made.look);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(weights);
        }
    }
}
