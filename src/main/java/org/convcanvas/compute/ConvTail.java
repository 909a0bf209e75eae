package org.convcanvas.compute;

import java.util.Objects;
import org.convcanvas.network.Activation;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What follows a convolution and is computed band by band, while the band's sums are still in the cache. What is not kept
 * is changed in place.
 *
 * @param map the convolution's output shape
 * @param lines what a batch norm does to each channel, or null
 * @param normed the batch norm's map, where it is kept
 * @param activation applied to every number then, or null
 * @param activated the activation's map, where it is kept
 * @param pooled the map of a max pool by halves, or null
 */
record ConvTail(
        Shape map,
        ChannelLine @Nullable [] lines,
        float @Nullable [] normed,
        @Nullable Activation activation,
        float @Nullable [] activated,
        float @Nullable [] pooled) {
    /**
     * Goes on with a band of some filters.
     *
     * @param sums the convolution's sums
     * @param at where those of the first filter begin, {@code step} numbers before the next filter's
     * @param filter the first filter
     * @param y the band's first row, even where there is a pool
     */
    void apply(float[] sums, int at, int step, int filter, int count, int y, int rows) {
        for (int i = 0; i < count; i++) {
            int begin = at + i * step;
            int end = begin + rows * map.width();
            float[] numbers = sums;
            if (lines != null) {
                numbers = normed == null ? sums : normed;
                Lanes.line(begin, end, sums, lines[filter + i].factor(), lines[filter + i].constant(), numbers);
            }
            if (activation != null && (pooled == null || activated != null)) {
                float[] before = numbers;
                numbers = activated == null ? numbers : activated;
                PlainActivation.stretch(activation, before, numbers, begin, end);
            }
            if (pooled != null) {
                int to = pool(numbers, begin, filter + i, y, rows);
                if (activation != null && activated == null) {
                    // an activation never falls, so the largest number stays the largest: a quarter of the work
                    PlainActivation.stretch(activation, pooled, pooled, to, to + rows / 2 * (map.width() / 2));
                }
            }
        }
    }

    /** Pools rows of one filter and returns where their pool begins. */
    private int pool(float[] rows, int begin, int filter, int y, int count) {
        float[] into = Objects.requireNonNull(pooled);
        int width = map.width();
        int half = width / 2;
        int to = (filter * (map.height() / 2) + y / 2) * half;
        for (int pair = 0; pair < count / 2; pair++) {
            int top = begin + 2 * pair * width;
            VectorRows.halve(rows, top, top + width, into, to + pair * half, half);
        }
        return to;
    }
}
