package org.convcanvas.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
     * join whose jumps differ: there it holds what the unit sees through each.
     *
     * @param id the unit's layer, a node or the input
     * @param y its row, from 0
     * @param x its column, from 0
     */
    public static Map<String, Box> of(Network network, String id, int y, int x) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        boxes.put(id, Box.at(y, x));
        for (int i = network.indexOf(id); i >= 0; i--) {
            Node node = network.nodes().get(i);
            Box box = boxes.get(node.id());
            if (box != null) {
                for (String name : node.inputs()) {
                    boxes.merge(name, before(node, network.shape(name), box), Box::union);
                }
            }
        }
        return boxes;
    }

    private static Box before(Node node, Shape input, Box box) {
        Optional<Window> window = node.layer().sight(input);
        if (window.isEmpty()) {
            return new Box(0, 0, input.height() - 1, input.width() - 1);
        }
        Axis vertical = window.get().vertical(input);
        Axis horizontal = window.get().horizontal(input);
        return new Box(
                vertical.position(box.top(), 0),
                horizontal.position(box.left(), 0),
                vertical.position(box.bottom(), vertical.kernel() - 1),
                horizontal.position(box.right(), horizontal.kernel() - 1));
    }
}
