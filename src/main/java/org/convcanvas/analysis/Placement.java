package org.convcanvas.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.jspecify.annotations.Nullable;

/**
 * What moving the input means for a layer's maps.
 *
 * @param scope whether they should move along
 * @param grid how their units stand over the input; null where they have no grid
 */
record Placement(LayerShift.Scope scope, @Nullable MapGrid grid) {
    private static final Placement WHOLE = new Placement(LayerShift.Scope.INVARIANCE, null);
    private static final Placement UNDEFINED = new Placement(LayerShift.Scope.UNDEFINED, null);

    /** Those of the input and of every node, by name. */
    static Map<String, Placement> of(Network network) {
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        Map<String, Placement> placements = new HashMap<>();
        Set<String> everything = new HashSet<>();
        placements.put(Network.INPUT, new Placement(LayerShift.Scope.EQUIVARIANCE, MapGrid.pixels()));
        for (Node node : network.nodes()) {
            ReceptiveField field = fields.get(node.id());
            if (node.layer().sight(network.inputShapes(node).get(0)).isEmpty()
                    || node.inputs().stream().anyMatch(everything::contains)) {
                everything.add(node.id());
                placements.put(node.id(), WHOLE);
            } else if (field == null) {
                placements.put(node.id(), UNDEFINED);
            } else {
                placements.put(node.id(), new Placement(LayerShift.Scope.EQUIVARIANCE, MapGrid.of(field)));
            }
        }
        return placements;
    }
}
