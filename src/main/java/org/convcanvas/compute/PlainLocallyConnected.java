package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Convolution without sharing, without the vector module. A task is a run of units of some filters. */
final class PlainLocallyConnected implements Kernel<LocallyConnected> {
    private static final double NANOS_PER_MAC = 0.3;

    @Override
    public Tensor apply(
            LocallyConnected layer,
            List<Tensor> inputs,
            Map<String, Tensor> weights,
            Parallel parallel,
            Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        Runs runs = Runs.of(output.plane());
        float[] out = new float[output.size()];
        PlainLocallyConnectedPass pass = new PlainLocallyConnectedPass(layer, input, weights, runs, out, cancel);
        int least = Work.ceilDiv(Work.wanted(parallel), runs.count());
        int share = Work.ceilDiv(layer.filters(), Math.min(least, layer.filters()));
        int shares = Work.ceilDiv(layer.filters(), share);
        double nanos = layer.macs(List.of(input.shape())) * NANOS_PER_MAC;
        Work.run(runs.count() * shares, nanos, parallel, cancel, task -> {
            int first = task % shares * share;
            pass.compute(task / shares, first, Math.min(layer.filters(), first + share));
        });
        return Tensor.of(output, out);
    }

    @Override
    public String path(LocallyConnected layer, List<Shape> inputs) {
        return "taps side by side";
    }
}
