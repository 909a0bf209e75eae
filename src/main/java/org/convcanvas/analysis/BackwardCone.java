package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.tensor.Shape;

/**
 * Everything that a unit depends on, by its connections alone: on every map before it the units, found by walking back
 * window by window and cutting at every map's borders. Dilation leaves holes, a border that repeats shows pixels elsewhere,
 * groups and joined channels leave whole channels out.
 */
public final class BackwardCone {
    private final Map<String, List<Seen>> seen;
    private final Map<String, Box> boxes;

    private BackwardCone(Map<String, List<Seen>> seen, Map<String, Box> boxes) {
        this.seen = seen;
        this.boxes = boxes;
    }

    /**
     * The cone of unit (c, y, x), counted from 0.
     *
     * @param id its layer, a node or {@link Network#INPUT}
     */
    public static BackwardCone of(Network network, String id, int c, int y, int x) {
        Map<String, List<Seen>> seen = new HashMap<>();
        Shape shape = network.shape(id);
        BitSet channel = new BitSet();
        channel.set(c);
        seen.put(id, List.of(new Seen(channel, Places.one(shape.height(), shape.width(), y, x))));
        for (int i = network.indexOf(id); i >= 0; i--) {
            Node node = network.nodes().get(i);
            for (Seen units : seen.getOrDefault(node.id(), List.of())) {
                for (int k = 0; k < node.inputs().size(); k++) {
                    List<Seen> known = seen.computeIfAbsent(node.inputs().get(k), name -> new ArrayList<>());
                    units.before(network, node, k).forEach(one -> Seen.add(known, one));
                }
            }
        }
        seen.values().removeIf(List::isEmpty);
        return new BackwardCone(seen, UnitBoxes.of(network, id, y, x));
    }

    /** Whether the unit depends on anything of a map, that of a node or the input's. */
    public boolean reaches(String id) {
        return seen.containsKey(id);
    }

    /** The units of a map, of whichever channels, that the unit depends on; the map must be one that it reaches. */
    public Places places(String id) {
        return Objects.requireNonNull(seen.get(id), id).stream()
                .map(Seen::places)
                .reduce(Places::union)
                .orElseThrow();
    }

    /** Whether the unit depends on one of a map's units. */
    public boolean has(String id, int c, int y, int x) {
        return seen.getOrDefault(id, List.of()).stream()
                .anyMatch(one -> one.channels().get(c) && one.places().has(y, x));
    }

    /** The unit's theoretical box on such a map, with the part that lies in the padding: see {@link UnitBoxes}. */
    public Box box(String id) {
        return Objects.requireNonNull(boxes.get(id), id);
    }
}
