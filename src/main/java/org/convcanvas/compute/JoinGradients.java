package org.convcanvas.compute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Add;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Pad;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Gradients of layers that only move or add numbers. */
final class JoinGradients {
    private JoinGradients() {}

    static LayerGradient add(Add layer, Passage passage) {
        return new LayerGradient(Collections.nCopies(passage.inputs().size(), passage.above()), Map.of());
    }

    static LayerGradient concat(Concat layer, Passage passage) {
        List<Tensor> parts = new ArrayList<>();
        int from = 0;
        for (Tensor input : passage.inputs()) {
            float[] part = new float[input.shape().size()];
            System.arraycopy(passage.above().data(), from, part, 0, part.length);
            parts.add(Tensor.of(input.shape(), part));
            from += part.length;
        }
        return new LayerGradient(parts, Map.of());
    }

    /** A pixel of the border hands its part on to the pixel that it was copied from. */
    static LayerGradient pad(Pad layer, Passage passage) {
        Shape shape = passage.inputShape();
        Shape output = passage.output().shape();
        float[] gradient = new float[shape.size()];
        Spread spread = new Spread(layer.window(), shape);
        passage.planes(
                shape.channels(),
                2.0 * output.plane(),
                c -> spread.add(passage.above().data(), c * output.plane(), 0, gradient, c * shape.plane()));
        return LayerGradient.of(Tensor.of(shape, gradient));
    }
}
