package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * A convolution whose sharing is broken: at place p the weight w is w (1 + amount n), n standard normal, another one for
 * every place, filter, channel and tap. So the layer is locally connected, but it stores only the shared weights, the amount
 * and the seed. Biases do not drift.
 *
 * @param conv the convolution that it is without drift, bit for bit
 * @param amount standard deviation of the drift relative to the weight, 0 to 10
 * @param seed of the normal numbers, at least 0; the same seed gives the same drift
 */
public record DriftedConv(Conv conv, float amount, int seed) implements Windowed {
    /** The largest amount. */
    public static final float MOST = 10;

    public DriftedConv {
        if (!(amount >= 0 && amount <= MOST)) {
            throw new Problem("drift.amount", amount, MOST);
        }
        if (seed < 0) {
            throw new Problem("drift.seed", seed);
        }
    }

    public DriftedConv withConv(Conv other) {
        return new DriftedConv(other, amount, seed);
    }

    @Override
    public Window window() {
        return conv.window();
    }

    @Override
    public DriftedConv withWindow(Window other) {
        return withConv(conv.withWindow(other));
    }

    @Override
    public String type() {
        return "drifted-conv";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return conv.output(inputs);
    }

    @Override
    public List<WeightSpec> weights(List<Shape> inputs) {
        return conv.weights(inputs);
    }

    @Override
    public long macs(List<Shape> inputs) {
        return conv.macs(inputs);
    }
}
