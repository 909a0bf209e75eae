package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.BlurPool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Blur pool without the vector module. */
final class PlainBlurPool implements Kernel<BlurPool> {
    @Override
    public Tensor apply(
            BlurPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        float[] kernel = layer.kernel();
        return PlainPools.apply(
                layer.window(),
                input,
                layer.output(List.of(input.shape())),
                0,
                (count, sum, pixels, tap) -> Lanes.addScaled(count, sum, kernel[tap], pixels),
                (from, to, sum, spare) -> {},
                parallel,
                cancel);
    }

    @Override
    public String path(BlurPool layer, List<Shape> inputs) {
        return PlainPools.PATH;
    }
}
