package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * Convolution, which means cross-correlation: y[o] = b[o] + sum over c, i, j of w[o, c, i, j] x[c, y s + i d, x s + j d].
 *
 * @param filters output channels, 1 to 4096
 * @param window kernel, stride, dilation and padding
 * @param groups how many separate groups the channels form; equal to the input channels for a depthwise convolution
 * @param bias what each filter adds
 */
public record Conv(int filters, Window window, int groups, Bias bias) implements Windowed {
    /** The most filters that a layer may have. */
    public static final int MAX_FILTERS = 4096;

    /** The largest kernel extent. */
    public static final int MAX_KERNEL = 15;

    public Conv {
        if (filters < 1 || filters > MAX_FILTERS) {
            throw new Problem("conv.filters", filters, MAX_FILTERS);
        }
        if (groups < 1 || filters % groups != 0) {
            throw new Problem("conv.groupsFilters", filters, groups);
        }
        if (!window.kernel().within(1, MAX_KERNEL)) {
            throw new Problem("conv.kernel", window.kernel(), MAX_KERNEL);
        }
        if (window.ceil()) {
            throw new Problem("conv.ceil");
        }
    }

    /** With a bias for each filter, or none. */
    public Conv(int filters, Window window, int groups, boolean bias) {
        this(filters, window, groups, Bias.of(bias));
    }

    /** One group, with bias. */
    public static Conv of(int filters, int kernel, int stride, Padding padding) {
        return new Conv(filters, Window.of(kernel, stride, padding), 1, true);
    }

    public Conv withFilters(int other) {
        return new Conv(other, window, groups, bias);
    }

    @Override
    public Conv withWindow(Window other) {
        return new Conv(filters, other, groups, bias);
    }

    public Conv withGroups(int other) {
        return new Conv(filters, window, other, bias);
    }

    public Conv withBias(Bias other) {
        return new Conv(filters, window, groups, other);
    }

    @Override
    public String type() {
        return "conv";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (input.channels() % groups != 0) {
            throw new Problem("conv.groupsInput", input.channels(), groups);
        }
        Pair size = window.output(input);
        return Shape.of(filters, size.y(), size.x());
    }

    @Override
    public List<WeightSpec> weights(List<Shape> inputs) {
        int channels = inputs.get(0).channels() / groups;
        Shape shape =
                Shape.of(filters, channels, window.kernel().y(), window.kernel().x());
        int fanIn = channels * shape.plane();
        WeightSpec kernel = WeightSpec.random(WeightSpec.KERNEL, shape, fanIn);
        return bias.beside(kernel, filters, window.output(inputs.get(0)));
    }

    @Override
    public long macs(List<Shape> inputs) {
        long taps = (long) inputs.get(0).channels()
                / groups
                * window.kernel().y()
                * window.kernel().x();
        return output(inputs).size() * taps;
    }
}
