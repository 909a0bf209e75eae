package org.convcanvas.network;

import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * The sliding rectangle of a convolution or pool.
 *
 * @param kernel taps, 1 to 4096 on each axis
 * @param stride step between outputs, at least 1
 * @param dilation step between taps, at least 1
 * @param padding what happens at the borders
 * @param ceil round the output size up, as ONNX's ceil_mode
 */
public record Window(Pair kernel, Pair stride, Pair dilation, Padding padding, boolean ceil) {
    /** The largest kernel extent; convolutions have a limit of their own. */
    public static final int MAX_KERNEL = 4096;

    /** The largest stride, dilation and explicit padding. */
    public static final int MAX_STEP = 64;

    /** One pixel at the unit's own place. */
    public static final Window POINT = Window.of(1, 1, Padding.valid());

    public Window {
        if (!kernel.within(1, MAX_KERNEL)) {
            throw new Problem("window.kernel", kernel, MAX_KERNEL);
        }
        if (!stride.within(1, MAX_STEP)) {
            throw new Problem("window.stride", stride, MAX_STEP);
        }
        if (!dilation.within(1, MAX_STEP)) {
            throw new Problem("window.dilation", dilation, MAX_STEP);
        }
        if (!padding.begin().within(0, MAX_STEP) || !padding.end().within(0, MAX_STEP)) {
            throw new Problem("window.padding", MAX_STEP);
        }
    }

    /** A square window with square steps, rounding down. */
    public static Window of(int kernel, int stride, Padding padding) {
        return new Window(Pair.of(kernel), Pair.of(stride), Pair.of(1), padding, false);
    }

    public Window withKernel(Pair other) {
        return new Window(other, stride, dilation, padding, ceil);
    }

    public Window withStride(Pair other) {
        return new Window(kernel, other, dilation, padding, ceil);
    }

    public Window withDilation(Pair other) {
        return new Window(kernel, stride, other, padding, ceil);
    }

    public Window withPadding(Padding other) {
        return new Window(kernel, stride, dilation, other, ceil);
    }

    /**
     * This window along the rows of a C x H x W map.
     *
     * @throws Problem when it does not fit
     */
    public Axis vertical(Shape input) {
        return axis(
                input,
                input.height(),
                kernel.y(),
                stride.y(),
                dilation.y(),
                padding.begin().y(),
                padding.end().y());
    }

    /**
     * This window along the columns of a C x H x W map.
     *
     * @throws Problem when it does not fit
     */
    public Axis horizontal(Shape input) {
        return axis(
                input,
                input.width(),
                kernel.x(),
                stride.x(),
                dilation.x(),
                padding.begin().x(),
                padding.end().x());
    }

    private Axis axis(Shape shape, int n, int k, int s, int d, int explicitBegin, int explicitEnd) {
        int span = d * (k - 1) + 1;
        int begin = explicitBegin;
        int end = explicitEnd;
        if (padding.rule() == Padding.Rule.SAME) {
            int total = Math.max(((n + s - 1) / s - 1) * s + span - n, 0);
            begin = total / 2;
            end = total - begin;
        }
        int room = n + begin + end - span;
        if (room < 0) {
            String size = shape.height() + "×" + shape.width();
            throw new Problem("window.tooLarge", dilatedSize(), size, (span - n + 1) / 2);
        }
        int output = room / s + 1;
        if (ceil && room % s != 0 && output * s < n + begin) {
            output++; // ONNX: a window that would start in the end padding is left out
        }
        Axis axis = new Axis(n, k, s, d, begin, end, output);
        int reach = padding.fill().reach(n);
        if (Math.max(begin, axis.reachPastEnd()) > reach) {
            throw new Problem("window.fill." + padding.fill(), Math.max(begin, axis.reachPastEnd()), n, reach);
        }
        return axis;
    }

    private Pair dilatedSize() {
        return new Pair(dilation.y() * (kernel.y() - 1) + 1, dilation.x() * (kernel.x() - 1) + 1);
    }

    /** Height and width of the output of this window on a C x H x W map. */
    public Pair output(Shape input) {
        return new Pair(vertical(input).output(), horizontal(input).output());
    }
}
