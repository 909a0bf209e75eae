package org.convcanvas.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convcanvas.network.Activation;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Softmax;

/** What of a network lies before a node. */
public final class Upstream {
    private Upstream() {}

    /** The network of that node and of those that it depends on; no nodes at all for the input. */
    public static Network of(Network network, String id) {
        Set<String> needed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (network.has(name) && needed.add(name)) {
                open.addAll(network.node(name).inputs());
            }
        }
        List<Node> nodes = network.nodes().stream()
                .filter(node -> needed.contains(node.id()))
                .toList();
        return new Network(network.input(), nodes);
    }

    /**
     * The first node by which the node's derivatives depend on the image and not on the weights alone: an activation, a
     * maximum or a norm; empty when all is linear.
     */
    public static Optional<String> firstNonlinear(Network network, String id) {
        return of(network, id).nodes().stream()
                .filter(node -> isNonlinear(node.layer()))
                .map(Node::id)
                .findFirst();
    }

    /** True for an activation, a maximum or a norm. */
    static boolean isNonlinear(Layer layer) {
        return layer instanceof Activation
                || layer instanceof MaxPool
                || layer instanceof GlobalMaxPool
                || layer instanceof L2Pool
                || layer instanceof PolyphaseSampling
                || layer instanceof Lrn
                || layer instanceof Softmax;
    }
}
