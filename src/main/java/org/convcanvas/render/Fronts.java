package org.convcanvas.render;

import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;

/** Which map of a column stands in front of the others where only one is shown. */
public final class Fronts {
    private Fronts() {}

    /**
     * The channel, from 0: that of the selection, or the one selected last; layers whose maps each come from one map
     * before show the same channel as those do.
     */
    public static int of(Network network, View view, String id) {
        int front = chosen(network, view, id);
        return Math.max(0, Math.min(front, network.shape(id).channels() - 1));
    }

    private static int chosen(Network network, View view, String id) {
        String head = head(network, id);
        if (head(network, view.selected()).equals(head)) {
            return view.channel();
        }
        Integer own = view.fronts().get(id);
        return own == null ? view.fronts().getOrDefault(head, 0) : own;
    }

    /** The layer at which the column's maps begin to be its own. */
    private static String head(Network network, String id) {
        String at = id;
        while (network.has(at)) {
            Node node = network.node(at);
            String before = node.inputs().get(0);
            boolean same = network.shape(at).channels() == network.shape(before).channels();
            if (node.inputs().size() > 1 || !same || Wiring.mixes(network, node)) {
                return at;
            }
            at = before;
        }
        return at;
    }
}
