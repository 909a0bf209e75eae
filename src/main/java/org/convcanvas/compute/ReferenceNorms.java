package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Softmax;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Layers that normalise, as plain loops. */
final class ReferenceNorms {
    private ReferenceNorms() {}

    /** fma(x, a, b) with the factor and the constant of the number's channel, see {@link ChannelLine}. */
    static Tensor batch(BatchNorm layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        float[] data = input.data().clone();
        for (int i = 0; i < data.length; i++) {
            ChannelLine line = ChannelLine.of(layer, weights, i / output.plane());
            data[i] = Math.fma(data[i], line.factor(), line.constant());
        }
        return Tensor.of(output, data);
    }

    /**
     * x / (k + alpha / size * sum of squares)^beta: squares added in double in the order of the channels, those beyond
     * the first and the last left out; one rounding to float at the end. The power is that of {@link Power}.
     */
    static Tensor local(Lrn layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        Power power = Power.of(layer.beta());
        int plane = output.plane();
        float[] data = input.data().clone();
        for (int i = 0; i < data.length; i++) {
            int c = i / plane;
            double sum = 0;
            for (int other = layer.first(c); other <= layer.last(c, output.channels()); other++) {
                double value = input.data()[other * plane + i % plane];
                sum += value * value;
            }
            data[i] = (float) (data[i] / power.of(base(layer, sum)));
        }
        return Tensor.of(output, data);
    }

    /** What is raised to the power beta, given the sum of squares. */
    static double base(Lrn layer, double sum) {
        return layer.k() + (double) layer.alpha() / layer.size() * sum;
    }

    /**
     * exp(z - m) over the sum of the same over all channels of the pixel, m being the largest z, which keeps exp in range:
     * in double, the sum in the order of the channels, one rounding to float at the end.
     */
    static Tensor softmax(Softmax layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        int plane = output.plane();
        float[] data = input.data().clone();
        for (int p = 0; p < plane; p++) {
            float largest = Float.NEGATIVE_INFINITY;
            for (int i = p; i < data.length; i += plane) {
                largest = Math.max(largest, input.data()[i]);
            }
            double sum = 0;
            for (int i = p; i < data.length; i += plane) {
                sum += Exponential.exp((double) input.data()[i] - largest);
            }
            for (int i = p; i < data.length; i += plane) {
                data[i] = (float) (Exponential.exp((double) input.data()[i] - largest) / sum);
            }
        }
        return Tensor.of(output, data);
    }
}
