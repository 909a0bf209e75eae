package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.L2Pool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** L2 pool without the vector module. */
final class PlainL2Pool implements Kernel<L2Pool> {
    @Override
    public Tensor apply(
            L2Pool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        return PlainPools.apply(
                layer.window(),
                input,
                layer.output(List.of(input.shape())),
                0,
                (count, sum, pixels, tap) -> Lanes.addSquares(count, sum, pixels),
                (from, to, sum, spare) -> Lanes.root(to - from, sum),
                parallel,
                cancel);
    }

    @Override
    public String path(L2Pool layer, List<Shape> inputs) {
        return PlainPools.PATH;
    }
}
