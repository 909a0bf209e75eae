package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Gradients of a fully connected layer: the matrix transposed, and the outer product. */
final class FullyConnectedGradient implements GradientKernel<FullyConnected> {
    private static final int STRETCH = 1 << 10;

    @Override
    public LayerGradient apply(FullyConnected layer, Passage passage) {
        float[] in = passage.input().data();
        float[] above = passage.above().data();
        float[] matrix = passage.weight(WeightSpec.MATRIX);
        int inputs = in.length;
        float[] gradient = new float[inputs];
        passage.planes(Work.ceilDiv(inputs, STRETCH), 0.3 * STRETCH * layer.units(), part -> {
            int from = part * STRETCH;
            int to = Math.min(inputs, from + STRETCH);
            for (int u = 0; u < layer.units(); u++) {
                float factor = above[u];
                int row = u * inputs;
                for (int i = from; i < to; i++) {
                    gradient[i] = Math.fma(factor, matrix[row + i], gradient[i]);
                }
            }
        });
        Map<String, Tensor> weights = new HashMap<>();
        if (passage.trains()) {
            float[] trained = new float[matrix.length];
            passage.planes(layer.units(), inputs, u -> {
                for (int i = 0; i < inputs; i++) {
                    trained[u * inputs + i] = above[u] * in[i];
                }
            });
            weights.put(WeightSpec.MATRIX, Tensor.of(Shape.of(layer.units(), inputs), trained));
            if (layer.bias()) {
                weights.put(WeightSpec.BIAS, Tensor.of(Shape.of(layer.units()), above));
            }
        }
        return new LayerGradient(List.of(Tensor.of(passage.inputShape(), gradient)), weights);
    }
}
