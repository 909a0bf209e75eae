package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Computes networks: pure, the same arguments give bit-equal maps on any number of threads. */
public final class Engine {
    private Engine() {}

    /**
     * Computes every map.
     *
     * @param input C x H x W, of the network's input shape
     * @param previous an earlier result, of any network, whose maps are reused (the same objects) where node, weights and
     *     inputs are the same, or null
     * @throws IllegalArgumentException when the input or a node's weights do not have the shapes that the network states
     * @throws java.util.concurrent.CancellationException once {@code cancel} is requested
     */
    public static Evaluation evaluate(
            Network network,
            Weights weights,
            Tensor input,
            @Nullable Evaluation previous,
            Parallel parallel,
            Cancel cancel) {
        if (!input.shape().equals(network.input())) {
            throw new IllegalArgumentException("input " + input.shape() + " for a network of " + network.input());
        }
        Reuse reuse = new Reuse(previous, weights);
        Map<String, Tensor> maps = new HashMap<>();
        maps.put(Network.INPUT, input);
        for (Node node : network.nodes()) {
            cancel.check();
            List<Tensor> inputs = node.inputs().stream().map(maps::get).toList();
            Tensor map = reuse.of(node, inputs);
            if (map == null) {
                checkWeights(network, node, weights);
                map = Kernels.best().apply(node.layer(), inputs, weights.of(node.id()), parallel, cancel);
            }
            maps.put(node.id(), map);
        }
        maps.remove(Network.INPUT);
        return new Evaluation(network, weights, input, maps);
    }

    private static void checkWeights(Network network, Node node, Weights weights) {
        for (WeightSpec spec : node.layer().weights(network.inputShapes(node))) {
            Tensor tensor = weights.get(node.id(), spec.role());
            if (tensor == null || !tensor.shape().equals(spec.shape())) {
                throw new IllegalArgumentException(
                        node.id() + " needs a " + spec.role() + " of " + spec.shape() + ", not " + tensor);
            }
        }
    }
}
