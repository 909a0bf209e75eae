package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.MaxPool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** The usual max pool by vectors; any other by the plain kernel, whose loops the JVM makes vectors of, too. */
final class VectorMaxPool implements Kernel<MaxPool> {
    private static final double NANOS_PER_PIXEL = 0.2;

    private final PlainMaxPool plain = new PlainMaxPool();

    @Override
    public Tensor apply(
            MaxPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape from = input.shape();
        if (!VectorRows.halves(layer, from)) {
            return plain.apply(layer, inputs, weights, parallel, cancel);
        }
        Shape output = layer.output(List.of(from));
        float[] in = input.data();
        float[] out = new float[output.size()];
        Work.items(
                output.channels() * output.height(),
                NANOS_PER_PIXEL * 2 * from.width(),
                parallel,
                cancel,
                (first, end) -> {
                    for (int row = first; row < end; row++) {
                        int c = row / output.height();
                        int top = (c * from.height() + row % output.height() * 2) * from.width();
                        VectorRows.halve(in, top, top + from.width(), out, row * output.width(), output.width());
                    }
                });
        return Tensor.of(output, out);
    }

    @Override
    public String path(MaxPool layer, List<Shape> inputs) {
        return VectorRows.halves(layer, inputs.get(0)) ? "vector rows, two at a time" : plain.path(layer, inputs);
    }
}
