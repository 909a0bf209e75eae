package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;

/**
 * The square root of the sum of squares of each window, channel by channel (ONNX's LpPool with p = 2). A zero fill adds
 * nothing.
 *
 * @param window kernel, stride, dilation, padding
 */
public record L2Pool(Window window) implements Windowed {
    /** A square pool without padding. */
    public static L2Pool of(int kernel, int stride) {
        return new L2Pool(Window.of(kernel, stride, Padding.valid()));
    }

    @Override
    public L2Pool withWindow(Window other) {
        return new L2Pool(other);
    }

    @Override
    public String type() {
        return "l2-pool";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Pair size = window.output(inputs.get(0));
        return Shape.of(inputs.get(0).channels(), size.y(), size.x());
    }
}
