package org.convcanvas.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * How much of the input image a unit can see, in pixels of the input.
 *
 * <p>r += (k - 1) d j, P += begin j, j *= s from r = 1, j = 1, P = 0 (Araujo, Norris and Sim 2019).
 *
 * @param size extent r
 * @param jump effective stride j: how far apart the fields of neighbouring units are
 * @param padding P: how far unit 0's field begins before the image
 */
public record ReceptiveField(Pair size, Pair jump, Pair padding) {
    /** That of an input pixel. */
    public static final ReceptiveField PIXEL = new ReceptiveField(Pair.of(1), Pair.of(1), Pair.of(0));

    /** The whole image, C x H x W: where all units see everything, there is no neighbour before the image's end. */
    public static ReceptiveField whole(Shape image) {
        Pair all = new Pair(image.height(), image.width());
        return new ReceptiveField(all, all, Pair.of(0));
    }

    /** The row of the input on which the field of unit 0 is centred; unit u's lies u j further down. */
    public double centreY() {
        return -padding.y() + (size.y() - 1) / 2.0;
    }

    /** Likewise the column. */
    public double centreX() {
        return -padding.x() + (size.x() - 1) / 2.0;
    }

    /**
     * The fields of the input and of every node, by name. A layer that sees whole maps, and all that follow it, have the
     * field {@link #whole}. Branches that join have as field the smallest that holds theirs, if their jumps are the same;
     * else nobody can say how far the fields of neighbours are apart: the field of that node, and of all that follow it,
     * is undefined and missing here.
     */
    public static Map<String, ReceptiveField> of(Network network) {
        Map<String, ReceptiveField> fields = new HashMap<>();
        Set<String> everything = new HashSet<>();
        fields.put(Network.INPUT, PIXEL);
        for (Node node : network.nodes()) {
            boolean whole = node.layer().sight(network.inputShapes(node).get(0)).isEmpty()
                    || node.inputs().stream().anyMatch(everything::contains);
            ReceptiveField field = whole ? whole(network.input()) : seen(network, node, fields);
            if (whole) {
                everything.add(node.id());
            }
            if (field != null) {
                fields.put(node.id(), field);
            }
        }
        return fields;
    }

    /** What a node that sees no whole map sees by way of all its inputs; null when that is undefined. */
    private static @Nullable ReceptiveField seen(Network network, Node node, Map<String, ReceptiveField> fields) {
        ReceptiveField all = null;
        for (String name : node.inputs()) {
            ReceptiveField before = fields.get(name);
            if (before == null) {
                return null;
            }
            Shape shape = network.shape(name);
            ReceptiveField here = before.through(node.layer().sight(shape).orElseThrow(), shape);
            if (all != null && !all.jump.equals(here.jump)) {
                return null;
            }
            all = all == null ? here : all.union(here);
        }
        return all;
    }

    private ReceptiveField through(Window window, Shape input) {
        Pair begin = new Pair(
                window.vertical(input).begin(), window.horizontal(input).begin());
        return new ReceptiveField(
                new Pair(
                        size.y() + (window.kernel().y() - 1) * window.dilation().y() * jump.y(),
                        size.x() + (window.kernel().x() - 1) * window.dilation().x() * jump.x()),
                new Pair(
                        jump.y() * window.stride().y(),
                        jump.x() * window.stride().x()),
                new Pair(padding.y() + begin.y() * jump.y(), padding.x() + begin.x() * jump.x()));
    }

    /** The field that holds both; unit 0's reach from -P to -P + r - 1. */
    private ReceptiveField union(ReceptiveField other) {
        Pair begin = new Pair(Math.max(padding.y(), other.padding.y()), Math.max(padding.x(), other.padding.x()));
        int endY = Math.max(size.y() - padding.y(), other.size.y() - other.padding.y());
        int endX = Math.max(size.x() - padding.x(), other.size.x() - other.padding.x());
        return new ReceptiveField(new Pair(begin.y() + endY, begin.x() + endX), jump, begin);
    }
}
