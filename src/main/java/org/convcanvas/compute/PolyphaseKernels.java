package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Adaptive polyphase sampling: the reference, the kernel without the vector module, and the gradient. */
final class PolyphaseKernels {
    private static final double NANOS = 1;

    private PolyphaseKernels() {}

    static Tensor reference(PolyphaseSampling layer, List<Tensor> inputs, Map<String, Tensor> weights, Shape output) {
        Tensor input = inputs.get(0);
        Pair phase = Phase.of(layer, input);
        float[] data = new float[output.size()];
        for (int i = 0; i < data.length; i++) {
            int y = i / output.width() % output.height() * layer.stride().y() + phase.y();
            data[i] = input.at(
                    i / output.plane(), y, i % output.width() * layer.stride().x() + phase.x());
        }
        return Tensor.of(output, data);
    }

    static Tensor plain(
            PolyphaseSampling layer,
            List<Tensor> inputs,
            Map<String, Tensor> weights,
            Parallel parallel,
            Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape shape = input.shape();
        Shape output = layer.output(List.of(shape));
        Pair phase = Phase.of(layer, input);
        float[] in = input.data();
        float[] out = new float[output.size()];
        double nanos = output.width() * NANOS;
        Work.items(output.channels() * output.height(), nanos, parallel, cancel, (first, end) -> {
            for (int item = first; item < end; item++) {
                int from = start(layer, phase, shape, item / output.height(), item % output.height());
                for (int x = 0; x < output.width(); x++) {
                    out[item * output.width() + x] =
                            in[from + x * layer.stride().x()];
                }
            }
        });
        return Tensor.of(output, out);
    }

    /** Where the numbers of a row of the output begin in the input. */
    private static int start(PolyphaseSampling layer, Pair phase, Shape shape, int c, int y) {
        return (c * shape.height() + y * layer.stride().y() + phase.y()) * shape.width() + phase.x();
    }

    /** What was kept gets all; that another input might make another choice has no derivative. */
    static LayerGradient gradient(PolyphaseSampling layer, Passage passage) {
        Shape shape = passage.inputShape();
        Shape output = passage.output().shape();
        Pair phase = Phase.of(layer, passage.input());
        float[] above = passage.above().data();
        float[] gradient = new float[shape.size()];
        for (int row = 0; row < output.channels() * output.height(); row++) {
            int from = start(layer, phase, shape, row / output.height(), row % output.height());
            for (int x = 0; x < output.width(); x++) {
                gradient[from + x * layer.stride().x()] = above[row * output.width() + x];
            }
        }
        return LayerGradient.of(Tensor.of(shape, gradient));
    }
}
