package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Layer;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Computes the map of one kind of layer, bit-equal to its reference kernel on any number of threads.
 *
 * @param <L> the kind
 */
interface Kernel<L extends Layer> {
    /**
     * The output, C x H x W.
     *
     * @param inputs maps that fit the layer
     * @param weights the layer's tensors by role, of the shapes that it states
     */
    Tensor apply(L layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel);

    /** What computes such a layer on maps of these shapes, in a few words; see src/docs/kernels.md. */
    default String path(L layer, List<Shape> inputs) {
        return "plain loops";
    }
}
