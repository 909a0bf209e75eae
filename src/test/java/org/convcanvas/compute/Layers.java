package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Single layers by both ways of computing them. */
final class Layers {
    /** The vector kernels, where there are any: tests do not wait until they are warm. */
    static final Kernels FASTEST = Kernels.vector().orElse(Kernels.plain());

    private Layers() {}

    /** Whole numbers 0, 1, 2 and so on. */
    static Tensor counting(int... extents) {
        return Tensor.zeros(Shape.of(extents)).with(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] = i;
            }
        });
    }

    /** Random weights for a layer on a map of shape {@code input}: biases and all other tensors are random too. */
    static Map<String, Tensor> weights(Layer layer, Shape input, Rng rng) {
        return weights(new Network(input, List.of(new Node("A", layer, List.of(Network.INPUT)))), rng);
    }

    /** Random weights for the node "A" of a network. */
    static Map<String, Tensor> weights(Network network, Rng rng) {
        Weights weights = WeightFit.fit(network, Weights.none(), rng.nextLong());
        for (WeightSpec spec : network.node("A").layer().weights(network.inputShapes(network.node("A")))) {
            if (spec.fanIn() == 0) {
                float low = spec.role().equals(WeightSpec.VARIANCE) ? 0.1f : -1;
                weights = weights.with("A", spec.role(), Tensor.random(spec.shape(), rng, low, 1));
            }
        }
        return weights.of("A");
    }

    /** What the node "A" reads when the network's input is {@code input}. */
    static List<Tensor> inputs(Network network, Tensor input) {
        Node node = network.node("A");
        if (node.inputs().size() == 1) {
            return List.of(input);
        }
        return List.of(input, reference(network.node("B").layer(), input, Map.of()));
    }

    /** By the reference kernel. */
    static Tensor reference(Layer layer, Tensor input, Map<String, Tensor> weights) {
        return ReferenceKernels.apply(layer, List.of(input), weights);
    }

    /** By the kernel that the engine uses. */
    static Tensor fast(Layer layer, Tensor input, Map<String, Tensor> weights, Parallel parallel) {
        return Layers.FASTEST.apply(layer, List.of(input), weights, parallel, new Cancel());
    }
}
