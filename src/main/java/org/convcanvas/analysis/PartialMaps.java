package org.convcanvas.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.compute.Kernels;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * What each channel adds to a filter's map: the map is the sum of its partial maps and the bias. Each is computed by the
 * kernels that compute the network, so that its numbers are those of the {@link Probe}'s sums, to the last bit. For one
 * thread.
 */
public final class PartialMaps {
    private final Evaluation evaluation;
    private final FilterTable table;
    private final Conv alone;
    private final Tensor kernels;
    private final Map<Integer, Tensor> planes = new HashMap<>();

    /** Those of a convolution that was evaluated. */
    public PartialMaps(Evaluation evaluation, FilterTable table) {
        this.evaluation = evaluation;
        this.table = table;
        this.alone = table.conv().withGroups(1).withFilters(1).withBias(Bias.NONE);
        this.kernels = Objects.requireNonNull(evaluation.weights().kernel(table.id()));
    }

    /**
     * One partial map, 1 x the height and width of the layer's maps.
     *
     * @param channel one that the filter reads
     */
    public Tensor of(int filter, int channel) {
        Tensor kernel = kernel(filter, channel);
        return Kernels.best()
                .apply(
                        alone,
                        List.of(planes.computeIfAbsent(channel, this::plane)),
                        Map.of(WeightSpec.KERNEL, kernel),
                        Parallel.sequential(),
                        new Cancel());
    }

    /** The kernel for one channel, 1 x 1 x kernel height x kernel width. */
    public Tensor kernel(int filter, int channel) {
        if (!table.reads(filter, channel)) {
            throw new IllegalArgumentException("filter " + filter + " does not read channel " + channel);
        }
        int size = kernels.shape().plane();
        float[] data = new float[size];
        int at = (filter * table.perFilter() + channel - table.first(filter)) * size;
        System.arraycopy(kernels.data(), at, data, 0, size);
        return Tensor.of(
                Shape.of(1, 1, kernels.shape().height(), kernels.shape().width()), data);
    }

    private Tensor plane(int channel) {
        Tensor input = evaluation.map(table.source());
        int size = input.shape().plane();
        float[] data = new float[size];
        System.arraycopy(input.data(), channel * size, data, 0, size);
        return Tensor.of(Shape.of(1, input.shape().height(), input.shape().width()), data);
    }
}
