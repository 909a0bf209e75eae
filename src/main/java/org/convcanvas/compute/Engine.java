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
     * @param previous an earlier result, of any network, of which is reused what is still true: maps (the same objects)
     *     where node, weights and inputs are the same, and of the others what lies outside the box that a change of some
     *     filters or of a rectangle of the input reaches; or null
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
        return evaluate(Kernels.best(), Rounding.EXACT, network, weights, input, previous, parallel, cancel);
    }

    /**
     * The same with kernels of choice, and with a choice of how changes are rounded.
     *
     * @param previous for {@link Rounding#DELTA} an exact one, lest errors add up
     */
    public static Evaluation evaluate(
            Kernels kernels,
            Rounding rounding,
            Network network,
            Weights weights,
            Tensor given,
            @Nullable Evaluation previous,
            Parallel parallel,
            Cancel cancel) {
        if (!given.shape().equals(network.input())) {
            throw new IllegalArgumentException("input " + given.shape() + " for a network of " + network.input());
        }
        Tensor input = given.solid();
        Partial partial = new Partial(previous, weights, kernels, rounding, parallel, cancel);
        Map<String, Tensor> maps = new HashMap<>();
        maps.put(Network.INPUT, partial.input(input));
        List<Node> nodes = network.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            cancel.check();
            List<Tensor> inputs = node.inputs().stream().map(maps::get).toList();
            checkWeights(network, node, weights);
            Tensor map = partial.of(node, inputs);
            Chain chain = map == null ? Chain.at(nodes, i) : null;
            List<Tensor> several = chain == null
                    ? null
                    : kernels.chain(
                            chain,
                            inputs.get(0),
                            weights.of(node.id()),
                            norm(network, chain, i, weights),
                            true,
                            parallel,
                            cancel);
            if (several != null) {
                for (Tensor one : several) {
                    maps.put(nodes.get(i).id(), one);
                    i++;
                }
                i--;
            } else {
                maps.put(
                        node.id(),
                        map != null
                                ? map
                                : kernels.apply(node.layer(), inputs, weights.of(node.id()), parallel, cancel));
            }
        }
        maps.remove(Network.INPUT);
        return new Evaluation(network, weights, input, maps, partial.exact());
    }

    /**
     * The last node's map alone; the others are kept only as long as something reads them, and what follows a convolution
     * is computed with it.
     */
    public static Tensor output(Network network, Weights weights, Tensor input, Parallel parallel, Cancel cancel) {
        return output(Kernels.best(), network, weights, input, parallel, cancel);
    }

    /** The same with kernels of choice. */
    public static Tensor output(
            Kernels kernels, Network network, Weights weights, Tensor input, Parallel parallel, Cancel cancel) {
        List<Node> nodes = network.nodes();
        Map<String, Integer> lastReader = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (String name : nodes.get(i).inputs()) {
                lastReader.put(name, i);
            }
        }
        Map<String, Tensor> maps = new HashMap<>();
        maps.put(Network.INPUT, input);
        Tensor last = input;
        for (int i = 0; i < nodes.size(); i++) {
            cancel.check();
            Node node = nodes.get(i);
            checkWeights(network, node, weights);
            List<Tensor> inputs = node.inputs().stream().map(maps::get).toList();
            Chain chain = Chain.at(nodes, i);
            boolean alone = chain != null && chain.onlyTheNextReads(nodes, i, lastReader);
            List<Tensor> end = chain == null || !alone
                    ? null
                    : kernels.chain(
                            chain,
                            inputs.get(0),
                            weights.of(node.id()),
                            norm(network, chain, i, weights),
                            false,
                            parallel,
                            cancel);
            last = end != null
                    ? end.get(end.size() - 1)
                    : kernels.apply(node.layer(), inputs, weights.of(node.id()), parallel, cancel);
            i += end != null && chain != null ? chain.length() - 1 : 0;
            maps.put(nodes.get(i).id(), last);
            int now = i;
            maps.keySet()
                    .removeIf(name -> lastReader.getOrDefault(name, now) <= now
                            && !name.equals(nodes.get(now).id()));
        }
        return last;
    }

    /** The weights of the batch norm of a chain that begins at node {@code index}. */
    private static Map<String, Tensor> norm(Network network, Chain chain, int index, Weights weights) {
        if (chain.norm() == null) {
            return Map.of();
        }
        Node node = network.nodes().get(index + 1);
        checkWeights(network, node, weights);
        return weights.of(node.id());
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
