package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Convolution as seven plain loops.
 *
 * <p>A unit starts from its bias and adds its taps with fma in the order input channel, kernel row, kernel column. A
 * zero of padding is a pixel of value +0 like any other: its tap is added too. So a unit's value depends on its patch
 * and its filter alone, not on where it stands, bit for bit; every other kernel must add the same taps in the same order.
 */
final class ReferenceConv {
    private ReferenceConv() {}

    /** The output, filters x H x W. */
    static Tensor apply(Conv layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor kernel = Objects.requireNonNull(weights.get(WeightSpec.KERNEL));
        Tensor bias = weights.get(WeightSpec.BIAS);
        float[] data = new float[output.size()];
        int i = 0;
        for (int o = 0; o < output.channels(); o++) {
            for (int y = 0; y < output.height(); y++) {
                for (int x = 0; x < output.width(); x++) {
                    data[i] = unit(layer, inputs.get(0), kernel, start(bias, o, i), o, y, x);
                    i++;
                }
            }
        }
        return Tensor.of(output, data);
    }

    /** Untied biases have the output's shape. */
    static float start(@Nullable Tensor bias, int o, int i) {
        return bias == null ? 0 : bias.data()[bias.shape().rank() == 1 ? o : i];
    }

    private static float unit(Conv layer, Tensor input, Tensor kernel, float start, int o, int y, int x) {
        Axis vertical = layer.window().vertical(input.shape());
        Axis horizontal = layer.window().horizontal(input.shape());
        Fill fill = layer.window().padding().fill();
        int channels = kernel.shape().extent(1);
        int first = o / (layer.filters() / layer.groups()) * channels;
        float sum = start;
        for (int c = 0; c < channels; c++) {
            for (int ky = 0; ky < vertical.kernel(); ky++) {
                int row = fill.source(vertical.position(y, ky), vertical.input());
                for (int kx = 0; kx < horizontal.kernel(); kx++) {
                    int column = fill.source(horizontal.position(x, kx), horizontal.input());
                    float pixel = row < 0 || column < 0 ? 0 : input.at(first + c, row, column);
                    sum = Math.fma(kernel.at(o, c, ky, kx), pixel, sum);
                }
            }
        }
        return sum;
    }
}
