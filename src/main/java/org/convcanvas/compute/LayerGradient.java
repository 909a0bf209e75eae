package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.tensor.Tensor;

/**
 * How a number that depends on a layer's output changes with what the layer reads.
 *
 * @param inputs its derivatives with respect to each number of the inputs, in their order and of their shapes
 * @param weights likewise of the trainable tensors, by role; empty when they were not asked for
 */
public record LayerGradient(List<Tensor> inputs, Map<String, Tensor> weights) {
    /** That of a layer with one input and nothing trainable. */
    static LayerGradient of(Tensor input) {
        return new LayerGradient(List.of(input), Map.of());
    }
}
