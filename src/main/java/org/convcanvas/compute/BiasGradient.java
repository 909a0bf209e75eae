package org.convcanvas.compute;

import java.util.Map;
import org.convcanvas.network.Bias;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Gradients of biases: what comes from above, summed over all places where the bias is shared. */
final class BiasGradient {
    private BiasGradient() {}

    static void put(Bias bias, Passage passage, Map<String, Tensor> into) {
        Shape output = passage.output().shape();
        if (bias == Bias.UNTIED) {
            into.put(WeightSpec.BIAS, passage.above());
        } else if (bias == Bias.SHARED) {
            float[] sums = new float[output.channels()];
            passage.planes(
                    sums.length,
                    output.plane(),
                    o -> sums[o] =
                            (float) Dots.sum(passage.above().data(), o * output.plane(), (o + 1) * output.plane()));
            into.put(WeightSpec.BIAS, Tensor.of(Shape.of(sums.length), sums));
        }
    }
}
