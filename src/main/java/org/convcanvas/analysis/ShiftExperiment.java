package org.convcanvas.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Compares "move the image, then the network" with "the network, then move its maps", at every layer. Both are computed:
 * lane A is f(T x) by an evaluation of its own, lane B is T f(x). Immutable; threads may share it.
 */
public final class ShiftExperiment {
    private final Evaluation still;

    /**
     * @param still the network on the image as it is, exact
     * @throws IllegalArgumentException when it is not exact
     */
    public ShiftExperiment(Evaluation still) {
        if (!still.exact()) {
            throw new IllegalArgumentException("an evaluation that is not exact");
        }
        this.still = still;
    }

    /** The experiment on an image that has not been evaluated yet. */
    public static ShiftExperiment of(Network network, Weights weights, Tensor image, Parallel parallel, Cancel cancel) {
        return new ShiftExperiment(Engine.evaluate(network, weights, image, null, parallel, cancel));
    }

    /** What one move makes of the network. */
    private record Lanes(ImageMove move, Evaluation moved, Map<String, Placement> placements) {}

    /** The network on the image as it is. */
    public Evaluation still() {
        return still;
    }

    /**
     * Both lanes of all layers for one move. Takes the time of one evaluation, and about as much again to move and to compare
     * the maps; the numbers do not depend on the number of threads.
     *
     * @throws java.util.concurrent.CancellationException once {@code cancel} is requested
     */
    public ShiftResult run(ImageMove move, Parallel parallel, Cancel cancel) {
        Network network = still.network();
        Tensor image = move.image(still.input());
        // from scratch: lane A must not owe anything to the evaluation that lane B is made of
        Evaluation moved = Engine.evaluate(network, still.weights(), image, null, parallel, cancel);
        Map<String, Placement> placements = Placement.of(still, moved);
        Map<String, Set<Cause>> causes = Causes.of(network, move, placements);
        Map<String, LayerShift> layers = new LinkedHashMap<>();
        Lanes lanes = new Lanes(move, moved, placements);
        layers.put(Network.INPUT, layer(Network.INPUT, lanes, Set.of(), parallel, cancel));
        for (Node node : network.nodes()) {
            Set<Cause> here = causes.getOrDefault(node.id(), Set.of());
            layers.put(node.id(), layer(node.id(), lanes, here, parallel, cancel));
        }
        return new ShiftResult(move, still, moved, layers);
    }

    /** The numbers of one shift alone; of the maps nothing is kept. */
    SweepPoint point(Shift shift, Fill border, Interpolation interpolation, Parallel parallel, Cancel cancel) {
        ImageMove move = new ImageMove(shift, border, interpolation);
        Network network = still.network();
        Evaluation moved = Engine.evaluate(network, still.weights(), move.image(still.input()), null, parallel, cancel);
        Lanes lanes = new Lanes(move, moved, Placement.of(still, moved));
        Map<String, SweepPoint.Layer> layers = new LinkedHashMap<>();
        layers.put(Network.INPUT, numbers(Network.INPUT, lanes, parallel, cancel));
        for (Node node : network.nodes()) {
            layers.put(node.id(), numbers(node.id(), lanes, parallel, cancel));
        }
        return new SweepPoint(shift, layers);
    }

    private SweepPoint.Layer numbers(String id, Lanes lanes, Parallel parallel, Cancel cancel) {
        LayerShift layer = layer(id, lanes, Set.of(), parallel, cancel);
        Agreement overall = layer.overall();
        Agreement interior = layer.interior();
        Tensor map = still.map(id);
        return new SweepPoint.Layer(
                overall == null ? Double.NaN : overall.error(),
                interior == null ? Double.NaN : interior.error(),
                Similarity.of(layer.a(), map),
                Similarity.pooled(layer.a(), map));
    }

    private LayerShift layer(String id, Lanes lanes, Set<Cause> causes, Parallel parallel, Cancel cancel) {
        Placement placement = Objects.requireNonNull(lanes.placements.get(id));
        MapGrid grid = placement.grid();
        Tensor a = lanes.moved.map(id);
        if (placement.scope() == LayerShift.Scope.UNDEFINED) {
            return new LayerShift(id, placement, null, a, null, null, null, List.copyOf(causes));
        }
        Comparison comparison = Comparison.of(still, id, lanes.move, grid, a);
        comparison.run(parallel, cancel);
        Agreement overall = comparison.overall();
        return new LayerShift(
                id,
                placement,
                units(lanes.move, grid),
                a,
                comparison.b(),
                overall,
                comparison.interior(),
                overall.isExact() ? List.of() : List.copyOf(causes));
    }

    private static @Nullable Shift units(ImageMove move, @Nullable MapGrid grid) {
        return grid == null ? Shift.NONE : move.what() instanceof Shift ? grid.units(move.what()) : null;
    }
}
