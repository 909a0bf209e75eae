package org.convcanvas.ui.lens.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.Arithmetic;
import org.convcanvas.analysis.Probe;
import org.convcanvas.analysis.Reach;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Activation;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say about a unit, computed away from the event thread.
 *
 * @param snapshot that has the unit
 * @param value the unit's number in its map
 * @param arithmetic how it comes about; null for a pixel of the input
 * @param activation the activation that reads it and what it makes of it, or null
 * @param pool the pool that comes next, or null
 * @param seen for a pixel of the input: the layers and how many units of each map see it
 */
record Explained(
        Snapshot snapshot,
        UnitAt unit,
        float value,
        @Nullable Arithmetic arithmetic,
        @Nullable After activation,
        @Nullable After pool,
        List<Seen> seen) {
    /** A unit of a later layer, and how its value comes about. */
    record After(UnitAt unit, Arithmetic arithmetic) {}

    /** How many rows and columns of units of a layer see a pixel. */
    record Seen(String id, int rows, int columns) {}

    /**
     * Explains a unit.
     *
     * @param inChannel which of the channels that a filter reads is looked at
     * @return null when the snapshot has no such unit
     */
    static @Nullable Explained of(Snapshot snapshot, UnitAt unit, int inChannel) {
        Evaluation evaluation = snapshot.evaluation();
        if (evaluation == null || !unit.within(evaluation.network())) {
            return null;
        }
        float value = evaluation.map(unit.id()).at(unit.channel(), unit.y(), unit.x());
        if (unit.id().equals(Network.INPUT)) {
            List<Seen> seen = new ArrayList<>();
            Map<String, Reach> reached = Reach.of(evaluation.network(), unit.y(), unit.x());
            for (Node node : evaluation.network().nodes()) {
                Reach r = reached.get(node.id());
                seen.add(new Seen(node.id(), r == null ? 0 : r.y1() - r.y0(), r == null ? 0 : r.x1() - r.x0()));
            }
            return new Explained(snapshot, unit, value, null, null, null, seen);
        }
        After activation = activation(evaluation, unit);
        return new Explained(
                snapshot,
                unit,
                value,
                arithmetic(evaluation, unit, inChannel),
                activation,
                pool(evaluation, activation == null ? unit : activation.unit()),
                List.of());
    }

    private static Arithmetic arithmetic(Evaluation evaluation, UnitAt unit, int inChannel) {
        return Probe.of(evaluation, unit.id(), unit.channel(), unit.y(), unit.x(), inChannel);
    }

    private static @Nullable After activation(Evaluation evaluation, UnitAt unit) {
        for (Node node : evaluation.network().nodes()) {
            if (node.inputs().equals(List.of(unit.id())) && node.layer() instanceof Activation) {
                UnitAt next = new UnitAt(node.id(), unit.channel(), unit.y(), unit.x());
                return new After(next, arithmetic(evaluation, next, 0));
            }
        }
        return null;
    }

    private static @Nullable After pool(Evaluation evaluation, UnitAt unit) {
        for (Node node : evaluation.network().nodes()) {
            Layer layer = node.layer();
            boolean pools = layer instanceof MaxPool
                    || layer instanceof AveragePool
                    || layer instanceof L2Pool
                    || layer instanceof BlurPool;
            if (pools && node.inputs().equals(List.of(unit.id()))) {
                Shape shape = evaluation.network().shape(unit.id());
                Window window = layer.sight(shape).orElseThrow();
                Axis vertical = window.vertical(shape);
                Axis horizontal = window.horizontal(shape);
                int y = (unit.y() + vertical.begin()) / vertical.stride();
                int x = (unit.x() + horizontal.begin()) / horizontal.stride();
                if (y < vertical.output() && x < horizontal.output()) {
                    UnitAt next = new UnitAt(node.id(), unit.channel(), y, x);
                    return new After(next, arithmetic(evaluation, next, 0));
                }
            }
        }
        return null;
    }
}
