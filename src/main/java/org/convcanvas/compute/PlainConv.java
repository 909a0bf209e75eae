package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Conv;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Convolution without the vector module. A task is a run of units of some filters of one group: it reads each tap's
 * pixels into an array of its own, some taps at a time, and adds them to two filters in one pass.
 */
final class PlainConv implements Kernel<Conv> {
    private static final double NANOS_PER_MAC = 0.04;

    @Override
    public Tensor apply(
            Conv layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        Runs runs = Runs.of(output.plane());
        float[] out = new float[output.size()];
        PlainConvPass pass = new PlainConvPass(layer, input, weights, runs, out, cancel);
        int filters = layer.filters() / layer.groups();
        int least = Work.ceilDiv(Work.wanted(parallel), layer.groups() * runs.count());
        int share = Work.roundUp(Work.ceilDiv(filters, Math.min(least, filters)), PlainConvPass.FILTERS);
        int shares = Work.ceilDiv(filters, share);
        double nanos = layer.macs(List.of(input.shape())) * NANOS_PER_MAC;
        Work.run(layer.groups() * runs.count() * shares, nanos, parallel, cancel, task -> {
            int first = task % shares * share;
            int rest = task / shares;
            pass.compute(rest / runs.count(), rest % runs.count(), first, Math.min(filters, first + share));
        });
        return Tensor.of(output, out);
    }

    @Override
    public String path(Conv layer, List<Shape> inputs) {
        return "taps side by side, two filters a pass";
    }
}
