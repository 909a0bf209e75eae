package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Activation;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Sigmoid and tanh by vectors; of the other activations' loops the JVM makes vectors by itself. A task is a stretch of the
 * map.
 *
 * @param <A> the kind
 */
final class VectorActivation<A extends Activation> implements Kernel<A> {
    private static final double NANOS = 1.5;

    @Override
    public Tensor apply(A layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        float[] in = input.data();
        float[] out = new float[in.length];
        Work.items(in.length, NANOS, parallel, cancel, (from, to) -> VectorCurves.stretch(layer, in, out, from, to));
        return Tensor.of(input.shape(), out);
    }

    @Override
    public String path(A layer, List<Shape> inputs) {
        return "vectors of doubles";
    }
}
