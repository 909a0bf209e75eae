package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Conv;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Blur pool as the depthwise convolution that it is, where one can be had. */
final class VectorBlurPool implements Kernel<BlurPool> {
    private final PlainBlurPool plain = new PlainBlurPool();
    private final VectorConv convolutions;

    VectorBlurPool(VectorConv convolutions) {
        this.convolutions = convolutions;
    }

    @Override
    public Tensor apply(
            BlurPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        int channels = inputs.get(0).shape().channels();
        if (!fits(layer, channels)) {
            return plain.apply(layer, inputs, weights, parallel, cancel);
        }
        float[] one = layer.kernel();
        float[] all = new float[channels * one.length];
        for (int at = 0; at < all.length; at += one.length) {
            System.arraycopy(one, 0, all, at, one.length);
        }
        Shape shape = Shape.of(
                channels,
                1,
                layer.window().kernel().y(),
                layer.window().kernel().x());
        Map<String, Tensor> kernel = Map.of(WeightSpec.KERNEL, Tensor.of(shape, all));
        return convolutions.apply(depthwise(layer, channels), inputs, kernel, parallel, cancel);
    }

    /** Convolutions round their size down, and have so many filters at most. */
    private static boolean fits(BlurPool layer, int channels) {
        return !layer.window().ceil() && channels <= Conv.MAX_FILTERS;
    }

    private static Conv depthwise(BlurPool layer, int channels) {
        return new Conv(channels, layer.window(), channels, false);
    }

    @Override
    public String path(BlurPool layer, List<Shape> inputs) {
        int channels = inputs.get(0).channels();
        return fits(layer, channels)
                ? convolutions.path(depthwise(layer, channels), inputs)
                : plain.path(layer, inputs);
    }
}
