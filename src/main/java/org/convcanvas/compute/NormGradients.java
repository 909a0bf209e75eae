package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Gradients of layers that normalise. */
final class NormGradients {
    private static final double NANOS_DEAR = 30;

    private NormGradients() {}

    /** In the inference form mean and variance are constants. */
    static LayerGradient batch(BatchNorm layer, Passage passage) {
        Shape shape = passage.inputShape();
        float[] in = passage.input().data();
        float[] above = passage.above().data();
        float[] gradient = new float[shape.size()];
        float[] scale = new float[shape.channels()];
        float[] shift = new float[shape.channels()];
        passage.planes(shape.channels(), 2.0 * shape.plane(), c -> {
            double mean = passage.weight(WeightSpec.MEAN)[c];
            double spread = Math.sqrt((double) passage.weight(WeightSpec.VARIANCE)[c] + layer.epsilon());
            float factor = (float) (passage.weight(WeightSpec.SCALE)[c] / spread);
            double scales = 0;
            double shifts = 0;
            for (int i = c * shape.plane(); i < (c + 1) * shape.plane(); i++) {
                gradient[i] = factor * above[i];
                scales += above[i] * ((in[i] - mean) / spread);
                shifts += above[i];
            }
            scale[c] = (float) scales;
            shift[c] = (float) shifts;
        });
        Map<String, Tensor> weights = passage.trains()
                ? Map.of(
                        WeightSpec.SCALE, Tensor.of(Shape.of(scale.length), scale),
                        WeightSpec.SHIFT, Tensor.of(Shape.of(shift.length), shift))
                : Map.of();
        return new LayerGradient(List.of(Tensor.of(shape, gradient)), weights);
    }

    /**
     * With s the bracket and y = x s^-beta: dx_i = g_i s_i^-beta - 2 alpha beta / size x_i sum g_c x_c s_c^(-beta-1), the
     * sum over the channels c whose brackets hold i.
     */
    static LayerGradient lrn(Lrn layer, Passage passage) {
        Shape shape = passage.inputShape();
        float[] in = passage.input().data();
        float[] above = passage.above().data();
        float[] gradient = new float[shape.size()];
        int before = (layer.size() - 1) / 2;
        int after = layer.size() - 1 - before;
        double alpha = layer.alpha() / (double) layer.size();
        passage.planes(shape.height(), NANOS_DEAR * shape.width() * shape.channels(), y -> {
            double[] factor = new double[shape.channels()];
            double[] share = new double[shape.channels()];
            for (int pixel = y * shape.width(); pixel < (y + 1) * shape.width(); pixel++) {
                for (int c = 0; c < shape.channels(); c++) {
                    double sum = 0;
                    for (int i = Math.max(0, c - before); i <= Math.min(shape.channels() - 1, c + after); i++) {
                        double x = in[i * shape.plane() + pixel];
                        sum += x * x;
                    }
                    int at = c * shape.plane() + pixel;
                    double bracket = layer.k() + alpha * sum;
                    factor[c] = StrictMath.pow(bracket, -layer.beta());
                    share[c] = above[at] * (double) in[at] * factor[c] / bracket;
                }
                for (int i = 0; i < shape.channels(); i++) {
                    double sum = 0;
                    for (int c = Math.max(0, i - after); c <= Math.min(shape.channels() - 1, i + before); c++) {
                        sum += share[c];
                    }
                    int at = i * shape.plane() + pixel;
                    gradient[at] = (float) (above[at] * factor[i] - 2 * alpha * layer.beta() * in[at] * sum);
                }
            }
        });
        return LayerGradient.of(Tensor.of(shape, gradient));
    }

    /** dx_c = y_c (g_c - sum of g y over the channels of the pixel). */
    static LayerGradient softmax(Softmax layer, Passage passage) {
        Shape shape = passage.inputShape();
        float[] out = passage.output().data();
        float[] above = passage.above().data();
        float[] gradient = new float[shape.size()];
        passage.planes(shape.height(), 3.0 * shape.width() * shape.channels(), y -> {
            for (int pixel = y * shape.width(); pixel < (y + 1) * shape.width(); pixel++) {
                double sum = 0;
                for (int at = pixel; at < out.length; at += shape.plane()) {
                    sum += (double) above[at] * out[at];
                }
                for (int at = pixel; at < out.length; at += shape.plane()) {
                    gradient[at] = (float) (out[at] * (above[at] - sum));
                }
            }
        });
        return LayerGradient.of(Tensor.of(shape, gradient));
    }
}
