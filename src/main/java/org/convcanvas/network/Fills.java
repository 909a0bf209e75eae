package org.convcanvas.network;

import java.util.ArrayList;
import java.util.List;

/** Gives all layers of a network that reach over borders one fill. */
public final class Fills {
    private Fills() {}

    /**
     * The network with that fill in every window and every pad; bypassed layers keep theirs.
     *
     * @throws org.convcanvas.text.Problem when a layer reaches further over the border than the fill goes
     */
    public static Network with(Network network, Fill fill) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : network.nodes()) {
            nodes.add(node.withLayer(with(node.layer(), fill)));
        }
        return new Network(network.input(), nodes);
    }

    private static Layer with(Layer layer, Fill fill) {
        if (layer instanceof Windowed windowed) {
            Window window = windowed.window();
            return windowed.withWindow(window.withPadding(window.padding().withFill(fill)));
        }
        return layer instanceof Pad pad ? new Pad(pad.padding().withFill(fill)) : layer;
    }
}
