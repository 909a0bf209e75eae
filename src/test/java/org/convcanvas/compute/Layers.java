package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Single layers by both ways of computing them. */
final class Layers {
    private Layers() {}

    /** Whole numbers 0, 1, 2 and so on. */
    static Tensor counting(int... extents) {
        return Tensor.zeros(Shape.of(extents)).with(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] = i;
            }
        });
    }

    /** Random weights and biases for a layer on a map of shape {@code input}. */
    static Map<String, Tensor> weights(Layer layer, Shape input, Rng rng) {
        Network network = new Network(input, List.of(new Node("A", layer, List.of(Network.INPUT))));
        Weights weights = WeightFit.fit(network, Weights.none(), rng.nextLong());
        Tensor bias = weights.bias("A");
        return bias == null
                ? weights.of("A")
                : weights.with("A", "bias", Tensor.random(bias.shape(), rng, -1, 1))
                        .of("A");
    }

    /** By the reference kernel. */
    static Tensor reference(Layer layer, Tensor input, Map<String, Tensor> weights) {
        return ReferenceKernels.apply(layer, List.of(input), weights);
    }

    /** By the kernel that the engine uses. */
    static Tensor fast(Layer layer, Tensor input, Map<String, Tensor> weights, Parallel parallel) {
        return KernelTable.apply(layer, List.of(input), weights, parallel, new Cancel());
    }
}
