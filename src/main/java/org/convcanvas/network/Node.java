package org.convcanvas.network;

import java.util.List;

/**
 * A layer in its place.
 *
 * @param id its name, unique in the network; what files, the command line and the screen call it
 * @param layer what it does
 * @param inputs ids of earlier nodes, or {@link Network#INPUT}
 */
public record Node(String id, Layer layer, List<String> inputs) {
    public Node {
        inputs = List.copyOf(inputs);
    }

    public Node withLayer(Layer other) {
        return new Node(id, other, inputs);
    }

    public Node withInputs(List<String> others) {
        return new Node(id, layer, others);
    }
}
