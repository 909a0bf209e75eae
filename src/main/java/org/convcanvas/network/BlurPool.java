package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * Blurs each channel with a binomial kernel and keeps every s-th number: what is finer than the new grid is gone before the
 * grid could mistake it (Zhang 2019, "Making Convolutional Networks Shift-Invariant Again"). Behind a max pool of stride 1
 * it makes an anti-aliased max pool. The kernels are [1 1], [1 2 1], [1 3 3 1] and [1 4 6 4 1] on each axis, divided by
 * their sums; a kernel of one tap blurs nothing. A zero fill adds zeros.
 *
 * @param window kernel of 1 to 5 taps on each axis, stride, dilation, padding
 */
public record BlurPool(Window window) implements Windowed {
    /** The most taps on an axis. */
    public static final int MAX_KERNEL = 5;

    public BlurPool {
        if (!window.kernel().within(1, MAX_KERNEL)) {
            throw new Problem("blurPool.kernel", window.kernel(), MAX_KERNEL);
        }
    }

    /** A square blur centred on every {@code stride}-th pixel from the first one on; its output is ceil(n / stride) long. */
    public static BlurPool of(int kernel, int stride, Fill fill) {
        int before = (kernel - 1) / 2;
        Padding padding = new Padding(Padding.Rule.EXPLICIT, fill, Pair.of(before), Pair.of(kernel - 1 - before));
        return new BlurPool(Window.of(kernel, stride, padding));
    }

    @Override
    public BlurPool withWindow(Window other) {
        return new BlurPool(other);
    }

    @Override
    public String type() {
        return "blur-pool";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Pair size = window.output(inputs.get(0));
        return Shape.of(inputs.get(0).channels(), size.y(), size.x());
    }

    /** The kernel, height x width, row-major: products of binomial coefficients over powers of two, which add up to one. */
    public float[] kernel() {
        float[] rows = binomial(window.kernel().y());
        float[] columns = binomial(window.kernel().x());
        float[] kernel = new float[rows.length * columns.length];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = rows[i / columns.length] * columns[i % columns.length];
        }
        return kernel;
    }

    private static float[] binomial(int taps) {
        float[] row = new float[taps];
        row[0] = 1f / (1 << (taps - 1));
        for (int i = 1; i < taps; i++) {
            row[i] = row[i - 1] * (taps - i) / i; // exact: whole numbers over a power of two
        }
        return row;
    }
}
