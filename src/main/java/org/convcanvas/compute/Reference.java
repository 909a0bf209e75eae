package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Layer;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * The plainest way to compute one kind of layer: its loops are the definition of the kind, order of additions included.
 *
 * @param <L> the kind
 */
interface Reference<L extends Layer> {
    /**
     * The output.
     *
     * @param inputs maps that fit the layer
     * @param weights the layer's tensors by role, of the shapes that it states
     * @param output the shape that the layer states
     */
    Tensor apply(L layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output);
}
