package org.convcanvas.compute;

import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Tensor;

/**
 * Every map of a network for one input. Immutable.
 *
 * @param network what was computed
 * @param weights with these
 * @param input C x H x W
 * @param maps the output of each node, C x H x W, by name
 * @param exact whether every map is bit-equal to a full evaluation
 */
public record Evaluation(Network network, Weights weights, Tensor input, Map<String, Tensor> maps, boolean exact) {
    public Evaluation {
        maps = Map.copyOf(maps);
    }

    /** The output of a node, or the input under {@link Network#INPUT}. */
    public Tensor map(String id) {
        return id.equals(Network.INPUT) ? input : Objects.requireNonNull(maps.get(id), id);
    }
}
