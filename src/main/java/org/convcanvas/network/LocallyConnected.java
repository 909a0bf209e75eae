package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * A convolution without sharing: every place has weights of its own.
 * y[o, p] = b + sum over c, t of w[o, c, t, p] x[c, place of tap t at p].
 *
 * @param filters output channels, 1 to 4096
 * @param window kernel of any size, stride, dilation and padding
 * @param bias what is added
 */
public record LocallyConnected(int filters, Window window, Bias bias) implements Windowed {
    public LocallyConnected {
        if (filters < 1 || filters > Conv.MAX_FILTERS) {
            throw new Problem("conv.filters", filters, Conv.MAX_FILTERS);
        }
        if (window.ceil()) {
            throw new Problem("conv.ceil");
        }
    }

    @Override
    public LocallyConnected withWindow(Window other) {
        return new LocallyConnected(filters, other, bias);
    }

    public LocallyConnected withFilters(int other) {
        return new LocallyConnected(other, window, bias);
    }

    public LocallyConnected withBias(Bias other) {
        return new LocallyConnected(filters, window, other);
    }

    @Override
    public String type() {
        return "locally-connected";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Pair size = window.output(inputs.get(0));
        return Shape.of(filters, size.y(), size.x());
    }

    @Override
    public List<WeightSpec> weights(List<Shape> inputs) {
        Pair size = window.output(inputs.get(0));
        int channels = inputs.get(0).channels();
        int taps = window.kernel().y() * window.kernel().x();
        Shape shape = Shape.of(filters, channels, taps, size.y() * size.x());
        return bias.beside(WeightSpec.random(WeightSpec.UNSHARED, shape, channels * taps), filters, size);
    }

    @Override
    public long macs(List<Shape> inputs) {
        return (long) output(inputs).size()
                * inputs.get(0).channels()
                * window.kernel().y()
                * window.kernel().x();
    }
}
