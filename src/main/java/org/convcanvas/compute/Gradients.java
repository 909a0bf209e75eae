package org.convcanvas.compute;

import java.util.Map;
import org.convcanvas.tensor.Tensor;

/**
 * How a number changes with everything in a network.
 *
 * @param input its derivatives with respect to the input, C x H x W
 * @param maps likewise of every map that it depends on, by node
 * @param weights likewise of the trainable tensors that it depends on, by node and role; empty when not asked for
 */
public record Gradients(Tensor input, Map<String, Tensor> maps, Map<String, Map<String, Tensor>> weights) {
    public Gradients {
        maps = Map.copyOf(maps);
        weights = Map.copyOf(weights);
    }
}
