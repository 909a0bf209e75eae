package org.convcanvas.ui.lens.parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the outputs that are looked at, worked out once: each is painted several times over, and a drifting weight
 * takes longer to find than to draw. Used on the event thread only.
 */
final class ReadRows {
    /** Two outputs of three ways, and some that the pointer comes back to. */
    private static final int MOST = 12;

    private @Nullable SharingExample example;
    private final Map<Place, Weights> rows = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Weights> eldest) {
            return size() > MOST;
        }
    };

    private record Place(Way way, int row) {}

    /** What an output reads: the inputs' numbers in their order, and the weight of each. */
    static final class Weights {
        private final int[] columns;
        private final float[] weights;
        private int count;

        private Weights(int most) {
            columns = new int[most];
            weights = new float[most];
        }

        private void add(int column, float weight) {
            columns[count] = column;
            weights[count++] = weight;
        }

        void each(SharingExample.Row to) {
            for (int i = 0; i < count; i++) {
                to.weight(columns[i], weights[i]);
            }
        }
    }

    /** The weights of an output of {@code of}. */
    Weights row(SharingExample of, Way way, int row) {
        if (of != example) {
            rows.clear();
            example = of;
        }
        return rows.computeIfAbsent(new Place(way, row), place -> {
            Weights weights = new Weights(of.reads(way, row));
            of.row(way, row, weights::add);
            return weights;
        });
    }
}
