package org.convcanvas.analysis;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;

/**
 * The theoretical box of one unit on every layer before it: windows upon windows, as if maps went on for ever. What lies
 * beyond a map's borders is padding.
 */
public final class UnitBoxes {
    private UnitBoxes() {}

    /**
     * The boxes by node, {@link Network#INPUT} included, of the layers that the unit depends on. On the input the box is
     * that of {@link ReceptiveField}, from -P + u j on and r long, where that is defined; it exists also where branches
     * join whose jumps differ: there it holds what the unit sees through each. Before a layer that sees whole maps the boxes
     * are the maps themselves.
     *
     * @param id the unit's layer, a node or the input
     * @param y its row, from 0
     * @param x its column, from 0
     */
    public static Map<String, Box> of(Network network, String id, int y, int x) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        Set<String> everything = new HashSet<>(); // of these maps all is seen, by way of some layer
        boxes.put(id, Box.at(y, x));
        for (int i = network.indexOf(id); i >= 0; i--) {
            Node node = network.nodes().get(i);
            Box box = boxes.get(node.id());
            if (box == null) {
                continue;
            }
            for (String name : node.inputs()) {
                Shape input = network.shape(name);
                Window window = everything.contains(node.id())
                        ? null
                        : node.layer().sight(input).orElse(null);
                if (window == null) {
                    everything.add(name);
                    boxes.put(name, new Box(0, 0, input.height() - 1, input.width() - 1));
                } else if (!everything.contains(name)) {
                    boxes.merge(name, before(window, input, box), Box::union);
                }
            }
        }
        return boxes;
    }

    private static Box before(Window window, Shape input, Box box) {
        Axis vertical = window.vertical(input);
        Axis horizontal = window.horizontal(input);
        return new Box(
                vertical.position(box.top(), 0),
                horizontal.position(box.left(), 0),
                vertical.position(box.bottom(), vertical.kernel() - 1),
                horizontal.position(box.right(), horizontal.kernel() - 1));
    }
}
