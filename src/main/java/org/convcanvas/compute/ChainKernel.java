package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Activation;
import org.convcanvas.network.Conv;
import org.convcanvas.network.MaxPool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** A kernel that takes what follows a convolution along. */
interface ChainKernel {
    /**
     * The maps of a convolution, of the activation after it and of the pool after that, or of the last of them alone; null
     * when these layers must be computed one by one.
     *
     * @param activation null for none
     * @param pool null for none; at least one of the two is there
     * @param all whether every map is wanted
     */
    @Nullable
    List<Tensor> chain(
            Conv conv,
            @Nullable Activation activation,
            @Nullable MaxPool pool,
            Tensor input,
            Map<String, Tensor> weights,
            boolean all,
            Parallel parallel,
            Cancel cancel);
}
