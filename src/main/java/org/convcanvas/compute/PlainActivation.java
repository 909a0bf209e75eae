package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Activation;
import org.convcanvas.network.Clip;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Activations without the vector module: a task is a stretch of the map.
 *
 * @param <A> the kind
 */
final class PlainActivation<A extends Activation> implements Kernel<A> {
    private static final int STRETCH = 1 << 14;
    private static final double NANOS_CHEAP = 0.3;
    private static final double NANOS_DEAR = 6;

    @Override
    public Tensor apply(A layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        float[] in = input.data();
        float[] out = new float[in.length];
        boolean cheap = layer instanceof Relu || layer instanceof LeakyRelu || layer instanceof Clip;
        double nanos = in.length * (cheap ? NANOS_CHEAP : NANOS_DEAR);
        Work.run(Work.ceilDiv(in.length, STRETCH), nanos, parallel, cancel, task -> {
            int from = task * STRETCH;
            stretch(layer, in, out, from, Math.min(in.length, from + STRETCH));
        });
        return Tensor.of(input.shape(), out);
    }

    /** Every function has a loop of its own; of the cheap ones' the JVM's compiler makes vector instructions. */
    static void stretch(Activation layer, float[] in, float[] out, int from, int to) {
        if (layer instanceof Relu) {
            relu(in, out, from, to);
        } else if (layer instanceof LeakyRelu leaky) {
            leaky(in, out, from, to, leaky.slope());
        } else if (layer instanceof Clip clip) {
            clip(in, out, from, to, clip.low(), clip.high());
        } else if (layer instanceof Sigmoid) {
            sigmoid(in, out, from, to);
        } else {
            tanh(in, out, from, to);
        }
    }

    private static void relu(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = Pointwise.relu(in[i]);
        }
    }

    private static void leaky(float[] in, float[] out, int from, int to, float slope) {
        for (int i = from; i < to; i++) {
            out[i] = Pointwise.leaky(in[i], slope);
        }
    }

    private static void clip(float[] in, float[] out, int from, int to, float low, float high) {
        for (int i = from; i < to; i++) {
            out[i] = Pointwise.clip(in[i], low, high);
        }
    }

    private static void sigmoid(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = Pointwise.sigmoid(in[i]);
        }
    }

    private static void tanh(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = Pointwise.tanh(in[i]);
        }
    }

    @Override
    public String path(A layer, List<Shape> inputs) {
        boolean cheap = layer instanceof Relu || layer instanceof LeakyRelu || layer instanceof Clip;
        return cheap ? "a loop of its own, which the JVM makes vectors of" : "a loop of its own, number by number";
    }
}
