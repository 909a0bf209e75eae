package org.convcanvas.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.MaxPool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Max pool without the vector module: a task is a run of units of one channel. */
final class PlainMaxPool implements Kernel<MaxPool> {
    private static final double NANOS_PER_TAP = 0.4;

    @Override
    public Tensor apply(
            MaxPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        Taps taps = new Taps(layer.window(), input.shape(), Float.NEGATIVE_INFINITY);
        Runs runs = Runs.of(output.plane());
        float[] out = new float[output.size()];
        double nanos = (double) output.size() * taps.count() * NANOS_PER_TAP;
        Work.run(output.channels() * runs.count(), nanos, parallel, cancel, task -> {
            int channel = task / runs.count();
            int from = runs.from(task % runs.count());
            int to = runs.to(task % runs.count());
            float[] largest = Scratch.get().array(0);
            float[] pixels = Scratch.get().array(1);
            Arrays.fill(largest, 0, to - from, Float.NEGATIVE_INFINITY);
            for (int tap = 0; tap < taps.count(); tap++) {
                taps.read(input.data(), channel, tap, from, to, pixels);
                Lanes.max(to - from, largest, pixels);
            }
            System.arraycopy(largest, 0, out, channel * runs.plane() + from, to - from);
        });
        return Tensor.of(output, out);
    }

    @Override
    public String path(MaxPool layer, List<Shape> inputs) {
        return "taps side by side";
    }
}
