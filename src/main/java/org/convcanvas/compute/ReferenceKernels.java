package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Activation;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Every layer computed the plainest way: what the fast kernels are checked against, bit for bit. */
public final class ReferenceKernels {
    private ReferenceKernels() {}

    /**
     * The output of one layer, C x H x W.
     *
     * @param inputs maps that fit the layer
     * @param weights the layer's tensors by role, of the shapes that it states
     */
    public static Tensor apply(Layer layer, List<Tensor> inputs, Map<String, Tensor> weights) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(inputs.stream().map(Tensor::shape).toList());
        if (layer instanceof Conv conv) {
            Tensor kernel = Objects.requireNonNull(weights.get(WeightSpec.KERNEL));
            Tensor bias = weights.get(WeightSpec.BIAS);
            return ReferenceConv.apply(conv, input, kernel, bias, output);
        } else if (layer instanceof MaxPool pool) {
            return ReferencePool.max(pool, input, output);
        } else if (layer instanceof AveragePool pool) {
            return ReferencePool.average(pool, input, output);
        } else if (layer instanceof Activation activation) {
            return activation(activation, input);
        }
        throw new IllegalStateException("no reference for " + layer.type());
    }

    private static Tensor activation(Activation layer, Tensor input) {
        Pointwise function = Pointwise.of(layer);
        float[] data = new float[input.data().length];
        for (int i = 0; i < data.length; i++) {
            data[i] = function.at(input.data()[i]);
        }
        return Tensor.of(input.shape(), data);
    }
}
