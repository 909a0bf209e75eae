package org.convcanvas.analysis;

import java.util.HashMap;
import java.util.Map;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.tensor.Shape;

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

    /** The fields of every node and of the input, by name. */
    public static Map<String, ReceptiveField> of(Network network) {
        Map<String, ReceptiveField> fields = new HashMap<>();
        fields.put(Network.INPUT, PIXEL);
        for (Node node : network.nodes()) {
            ReceptiveField before = fields.getOrDefault(node.inputs().get(0), PIXEL);
            boolean slides = node.layer() instanceof Windowed;
            fields.put(
                    node.id(),
                    slides
                            ? before.through(
                                    (Windowed) node.layer(),
                                    network.inputShapes(node).get(0))
                            : before);
        }
        return fields;
    }

    private ReceptiveField through(Windowed layer, Shape input) {
        Window window = layer.window();
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
}
