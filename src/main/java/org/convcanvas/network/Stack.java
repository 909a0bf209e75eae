package org.convcanvas.network;

import java.util.ArrayList;
import java.util.List;
import org.convcanvas.tensor.Shape;

/** A network being written down, node after node; each reads the one before unless told otherwise. */
final class Stack {
    private final List<Node> nodes = new ArrayList<>();
    private String last = Network.INPUT;

    /** The node that the next one reads. */
    String last() {
        return last;
    }

    /** Lets the next node read another than the one before. */
    Stack from(String id) {
        last = id;
        return this;
    }

    Stack add(String id, Layer layer) {
        nodes.add(new Node(id, layer, List.of(last)));
        last = id;
        return this;
    }

    /** A convolution with bias and its ReLU. */
    Stack convRelu(String conv, String relu, Conv layer) {
        return add(conv, layer).add(relu, new Relu());
    }

    /** The sum of another node and the one before. */
    Stack plus(String id, String other) {
        nodes.add(new Node(id, new Add(), List.of(last, other)));
        last = id;
        return this;
    }

    /** The finished network. */
    Network on(int channels, int side) {
        return new Network(Shape.of(channels, side, side), nodes);
    }
}
