package org.convcanvas.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks the sharing of weights in all convolutions of a network, or mends it. */
public final class Sharing {
    private Sharing() {}

    /**
     * The network with all convolutions drifting by an amount. Weights keep their roles and shapes, so those of the network
     * fit.
     *
     * @param amount as of {@link DriftedConv}; 0 makes plain convolutions
     * @param seed of the first convolution; the others have the following ones
     */
    public static Network drifting(Network network, float amount, int seed) {
        List<Node> nodes = new ArrayList<>();
        int next = seed;
        for (Node node : network.nodes()) {
            Conv conv = shared(node.layer());
            if (conv == null) {
                nodes.add(node);
            } else {
                nodes.add(node.withLayer(amount == 0 ? conv : new DriftedConv(conv, amount, next)));
                next++;
            }
        }
        return new Network(network.input(), nodes);
    }

    /** The convolution that a layer is, or would be without drift; null for any other layer. */
    public static @Nullable Conv shared(Layer layer) {
        return layer instanceof DriftedConv drifted ? drifted.conv() : layer instanceof Conv conv ? conv : null;
    }
}
