package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/** Derivatives through a whole network, by the chain rule from the last node to the first. */
public final class Backward {
    private Backward() {}

    /**
     * The gradients of a number that depends on some maps.
     *
     * @param evaluation the network's maps, which are read and not computed again
     * @param above by node, the number's derivatives with respect to its map: a single one for a single unit, say
     * @param trains whether those with respect to the weights are wanted, too
     */
    public static Gradients of(
            Evaluation evaluation, Map<String, Tensor> above, boolean trains, Parallel parallel, Cancel cancel) {
        Network network = evaluation.network();
        Map<String, Tensor> maps = new HashMap<>(above);
        Map<String, Map<String, Tensor>> weights = new HashMap<>();
        List<Node> nodes = network.nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            cancel.check();
            Node node = nodes.get(i);
            Tensor from = maps.get(node.id());
            if (from == null) {
                continue; // nothing depends on it
            }
            List<Tensor> inputs = node.inputs().stream().map(evaluation::map).toList();
            Passage passage = new Passage(
                    inputs,
                    evaluation.weights().of(node.id()),
                    evaluation.map(node.id()),
                    from,
                    trains,
                    parallel,
                    cancel);
            LayerGradient gradient = GradientTable.apply(node.layer(), passage);
            for (int k = 0; k < inputs.size(); k++) {
                maps.merge(node.inputs().get(k), gradient.inputs().get(k), Backward::sum);
            }
            if (!gradient.weights().isEmpty()) {
                weights.put(node.id(), gradient.weights());
            }
        }
        Tensor input = maps.remove(Network.INPUT);
        return new Gradients(input == null ? Tensor.zeros(network.input()) : input, maps, weights);
    }

    /** What several readers of a map hand back adds up. */
    private static Tensor sum(Tensor a, Tensor b) {
        return a.with(data -> Lanes.add(data.length, data, b.data()));
    }
}
