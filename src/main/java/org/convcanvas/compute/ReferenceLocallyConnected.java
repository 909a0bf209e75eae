package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Convolution without sharing, as plain loops: a unit starts from its bias and adds its taps with fma in the order input
 * channel, kernel row, kernel column, as in {@link ReferenceConv}, but place p reads its own weight w[o, c, t, p] of tap
 * t = ky kw + kx.
 */
final class ReferenceLocallyConnected {
    private ReferenceLocallyConnected() {}

    /** The output, filters x H x W. */
    static Tensor apply(LocallyConnected layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor kernels = Objects.requireNonNull(weights.get(WeightSpec.UNSHARED));
        Tensor bias = weights.get(WeightSpec.BIAS);
        float[] data = new float[output.size()];
        for (int i = 0; i < data.length; i++) {
            int o = i / output.plane();
            data[i] = unit(layer, inputs.get(0), kernels, ReferenceConv.start(bias, o, i), o, i % output.plane());
        }
        return Tensor.of(output, data);
    }

    private static float unit(LocallyConnected layer, Tensor input, Tensor kernels, float start, int o, int place) {
        Axis vertical = layer.window().vertical(input.shape());
        Axis horizontal = layer.window().horizontal(input.shape());
        Fill fill = layer.window().padding().fill();
        int y = place / horizontal.output();
        int x = place % horizontal.output();
        float sum = start;
        for (int c = 0; c < input.shape().channels(); c++) {
            for (int ky = 0; ky < vertical.kernel(); ky++) {
                int row = fill.source(vertical.position(y, ky), vertical.input());
                for (int kx = 0; kx < horizontal.kernel(); kx++) {
                    int column = fill.source(horizontal.position(x, kx), horizontal.input());
                    float pixel = row < 0 || column < 0 ? 0 : input.at(c, row, column);
                    sum = Math.fma(kernels.at(o, c, ky * horizontal.kernel() + kx, place), pixel, sum);
                }
            }
        }
        return sum;
    }
}
