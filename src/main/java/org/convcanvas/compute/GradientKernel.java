package org.convcanvas.compute;

import org.convcanvas.network.Layer;

/**
 * Computes the gradient of one kind of layer, the same on any number of threads.
 *
 * @param <L> the kind
 */
interface GradientKernel<L extends Layer> {
    /** The gradient, from that with respect to the output. */
    LayerGradient apply(L layer, Passage passage);
}
