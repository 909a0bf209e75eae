package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** A kernel that takes what follows a convolution along. */
interface ChainKernel {
    /**
     * The maps of a convolution and of each layer that follows it in the chain, or of the last of them alone; null when
     * these layers must be computed one by one.
     *
     * @param weights of the convolution
     * @param norm of the batch norm; empty where there is none
     * @param all whether every map is wanted
     */
    @Nullable
    List<Tensor> chain(
            Chain chain,
            Tensor input,
            Map<String, Tensor> weights,
            Map<String, Tensor> norm,
            boolean all,
            Parallel parallel,
            Cancel cancel);
}
