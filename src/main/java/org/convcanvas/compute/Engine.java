package org.convcanvas.compute;

import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Computes networks: pure, the same arguments give bit-equal maps on any number of threads. */
public final class Engine {
    private Engine() {}

    /**
     * Computes every map.
     *
     * @param input C x H x W, of the network's input shape
     * @param previous an earlier result whose maps are reused where node, weights and inputs are the same, or null
     * @throws java.util.concurrent.CancellationException once {@code cancel} is requested
     */
    public static Evaluation evaluate(
            Network network,
            Weights weights,
            Tensor input,
            @Nullable Evaluation previous,
            Parallel parallel,
            Cancel cancel) {
        throw new AssertionError("written next");
    }
}
