package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Fully connected layers without the vector module: a task is some units. */
final class PlainFullyConnected implements Kernel<FullyConnected> {
    private static final double NANOS_PER_MAC = 0.3;

    @Override
    public Tensor apply(
            FullyConnected layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        float[] in = inputs.get(0).data();
        float[] matrix = Objects.requireNonNull(weights.get(WeightSpec.MATRIX)).data();
        Tensor bias = weights.get(WeightSpec.BIAS);
        float[] out = new float[layer.units()];
        Work.items(out.length, in.length * NANOS_PER_MAC, parallel, cancel, (from, to) -> {
            float[] sums = new float[ReferenceFullyConnected.SUMS];
            for (int unit = from; unit < to; unit++) {
                RunningSums.dot(matrix, unit * in.length, in, sums);
                float sum = ReferenceFullyConnected.folded(sums);
                out[unit] = bias == null ? sum : sum + bias.data()[unit];
            }
        });
        return Tensor.of(Shape.of(out.length, 1, 1), out);
    }

    @Override
    public String path(FullyConnected layer, List<Shape> inputs) {
        return "rows of the matrix, 16 running sums";
    }
}
