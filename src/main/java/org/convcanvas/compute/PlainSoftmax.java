package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Softmax;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/** Softmax without the vector module: a task is some pixels. */
final class PlainSoftmax implements Kernel<Softmax> {
    private static final double NANOS_PER_CHANNEL = 30;

    @Override
    public Tensor apply(
            Softmax layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        float[] out = new float[input.data().length];
        int plane = input.shape().plane();
        int channels = input.shape().channels();
        Work.items(plane, channels * NANOS_PER_CHANNEL, parallel, cancel, (from, to) -> {
            double[] exp = new double[channels];
            for (int pixel = from; pixel < to; pixel++) {
                shares(input.data(), pixel, plane, exp, out);
            }
        });
        return Tensor.of(input.shape(), out);
    }

    private static void shares(float[] in, int pixel, int plane, double[] exp, float[] out) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < exp.length; c++) {
            largest = Math.max(largest, in[c * plane + pixel]);
        }
        double sum = 0;
        for (int c = 0; c < exp.length; c++) {
            exp[c] = Exponential.exp((double) in[c * plane + pixel] - largest);
            sum += exp[c];
        }
        for (int c = 0; c < exp.length; c++) {
            out[c * plane + pixel] = (float) (exp[c] / sum);
        }
    }
}
