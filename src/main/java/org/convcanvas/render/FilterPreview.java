package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.compute.Kernels;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.View;
import org.convcanvas.network.Conv;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** One map as it would be with other weights, computed by itself from the maps that are there. Not for the event thread. */
public final class FilterPreview {
    private FilterPreview() {}

    /**
     * The picture of a map of a convolution.
     *
     * @param evaluation has the maps that the convolution reads
     * @param weights those that would be
     * @param filter whose map it is, from 0
     * @param view the colour map and its range; where that is not fixed, it is this map's own
     * @param width in pixels of the picture
     * @param height in pixels of the picture
     * @return null when the evaluation has no such convolution, or the weights do not fit it
     */
    public static @Nullable BufferedImage of(
            Evaluation evaluation, Weights weights, String id, int filter, View view, double width, double height) {
        FilterTable table = FilterTable.of(evaluation.network(), id);
        Tensor kernels = weights.kernel(id);
        boolean fits = table != null
                && kernels != null
                && filter < table.filters()
                && kernels.shape().extent(0) == table.filters()
                && kernels.shape().extent(1) == table.perFilter();
        if (table == null || kernels == null || !fits) {
            return null;
        }
        Map<String, Tensor> own = new HashMap<>();
        own.put(WeightSpec.KERNEL, part(kernels, filter));
        Tensor bias = weights.get(id, WeightSpec.BIAS);
        if (bias != null) {
            own.put(WeightSpec.BIAS, part(bias, filter));
        }
        Conv alone = table.conv().withGroups(1).withFilters(1);
        Tensor map = Kernels.best()
                .apply(alone, List.of(read(evaluation, table, filter)), own, Parallel.sequential(), new Cancel());
        double range =
                view.range() == RangeMode.FIXED ? view.fixedRange() : Ranges.range(map.data(), 0, map.data().length);
        return MapPixels.map(map, 0, range, view, new Rectangle2D.Double(0, 0, width, height), 1);
    }

    /** What stands for one filter in weights that have the filters as their first axis. */
    private static Tensor part(Tensor weights, int filter) {
        int[] extents = new int[weights.shape().rank()];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = i == 0 ? 1 : weights.shape().extent(i);
        }
        int size = weights.shape().size() / weights.shape().extent(0);
        return Tensor.of(Shape.of(extents), Arrays.copyOfRange(weights.data(), filter * size, (filter + 1) * size));
    }

    /** The channels that the filter reads. */
    private static Tensor read(Evaluation evaluation, FilterTable table, int filter) {
        Tensor source = evaluation.map(table.source());
        int channels = table.perFilter();
        if (channels == table.channels()) {
            return source;
        }
        int plane = source.shape().plane();
        int from = table.first(filter) * plane;
        return Tensor.of(
                Shape.of(channels, source.shape().height(), source.shape().width()),
                Arrays.copyOfRange(source.data(), from, from + channels * plane));
    }
}
