package org.convcanvas.compute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Drifting convolutions: the reference, the kernel without the vector module, and the gradient. */
final class DriftedKernels implements Kernel<DriftedConv> {
    /** Most of it is finding the weights. */
    private static final double NANOS_PER_MAC = 3;

    static Tensor reference(DriftedConv layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        Tensor kernel = Objects.requireNonNull(weights.get(WeightSpec.KERNEL));
        Tensor bias = weights.get(WeightSpec.BIAS);
        Axis vertical = layer.window().vertical(input.shape());
        Axis horizontal = layer.window().horizontal(input.shape());
        Fill fill = layer.window().padding().fill();
        int channels = kernel.shape().extent(1);
        Drift drift = drift(layer, kernel.shape(), output);
        float[] data = new float[output.size()];
        for (int i = 0; i < data.length; i++) {
            int o = i / output.plane();
            int place = i % output.plane();
            int first = o / (layer.conv().filters() / layer.conv().groups()) * channels;
            float sum = ReferenceConv.start(bias, o, i);
            int tap = 0;
            for (int c = 0; c < channels; c++) {
                for (int ky = 0; ky < vertical.kernel(); ky++) {
                    int row = fill.source(vertical.position(place / output.width(), ky), vertical.input());
                    for (int kx = 0; kx < horizontal.kernel(); kx++) {
                        int column = fill.source(horizontal.position(place % output.width(), kx), horizontal.input());
                        float pixel = row < 0 || column < 0 ? 0 : input.at(first + c, row, column);
                        sum = Math.fma(kernel.at(o, c, ky, kx) * drift.factor(o, tap++, place), pixel, sum);
                    }
                }
            }
            data[i] = sum;
        }
        return Tensor.of(output, data);
    }

    private static Drift drift(DriftedConv layer, Shape kernel, Shape output) {
        return new Drift(layer, kernel.size() / kernel.extent(0), output.plane());
    }

    @Override
    public Tensor apply(
            DriftedConv layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        Tensor kernel = Objects.requireNonNull(weights.get(WeightSpec.KERNEL));
        Tensor bias = weights.get(WeightSpec.BIAS);
        Conv conv = layer.conv();
        Taps taps = new Taps(layer.window(), input.shape(), 0);
        Runs runs = Runs.of(output.plane());
        int all = kernel.shape().size() / kernel.shape().extent(0);
        Drift drift = drift(layer, kernel.shape(), output);
        float[] out = new float[output.size()];
        double nanos = layer.macs(List.of(input.shape())) * NANOS_PER_MAC;
        Work.run(output.channels() * runs.count(), nanos, parallel, cancel, task -> {
            int o = task / runs.count();
            int from = runs.from(task % runs.count());
            int to = runs.to(task % runs.count());
            int first = o / (conv.filters() / conv.groups()) * kernel.shape().extent(1);
            float[] sum = Scratch.get().array(0);
            float[] own = Scratch.get().array(1);
            float[] pixels = Scratch.get().array(2);
            load(conv, bias, o, o * runs.plane() + from, to - from, sum);
            for (int tap = 0; tap < all; tap++) {
                taps.read(input.data(), first + tap / taps.count(), tap % taps.count(), from, to, pixels);
                drift.weights(kernel.data()[o * all + tap], o, tap, from, to, own);
                Lanes.addProducts(to - from, sum, own, pixels);
            }
            System.arraycopy(sum, 0, out, o * runs.plane() + from, to - from);
        });
        return Tensor.of(output, out);
    }

    private static void load(Conv conv, @Nullable Tensor bias, int o, int at, int n, float[] into) {
        if (bias != null && conv.bias() == Bias.UNTIED) {
            System.arraycopy(bias.data(), at, into, 0, n);
        } else {
            Arrays.fill(into, 0, n, bias == null ? 0 : bias.data()[o]);
        }
    }

    @Override
    public String path(DriftedConv layer, List<Shape> inputs) {
        return "taps side by side, weights found on the way";
    }

    static LayerGradient gradient(DriftedConv layer, Passage passage) {
        Shape shape = passage.inputShape();
        Shape output = passage.output().shape();
        Shape kernels =
                Objects.requireNonNull(passage.weights().get(WeightSpec.KERNEL)).shape();
        Conv conv = layer.conv();
        int plane = output.plane();
        int all = kernels.size() / kernels.extent(0);
        int out = conv.filters() / conv.groups();
        float[] above = passage.above().data();
        float[] kernel = passage.weight(WeightSpec.KERNEL);
        float[] gradient = new float[shape.size()];
        float[] trained = new float[kernel.length];
        Drift drift = drift(layer, kernels, output);
        Spread spread = new Spread(layer.window(), shape);
        Taps reads = new Taps(layer.window(), shape, 0);
        passage.planes(shape.channels(), NANOS_PER_MAC * reads.count() * plane * out, c -> {
            float[] pixels = new float[plane];
            float[] values = new float[plane];
            int group = c / kernels.extent(1);
            for (int t = 0; t < reads.count(); t++) {
                int tap = c % kernels.extent(1) * reads.count() + t;
                reads.read(passage.input().data(), c, t, 0, plane, pixels);
                for (int o = group * out; o < (group + 1) * out; o++) {
                    float weight = kernel[o * all + tap];
                    double sum = 0;
                    for (int p = 0; p < plane; p++) {
                        float share = above[o * plane + p] * drift.factor(o, tap, p);
                        sum += (double) share * pixels[p];
                        values[p] = share * weight;
                    }
                    trained[o * all + tap] = (float) sum;
                    spread.add(values, 0, t, gradient, c * shape.plane());
                }
            }
        });
        Map<String, Tensor> weights = new HashMap<>();
        if (passage.trains()) {
            weights.put(WeightSpec.KERNEL, Tensor.of(kernels, trained));
            BiasGradient.put(conv.bias(), passage, weights);
        }
        return new LayerGradient(List.of(Tensor.of(shape, gradient)), weights);
    }
}
