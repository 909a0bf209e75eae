package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Concat;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Puts maps one after the other: a task is a stretch of one of them. */
final class PlainConcat implements Kernel<Concat> {
    private static final double NANOS = 0.2;

    @Override
    public Tensor apply(
            Concat layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Shape output = layer.output(inputs.stream().map(Tensor::shape).toList());
        float[] out = new float[output.size()];
        int at = 0;
        for (Tensor input : inputs) {
            int start = at;
            float[] in = input.data();
            Work.items(
                    in.length,
                    NANOS,
                    parallel,
                    cancel,
                    (from, to) -> System.arraycopy(in, from, out, start + from, to - from));
            at += in.length;
        }
        return Tensor.of(output, out);
    }
}
