package org.convcanvas.analysis;

import java.util.HashMap;
import java.util.Map;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;

/** All units that can feel an input pixel, by their connections alone; those that see it repeated in a border, too. */
public final class ForwardCone {
    private ForwardCone() {}

    /**
     * The units by node, of whichever channels; nodes without any are missing, and the input is not among them.
     *
     * @param y the pixel's row, from 0
     * @param x its column, from 0
     */
    public static Map<String, Places> of(Network network, int y, int x) {
        Map<String, Places> reached = new HashMap<>();
        int height = network.input().height();
        int width = network.input().width();
        reached.put(Network.INPUT, Places.one(height, width, y, x));
        for (Node node : network.nodes()) {
            for (String name : node.inputs()) {
                Places before = reached.get(name);
                if (before != null) {
                    Places after =
                            PlaceSteps.after(node.layer(), network.shape(name), network.shape(node.id()), before);
                    reached.merge(node.id(), after, Places::union);
                }
            }
            Places units = reached.get(node.id());
            if (units != null && units.isEmpty()) {
                reached.remove(node.id());
            }
        }
        reached.remove(Network.INPUT);
        return reached;
    }
}
