package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Pad;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Padding without the vector module: a task is a run of pixels of one channel. */
final class PlainPad implements Kernel<Pad> {
    private static final double NANOS = 0.5;

    @Override
    public Tensor apply(Pad layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        Taps taps = new Taps(layer.window(), input.shape(), 0);
        Runs runs = Runs.of(output.plane());
        float[] out = new float[output.size()];
        double nanos = runs.length() * NANOS;
        Work.items(output.channels() * runs.count(), nanos, parallel, cancel, (first, end) -> {
            float[] pixels = Scratch.get().array(0);
            for (int item = first; item < end; item++) {
                int channel = item / runs.count();
                int from = runs.from(item % runs.count());
                int to = runs.to(item % runs.count());
                taps.read(input.data(), channel, 0, from, to, pixels);
                System.arraycopy(pixels, 0, out, channel * runs.plane() + from, to - from);
            }
        });
        return Tensor.of(output, out);
    }
}
