package org.convcanvas.compute;

import java.util.Arrays;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Gradients of layers whose units see whole maps. */
final class WholeGradients {
    private WholeGradients() {}

    static LayerGradient globalAverage(GlobalAveragePool layer, Passage passage) {
        Shape shape = passage.inputShape();
        float[] gradient = new float[shape.size()];
        passage.planes(shape.channels(), shape.plane(), c -> {
            float share = passage.above().data()[c] / shape.plane();
            Arrays.fill(gradient, c * shape.plane(), (c + 1) * shape.plane(), share);
        });
        return LayerGradient.of(Tensor.of(shape, gradient));
    }

    /** The first largest pixel takes all. */
    static LayerGradient globalMax(GlobalMaxPool layer, Passage passage) {
        Shape shape = passage.inputShape();
        float[] in = passage.input().data();
        float[] gradient = new float[shape.size()];
        passage.planes(shape.channels(), shape.plane(), c -> {
            int winner = c * shape.plane();
            for (int i = winner + 1; i < (c + 1) * shape.plane(); i++) {
                if (in[i] > in[winner] || (Float.isNaN(in[i]) && !Float.isNaN(in[winner]))) {
                    winner = i;
                }
            }
            gradient[winner] = passage.above().data()[c];
        });
        return LayerGradient.of(Tensor.of(shape, gradient));
    }

    static LayerGradient adaptive(AdaptiveAveragePool layer, Passage passage) {
        Shape shape = passage.inputShape();
        Shape output = passage.output().shape();
        float[] gradient = new float[shape.size()];
        passage.planes(shape.channels(), 2.0 * shape.plane(), c -> {
            for (int unit = 0; unit < output.plane(); unit++) {
                int y = unit / output.width();
                int x = unit % output.width();
                int top = AdaptiveAveragePool.from(y, shape.height(), output.height());
                int bottom = AdaptiveAveragePool.to(y, shape.height(), output.height());
                int left = AdaptiveAveragePool.from(x, shape.width(), output.width());
                int right = AdaptiveAveragePool.to(x, shape.width(), output.width());
                float share = passage.above().data()[c * output.plane() + unit] / ((bottom - top) * (right - left));
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        gradient[(c * shape.height() + row) * shape.width() + column] += share;
                    }
                }
            }
        });
        return LayerGradient.of(Tensor.of(shape, gradient));
    }

    static LayerGradient flatten(Flatten layer, Passage passage) {
        return LayerGradient.of(Tensor.of(passage.inputShape(), passage.above().data()));
    }
}
