package org.convcanvas.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of units of a map, of all its channels.
 *
 * @param y0 the first row
 * @param x0 the first column
 * @param y1 the row behind the last
 * @param x1 the column behind the last
 */
public record Reach(int y0, int x0, int y1, int x1) {
    /**
     * The units that see an input pixel where it stands, by node; nodes without any are missing. A window of stride above 1
     * may skip a pixel within the rectangle, and a border that repeats pixels shows them to more units: neither is
     * counted here.
     */
    public static Map<String, Reach> of(Network network, int y, int x) {
        Map<String, Reach> reached = new HashMap<>();
        reached.put(Network.INPUT, new Reach(y, x, y + 1, x + 1));
        for (Node node : network.nodes()) {
            Reach all = null;
            for (String name : node.inputs()) {
                Reach before = reached.get(name);
                Reach here = before == null ? null : before.through(network, node, network.shape(name));
                all = all == null ? here : here == null ? all : all.union(here);
            }
            if (all != null) {
                reached.put(node.id(), all);
            }
        }
        reached.remove(Network.INPUT);
        return reached;
    }

    private @Nullable Reach through(Network network, Node node, Shape input) {
        Optional<Window> window = node.layer().sight(input);
        if (window.isEmpty()) {
            Shape shape = network.shape(node.id());
            return new Reach(0, 0, shape.height(), shape.width());
        }
        Axis vertical = window.get().vertical(input);
        Axis horizontal = window.get().horizontal(input);
        int top = first(vertical, y0);
        int left = first(horizontal, x0);
        int bottom = last(vertical, y1 - 1) + 1;
        int right = last(horizontal, x1 - 1) + 1;
        return top < bottom && left < right ? new Reach(top, left, bottom, right) : null;
    }

    /** The first unit whose window reaches as far as {@code pixel}: u s - P + span - 1 is at least that. */
    private static int first(Axis axis, int pixel) {
        return Math.max(0, -Math.floorDiv(-(pixel + axis.begin() - axis.span() + 1), axis.stride()));
    }

    /** The last unit whose window begins at {@code pixel} or before: u s - P is at most that. */
    private static int last(Axis axis, int pixel) {
        return Math.min(axis.output() - 1, Math.floorDiv(pixel + axis.begin(), axis.stride()));
    }

    private Reach union(Reach other) {
        return new Reach(
                Math.min(y0, other.y0), Math.min(x0, other.x0), Math.max(y1, other.y1), Math.max(x1, other.x1));
    }
}
