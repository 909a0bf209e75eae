package org.convcanvas.compute;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Tensor;

/**
 * What batch norm does to the numbers x of one channel: fma(x, factor, constant), one rounding for each number.
 *
 * @param factor scale / sqrt(variance + epsilon), computed in double
 * @param constant shift - mean * factor, computed in double from the rounded factor, so that a number that equals the
 *     mean comes out as the shift
 */
record ChannelLine(float factor, float constant) {
    /** That of channel {@code c}. */
    static ChannelLine of(BatchNorm layer, Map<String, Tensor> weights, int c) {
        double spread = Math.sqrt((double) at(weights, WeightSpec.VARIANCE, c) + layer.epsilon());
        float factor = (float) (at(weights, WeightSpec.SCALE, c) / spread);
        double mean = at(weights, WeightSpec.MEAN, c);
        return new ChannelLine(factor, (float) (at(weights, WeightSpec.SHIFT, c) - mean * factor));
    }

    /** Those of all channels. */
    static ChannelLine[] all(BatchNorm layer, Map<String, Tensor> weights, int channels) {
        ChannelLine[] lines = new ChannelLine[channels];
        Arrays.setAll(lines, c -> of(layer, weights, c));
        return lines;
    }

    private static float at(Map<String, Tensor> weights, String role, int c) {
        return Objects.requireNonNull(weights.get(role), role).data()[c];
    }
}
