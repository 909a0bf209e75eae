package org.convcanvas.render;

import java.util.List;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Sharing;
import org.convcanvas.network.Softmax;

/** How a layer's maps depend on those of the column right before it. */
final class Wiring {
    private Wiring() {}

    /** True when each map depends on many: all wires go through one junction. */
    static boolean mixes(Network network, Node node) {
        int channels = network.shape(node.inputs().get(0)).channels();
        Conv conv = Sharing.shared(node.layer());
        if (conv != null) {
            return conv.groups() < channels || conv.filters() != channels;
        } else if (node.layer() instanceof Lrn lrn) {
            return lrn.size() > 1;
        }
        return node.layer() instanceof LocallyConnected
                || node.layer() instanceof FullyConnected
                || node.layer() instanceof Softmax
                || node.layer() instanceof Flatten;
    }

    /** Which map of the layer is the first that the source makes: others than 0 where channels are put together. */
    static int offset(Network network, Node node, String source) {
        if (!(node.layer() instanceof Concat)) {
            return 0;
        }
        List<String> inputs = node.inputs();
        int channels = 0;
        for (String input : inputs.subList(0, inputs.indexOf(source))) {
            channels += network.shape(input).channels();
        }
        return channels;
    }
}
