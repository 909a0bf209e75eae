package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Add;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/** Addition of maps without the vector module: a task is a stretch of the map. */
final class PlainAdd implements Kernel<Add> {
    private static final double NANOS = 0.3;

    @Override
    public Tensor apply(Add layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        float[] first = inputs.get(0).data();
        float[] second = inputs.get(1).data();
        float[] out = new float[first.length];
        Work.items(out.length, NANOS * inputs.size(), parallel, cancel, (from, to) -> {
            Lanes.sum(from, to, first, second, out);
            for (Tensor input : inputs.subList(2, inputs.size())) {
                Lanes.sum(from, to, out, input.data(), out);
            }
        });
        return Tensor.of(inputs.get(0).shape(), out);
    }
}
