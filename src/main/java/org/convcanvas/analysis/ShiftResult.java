package org.convcanvas.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Network;

/** Both lanes of every layer for one move of the image. Immutable. */
public final class ShiftResult {
    private final ImageMove move;
    private final Evaluation still;
    private final Evaluation moved;
    private final Map<String, LayerShift> layers;

    ShiftResult(ImageMove move, Evaluation still, Evaluation moved, Map<String, LayerShift> layers) {
        this.move = move;
        this.still = still;
        this.moved = moved;
        this.layers = new LinkedHashMap<>(layers);
    }

    /** T. */
    public ImageMove move() {
        return move;
    }

    /** The network on the image as it is. */
    public Evaluation still() {
        return still;
    }

    /** The network on the moved image: lane A. */
    public Evaluation moved() {
        return moved;
    }

    /** The layers in the network's order, without the input. */
    public List<LayerShift> layers() {
        return layers.values().stream()
                .filter(layer -> !layer.id().equals(Network.INPUT))
                .toList();
    }

    /** That of a node, or of the input, whose lanes are the same by definition. */
    public LayerShift layer(String id) {
        return Objects.requireNonNull(layers.get(id), id);
    }

    /** The first layer whose lanes differ; empty when none do. */
    public Optional<LayerShift> firstBroken() {
        return layers().stream()
                .filter(layer -> {
                    Agreement overall = layer.overall();
                    return overall != null && !overall.isExact();
                })
                .findFirst();
    }
}
