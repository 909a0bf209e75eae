package org.convcanvas.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.BlurPool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Blur pool without the vector module: a task is a run of units of one channel. */
final class PlainBlurPool implements Kernel<BlurPool> {
    private static final double NANOS_PER_TAP = 0.4;

    @Override
    public Tensor apply(
            BlurPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        Taps taps = new Taps(layer.window(), input.shape(), 0);
        Runs runs = Runs.of(output.plane());
        float[] kernel = layer.kernel();
        float[] out = new float[output.size()];
        double nanos = (double) output.size() * taps.count() * NANOS_PER_TAP;
        Work.run(output.channels() * runs.count(), nanos, parallel, cancel, task -> {
            int channel = task / runs.count();
            int from = runs.from(task % runs.count());
            int to = runs.to(task % runs.count());
            float[] sum = Scratch.get().array(0);
            float[] pixels = Scratch.get().array(1);
            Arrays.fill(sum, 0, to - from, 0);
            for (int tap = 0; tap < taps.count(); tap++) {
                taps.read(input.data(), channel, tap, from, to, pixels);
                Lanes.addScaled(to - from, sum, kernel[tap], pixels);
            }
            System.arraycopy(sum, 0, out, channel * runs.plane() + from, to - from);
        });
        return Tensor.of(output, out);
    }

    @Override
    public String path(BlurPool layer, List<Shape> inputs) {
        return "taps side by side";
    }
}
