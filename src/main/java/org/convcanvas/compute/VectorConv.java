package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Conv;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Convolution by vectors of pixels. A task is a band of rows of some filters of one group: it copies what the band sees
 * into its thread's working array and then takes block after block of filters over it.
 */
final class VectorConv implements Kernel<Conv> {
    private static final double NANOS_PER_MAC = 0.013;

    @Override
    public Tensor apply(
            Conv layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        Tensor kernel = Objects.requireNonNull(weights.get(WeightSpec.KERNEL));
        float[] out = new float[output.size()];
        int filters = layer.filters() / layer.groups();
        int channels = kernel.shape().extent(1);
        int wanted = Work.ceilDiv(Work.wanted(parallel), layer.groups());
        int lanes = VectorTile.LANES.length();
        BandPlan plan = new BandPlan(layer.window(), input.shape(), channels, filters, lanes, wanted);
        int widest = PackedFilters.widest(lanes);
        PackedFilters packed = PackedFilters.of(kernel, layer.groups(), widest);
        VectorConvPass pass = new VectorConvPass(layer, input, packed, weights.get(WeightSpec.BIAS), plan, out, cancel);
        int least = Work.ceilDiv(wanted, plan.bands);
        int share = Work.roundUp(Work.ceilDiv(filters, Math.min(least, filters)), widest);
        int shares = Work.ceilDiv(filters, share);
        double nanos = layer.macs(List.of(input.shape())) * NANOS_PER_MAC;
        Work.run(layer.groups() * plan.bands * shares, nanos, parallel, cancel, task -> {
            int first = task % shares * share;
            int rest = task / shares;
            pass.compute(rest / plan.bands, rest % plan.bands, first, Math.min(filters, first + share));
        });
        return Tensor.of(output, out);
    }
}
