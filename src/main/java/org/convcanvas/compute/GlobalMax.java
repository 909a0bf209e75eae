package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Global max pool: a task is some channels. */
final class GlobalMax implements Kernel<GlobalMaxPool> {
    private static final double NANOS_PER_PIXEL = 0.1;

    private final Largest largest;
    private final String path;

    /**
     * @param largest finds the largest of many numbers
     * @param path what that is called in the table of kernels
     */
    GlobalMax(Largest largest, String path) {
        this.largest = largest;
        this.path = path;
    }

    /** Without the vector module. */
    static GlobalMax plain() {
        return new GlobalMax(GlobalMax::largest, "numbers side by side");
    }

    /** Finds the largest number. */
    interface Largest {
        /** The largest of {@code count} numbers, at least one, from {@code at} on. */
        float of(float[] in, int at, int count);
    }

    @Override
    public Tensor apply(
            GlobalMaxPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        int plane = input.shape().plane();
        float[] out = new float[output.size()];
        Work.items(output.size(), plane * NANOS_PER_PIXEL, parallel, cancel, (from, to) -> {
            for (int channel = from; channel < to; channel++) {
                out[channel] = largest.of(input.data(), channel * plane, plane);
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

    @Override
    public String path(GlobalMaxPool layer, List<Shape> inputs) {
        return path;
    }
}
