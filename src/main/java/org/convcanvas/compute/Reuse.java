package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Node;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Finds the maps of an earlier evaluation that are still true. */
final class Reuse {
    private final @Nullable Evaluation previous;
    private final Weights weights;
    private final Map<String, Node> nodes = new HashMap<>();

    /** Looks in {@code previous}, if any, for maps that {@code weights} would give again. */
    Reuse(@Nullable Evaluation previous, Weights weights) {
        this.previous = previous;
        this.weights = weights;
        if (previous != null) {
            previous.network().nodes().forEach(node -> nodes.put(node.id(), node));
        }
    }

    /**
     * The earlier map of {@code node}, or null. Tensors are compared by identity: a map that was reused is the same
     * object, so that the maps after it are found too, at no cost.
     */
    @Nullable
    Tensor of(Node node, List<Tensor> inputs) {
        if (previous == null || !node.equals(nodes.get(node.id())) || !weights.same(previous.weights(), node.id())) {
            return null;
        }
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i) != previous.map(node.inputs().get(i))) {
                return null;
            }
        }
        return previous.map(node.id());
    }
}
