package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Gradients of a locally connected layer: every weight and every place by itself. */
final class LocallyConnectedGradient implements GradientKernel<LocallyConnected> {
    @Override
    public LayerGradient apply(LocallyConnected layer, Passage passage) {
        Shape shape = passage.inputShape();
        Shape output = passage.output().shape();
        Shape all = Objects.requireNonNull(passage.weights().get(WeightSpec.UNSHARED))
                .shape();
        int taps = all.extent(2);
        int plane = output.plane();
        float[] above = passage.above().data();
        float[] kernel = passage.weight(WeightSpec.UNSHARED);
        float[] gradient = new float[shape.size()];
        float[] trained = new float[passage.trains() ? kernel.length : 0];
        Spread spread = new Spread(layer.window(), shape);
        Taps reads = new Taps(layer.window(), shape, 0);
        passage.planes(shape.channels(), 3.0 * taps * plane * output.channels(), c -> {
            float[] values = new float[plane];
            for (int tap = 0; tap < taps; tap++) {
                reads.read(passage.input().data(), c, tap, 0, plane, values);
                for (int o = 0; passage.trains() && o < output.channels(); o++) {
                    int at = ((o * shape.channels() + c) * taps + tap) * plane;
                    for (int p = 0; p < plane; p++) {
                        trained[at + p] = above[o * plane + p] * values[p];
                    }
                }
                for (int o = 0; o < output.channels(); o++) {
                    int at = ((o * shape.channels() + c) * taps + tap) * plane;
                    for (int p = 0; p < plane; p++) {
                        values[p] = above[o * plane + p] * kernel[at + p];
                    }
                    spread.add(values, 0, tap, gradient, c * shape.plane());
                }
            }
        });
        Map<String, Tensor> weights = new HashMap<>();
        if (passage.trains()) {
            weights.put(WeightSpec.UNSHARED, Tensor.of(all, trained));
            BiasGradient.put(layer.bias(), passage, weights);
        }
        return new LayerGradient(List.of(Tensor.of(shape, gradient)), weights);
    }
}
