package org.convcanvas.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.compute.Phase;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
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

    /**
     * Those of the input and of every node, by name.
     *
     * @param still the network on the image as it is
     * @param moved the same network on the moved image; both choose grids where a layer does so
     */
    static Map<String, Placement> of(Evaluation still, Evaluation moved) {
        Network network = still.network();
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
            } else {
                MapGrid grid = field == null ? null : joined(node, field, placements);
                if (grid != null && node.layer() instanceof PolyphaseSampling sampling) {
                    String from = node.inputs().get(0);
                    grid = chosen(
                            grid,
                            Objects.requireNonNull(fields.get(from)).jump(),
                            Phase.of(sampling, moved.map(from)),
                            Phase.of(sampling, still.map(from)));
                }
                placements.put(
                        node.id(), grid == null ? UNDEFINED : new Placement(LayerShift.Scope.EQUIVARIANCE, grid));
            }
        }
        return placements;
    }

    /** What the inputs' grids become in common; null where they are undefined, or where their choices moved them apart. */
    private static @Nullable MapGrid joined(Node node, ReceptiveField field, Map<String, Placement> placements) {
        MapGrid first = null;
        for (String name : node.inputs()) {
            MapGrid grid = Objects.requireNonNull(placements.get(name)).grid;
            if (grid == null || first != null && !first.movesLike(grid)) {
                return null;
            }
            first = first == null ? grid : first;
        }
        return first == null ? null : new MapGrid(field, first.phaseA(), first.phaseB());
    }

    private static MapGrid chosen(MapGrid grid, Pair jump, Pair a, Pair b) {
        return new MapGrid(grid.field(), further(grid.phaseA(), jump, a), further(grid.phaseB(), jump, b));
    }

    private static Pair further(Pair phase, Pair jump, Pair by) {
        return new Pair(phase.y() + jump.y() * by.y(), phase.x() + jump.x() * by.x());
    }
}
