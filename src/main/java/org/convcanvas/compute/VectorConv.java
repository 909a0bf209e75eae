package org.convcanvas.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Conv;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Convolution by vectors of pixels. A task is a band of rows of some filters of one group: it copies what the band sees
 * into its thread's working array, takes block after block of filters over it, and goes on with each block's sums at once
 * where an activation or a pool follows.
 */
final class VectorConv implements Kernel<Conv>, ChainKernel {
    private static final double NANOS_PER_MAC = 0.013;

    @Override
    public Tensor apply(
            Conv layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        if (VectorSlide.fits(layer, inputs.get(0).shape())) {
            return VectorSlide.apply(layer, inputs.get(0), weights, parallel, cancel);
        }
        Shape output = layer.output(List.of(inputs.get(0).shape()));
        float[] out = new float[output.size()];
        run(
                layer,
                inputs.get(0),
                weights,
                out,
                null,
                plan(layer, inputs.get(0), false, false, parallel),
                parallel,
                cancel);
        return Tensor.of(output, out);
    }

    @Override
    public String path(Conv layer, List<Shape> inputs) {
        if (VectorSlide.fits(layer, inputs.get(0))) {
            return "kernels that slide over four rows at a time, read in place";
        }
        int filters = layer.filters() / layer.groups();
        int lanes = VectorTile.LANES.length();
        BandPlan plan = new BandPlan(
                layer.window(),
                inputs.get(0),
                inputs.get(0).channels() / layer.groups(),
                filters,
                lanes,
                1,
                false,
                false);
        int block = PackedFilters.block(filters, PackedFilters.widest(lanes));
        String rows = plan.inPlace
                ? "rows read in place"
                : plan.flat ? "rows without a gap, a copy for each kernel column" : "rows with their border";
        String small = plan.everyBandHoldsAVector() ? "" : ", bands below a vector set aside";
        return "vector tiles, blocks of " + block + ", " + rows + small;
    }

    @Override
    public @Nullable List<Tensor> chain(
            Chain chain,
            Tensor input,
            Map<String, Tensor> weights,
            Map<String, Tensor> norm,
            boolean all,
            Parallel parallel,
            Cancel cancel) {
        Conv conv = chain.conv();
        MaxPool pool = chain.pool();
        if (VectorSlide.fits(conv, input.shape())) {
            return null;
        }
        Shape map = conv.output(List.of(input.shape()));
        BandPlan plan = plan(conv, input, true, pool != null, parallel);
        boolean fits = (pool == null || VectorRows.halves(pool.window(), map)) && plan.everyBandHoldsAVector();
        if (!fits) {
            return null;
        }
        Shape half = pool == null ? map : pool.output(List.of(map));
        int size = map.size();
        float[][] fresh = Fresh.arrays(
                parallel,
                cancel,
                all || pool == null ? size : 0,
                all && chain.norm() != null ? size : 0,
                all && chain.activation() != null ? size : 0,
                pool == null ? 0 : half.size());
        float @Nullable [] out = used(fresh[0]);
        ConvTail tail = new ConvTail(
                map,
                chain.norm() == null ? null : ChannelLine.all(chain.norm(), norm, map.channels()),
                used(fresh[1]),
                chain.activation(),
                used(fresh[2]),
                used(fresh[3]));
        run(conv, input, weights, out, tail, plan, parallel, cancel);
        List<Tensor> maps = new ArrayList<>();
        for (int i = 0; i < fresh.length; i++) {
            if (fresh[i].length > 0) {
                maps.add(Tensor.of(i == fresh.length - 1 ? half : map, fresh[i]));
            }
        }
        return maps;
    }

    private static float @Nullable [] used(float[] array) {
        return array.length == 0 ? null : array;
    }

    private static BandPlan plan(Conv layer, Tensor input, boolean followed, boolean even, Parallel parallel) {
        int wanted = Work.ceilDiv(Work.wanted(parallel), layer.groups());
        int filters = layer.filters() / layer.groups();
        int channels = input.shape().channels() / layer.groups();
        int lanes = VectorTile.LANES.length();
        return new BandPlan(layer.window(), input.shape(), channels, filters, lanes, wanted, followed, even);
    }

    private static void run(
            Conv layer,
            Tensor input,
            Map<String, Tensor> weights,
            float @Nullable [] out,
            @Nullable ConvTail tail,
            BandPlan plan,
            Parallel parallel,
            Cancel cancel) {
        int filters = layer.filters() / layer.groups();
        int widest = PackedFilters.widest(plan.lanes);
        Tensor kernel = Objects.requireNonNull(weights.get(WeightSpec.KERNEL));
        PackedFilters packed = PackedFilters.of(kernel, layer.groups(), widest);
        Tensor bias = weights.get(WeightSpec.BIAS);
        VectorConvPass pass = new VectorConvPass(layer, input, packed, bias, plan, out, tail, cancel);
        int least = Work.ceilDiv(Work.wanted(parallel), layer.groups() * plan.bands);
        int blocks = Math.max(1, filters / widest); // what is left over goes with the last
        int share = Work.ceilDiv(blocks, Math.min(least, blocks));
        int shares = Work.ceilDiv(blocks, share);
        double nanos = layer.macs(List.of(input.shape())) * NANOS_PER_MAC;
        Work.run(layer.groups() * plan.bands * shares, nanos, parallel, cancel, task -> {
            int part = task % shares;
            int end = part == shares - 1 ? filters : (part + 1) * share * widest;
            int rest = task / shares;
            pass.compute(rest / plan.bands, rest % plan.bands, part * share * widest, end);
        });
    }
}
