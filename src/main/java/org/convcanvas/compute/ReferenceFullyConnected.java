package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Fully connected layers as plain loops: y[o] = sum over i of w[o, i] x[i], plus b[o].
 *
 * <p>A unit has {@value #SUMS} running sums from +0, since one long sum could not be had by vector instructions of 8 or
 * 16 lanes. Input i, counted in row-major order, is added by fma to sum i mod {@value #SUMS}; where the inputs end
 * before a round of sums does, the last sums get nothing more. Then s[j] + s[j + 8] for j below 8, s[j] + s[j + 4] for j
 * below 4, and so on down to one number. The bias is added last.
 */
final class ReferenceFullyConnected {
    /** Running sums of a unit. */
    static final int SUMS = 16;

    private ReferenceFullyConnected() {}

    /** The output, units x 1 x 1. */
    static Tensor apply(FullyConnected layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor matrix = Objects.requireNonNull(weights.get(WeightSpec.MATRIX));
        Tensor bias = weights.get(WeightSpec.BIAS);
        float[] in = inputs.get(0).data();
        float[] data = new float[layer.units()];
        for (int o = 0; o < data.length; o++) {
            float[] sums = new float[SUMS];
            for (int i = 0; i < in.length; i++) {
                sums[i % SUMS] = Math.fma(matrix.data()[o * in.length + i], in[i], sums[i % SUMS]);
            }
            data[o] = bias == null ? folded(sums, 0) : folded(sums, 0) + bias.data()[o];
        }
        return Tensor.of(output, data);
    }

    /** The running sums from {@code at} on added pairwise; what is in the array is lost. */
    static float folded(float[] sums, int at) {
        for (int half = SUMS / 2; half > 0; half /= 2) {
            for (int j = at; j < at + half; j++) {
                sums[j] += sums[j + half];
            }
        }
        return sums[at];
    }
}
