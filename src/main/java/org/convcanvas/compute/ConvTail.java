package org.convcanvas.compute;

import org.convcanvas.network.Activation;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What follows a convolution and is computed band by band, while the band's sums are still in the cache.
 *
 * @param map the convolution's output shape
 * @param activation applied to every sum, or null
 * @param activated the activation's map; null to change the sums in place
 * @param pooled the map of a max pool by halves, or null
 */
record ConvTail(Shape map, @Nullable Activation activation, float @Nullable [] activated, float @Nullable [] pooled) {
    /**
     * Goes on with a band of some filters.
     *
     * @param sums the convolution's sums
     * @param at where those of the first filter begin, {@code step} numbers before the next filter's
     * @param filter the first filter
     * @param y the band's first row, even where there is a pool
     */
    void apply(float[] sums, int at, int step, int filter, int count, int y, int rows) {
        int width = map.width();
        for (int i = 0; i < count; i++) {
            float[] row = sums;
            int begin = at + i * step;
            if (activation != null) {
                row = activated == null ? sums : activated;
                PlainActivation.stretch(activation, sums, row, begin, begin + rows * width);
            }
            if (pooled != null) {
                int half = width / 2;
                int to = ((filter + i) * (map.height() / 2) + y / 2) * half;
                for (int pair = 0; pair < rows / 2; pair++) {
                    int top = begin + 2 * pair * width;
                    VectorRows.halve(row, top, top + width, pooled, to + pair * half, half);
                }
            }
        }
    }
}
