package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Global max pool without the vector module: a task is some channels. */
final class PlainGlobalMax implements Kernel<GlobalMaxPool> {
    private static final double NANOS_PER_PIXEL = 0.2;

    @Override
    public Tensor apply(
            GlobalMaxPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        int plane = input.shape().plane();
        float[] out = new float[output.size()];
        Work.items(output.size(), plane * NANOS_PER_PIXEL, parallel, cancel, (from, to) -> {
            for (int channel = from; channel < to; channel++) {
                out[channel] = largest(input.data(), channel * plane, plane);
            }
        });
        return Tensor.of(output, out);
    }

    /** The order does not matter to a maximum, so there may be as many at a time as an array holds. */
    private static float largest(float[] in, int at, int plane) {
        float[] largest = Scratch.get().array(0);
        float[] pixels = Scratch.get().array(1);
        int length = Math.min(plane, Scratch.LENGTH);
        System.arraycopy(in, at, largest, 0, length);
        for (int from = length; from < plane; from += length) {
            int n = Math.min(length, plane - from);
            System.arraycopy(in, at + from, pixels, 0, n);
            Lanes.max(n, largest, pixels);
        }
        float result = largest[0];
        for (int i = 1; i < length; i++) {
            result = Math.max(result, largest[i]);
        }
        return result;
    }
}
