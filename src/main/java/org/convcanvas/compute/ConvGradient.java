package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Gradients of a convolution. That of the input is a convolution itself: of what comes from above, spread out by the
 * stride, with the kernels turned by half a circle and inputs and outputs exchanged; it uses the same fast kernels.
 */
final class ConvGradient implements GradientKernel<Conv> {
    private static final double NANOS_PER_MAC = 0.15;

    @Override
    public LayerGradient apply(Conv layer, Passage passage) {
        Map<String, Tensor> weights = new HashMap<>();
        if (passage.trains()) {
            weights.put(WeightSpec.KERNEL, kernels(layer, passage));
            BiasGradient.put(layer.bias(), passage, weights);
        }
        return new LayerGradient(List.of(input(layer, passage)), weights);
    }

    private static Tensor input(Conv layer, Passage passage) {
        Shape shape = passage.inputShape();
        Axis vertical = layer.window().vertical(shape);
        Axis horizontal = layer.window().horizontal(shape);
        int channels = shape.channels();
        Tensor spread = spread(passage, vertical, horizontal);
        Tensor turned = turned(passage.weight(WeightSpec.KERNEL), layer, channels);
        Window window =
                new Window(layer.window().kernel(), Pair.of(1), layer.window().dilation(), Padding.valid(), false);
        float[] bordered = new float[channels * height(vertical) * height(horizontal)];
        int most = layer.groups() > 1 ? channels : Math.min(channels, Conv.MAX_FILTERS);
        for (int c = 0; c < channels; c += most) {
            int count = Math.min(most, channels - c);
            Conv back = new Conv(count, window, layer.groups(), Bias.NONE);
            Part part = new Part(turned, c, count);
            Tensor map = Kernels.best()
                    .apply(
                            back,
                            List.of(spread),
                            Map.of(WeightSpec.KERNEL, part.slice()),
                            passage.parallel(),
                            passage.cancel());
            System.arraycopy(
                    map.data(),
                    0,
                    bordered,
                    c * map.shape().plane(),
                    map.shape().size());
        }
        return folded(bordered, layer, passage, vertical, horizontal);
    }

    /** Some filters of a kernel tensor. */
    private record Part(Tensor kernel, int first, int count) {
        Tensor slice() {
            Shape shape = kernel.shape();
            if (count == shape.extent(0)) {
                return kernel;
            }
            int step = shape.size() / shape.extent(0);
            float[] data = new float[count * step];
            System.arraycopy(kernel.data(), first * step, data, 0, data.length);
            return Tensor.of(Shape.of(count, shape.extent(1), shape.height(), shape.width()), data);
        }
    }

    /** Rows of the map with as much border as the windows see. */
    private static int height(Axis axis) {
        return (axis.output() - 1) * axis.stride() + axis.span();
    }

    /** What comes from above with zeros between, stride - 1 of them, and around. */
    private static Tensor spread(Passage passage, Axis vertical, Axis horizontal) {
        Shape output = passage.output().shape();
        int height = (vertical.output() - 1) * vertical.stride() + 2 * vertical.span() - 1;
        int width = (horizontal.output() - 1) * horizontal.stride() + 2 * horizontal.span() - 1;
        float[] above = passage.above().data();
        float[] data = new float[Shape.of(output.channels(), height, width).size()];
        for (int row = 0; row < output.channels() * output.height(); row++) {
            int o = row / output.height();
            int y = row % output.height();
            int at = (o * height + vertical.span() - 1 + y * vertical.stride()) * width + horizontal.span() - 1;
            for (int x = 0; x < output.width(); x++) {
                data[at + x * horizontal.stride()] = above[row * output.width() + x];
            }
        }
        return Tensor.of(Shape.of(output.channels(), height, width), data);
    }

    /** C x O/groups x kh x kw, every kernel turned by half a circle. */
    private static Tensor turned(float[] kernel, Conv layer, int channels) {
        int taps = layer.window().kernel().y() * layer.window().kernel().x();
        int in = channels / layer.groups();
        int out = layer.filters() / layer.groups();
        float[] data = new float[kernel.length];
        for (int c = 0; c < channels; c++) {
            for (int o = 0; o < out; o++) {
                int from = ((c / in * out + o) * in + c % in) * taps;
                for (int t = 0; t < taps; t++) {
                    data[(c * out + o) * taps + t] = kernel[from + taps - 1 - t];
                }
            }
        }
        Pair size = layer.window().kernel();
        return Tensor.of(Shape.of(channels, out, size.y(), size.x()), data);
    }

    /** The gradient of the map with its border as that of the map. */
    private static Tensor folded(float[] bordered, Conv layer, Passage passage, Axis vertical, Axis horizontal) {
        Shape shape = passage.inputShape();
        int height = height(vertical);
        int width = height(horizontal);
        float[] gradient = new float[shape.size()];
        passage.planes(shape.channels(), height * (double) width, c -> {
            for (int y = 0; y < height; y++) {
                int row = layer.window().padding().fill().source(y - vertical.begin(), shape.height());
                for (int x = 0; row >= 0 && x < width; x++) {
                    int column = layer.window().padding().fill().source(x - horizontal.begin(), shape.width());
                    if (column >= 0) {
                        gradient[(c * shape.height() + row) * shape.width() + column] +=
                                bordered[(c * height + y) * width + x];
                    }
                }
            }
        });
        return Tensor.of(shape, gradient);
    }

    /** Of each weight: what comes from above times the pixel that the weight met, over all places. */
    private static Tensor kernels(Conv layer, Passage passage) {
        Shape shape = passage.inputShape();
        Taps taps = new Taps(layer.window(), shape, 0);
        Runs runs = Runs.of(passage.output().shape().plane());
        int in = shape.channels() / layer.groups();
        int out = layer.filters() / layer.groups();
        float[] above = passage.above().data();
        float[] gradient = new float[layer.filters() * in * taps.count()];
        double nanos = NANOS_PER_MAC * runs.plane() * out * taps.count();
        passage.planes(shape.channels() * taps.count(), nanos / taps.count(), item -> {
            int c = item / taps.count();
            int tap = item % taps.count();
            double[] sums = new double[out];
            float[] pixels = Scratch.get().array(0);
            for (int run = 0; run < runs.count(); run++) {
                int from = runs.from(run);
                taps.read(passage.input().data(), c, tap, from, runs.to(run), pixels);
                for (int o = 0; o < out; o++) {
                    int plane = (c / in * out + o) * runs.plane();
                    sums[o] += Dots.of(runs.to(run) - from, pixels, 0, above, plane + from);
                }
            }
            for (int o = 0; o < out; o++) {
                gradient[((c / in * out + o) * in + c % in) * taps.count() + tap] = (float) sums[o];
            }
        });
        Pair size = layer.window().kernel();
        return Tensor.of(Shape.of(layer.filters(), in, size.y(), size.x()), gradient);
    }
}
