package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.MaxPool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Max pool without the vector module. */
final class PlainMaxPool implements Kernel<MaxPool> {
    @Override
    public Tensor apply(
            MaxPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        return PlainPools.apply(
                layer.window(),
                input,
                layer.output(List.of(input.shape())),
                Float.NEGATIVE_INFINITY,
                (count, largest, pixels, tap) -> Lanes.max(count, largest, pixels),
                (from, to, largest, spare) -> {},
                parallel,
                cancel);
    }

    @Override
    public String path(MaxPool layer, List<Shape> inputs) {
        return PlainPools.PATH;
    }
}
