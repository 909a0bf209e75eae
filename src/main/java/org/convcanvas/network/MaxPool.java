package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;

/**
 * The largest value in each window, channel by channel. A zero fill means "ignored": minus infinity.
 *
 * @param window kernel, stride, dilation, padding
 */
public record MaxPool(Window window) implements Windowed {
    /** A square pool without padding. */
    public static MaxPool of(int kernel, int stride) {
        return new MaxPool(Window.of(kernel, stride, Padding.valid()));
    }

    @Override
    public MaxPool withWindow(Window other) {
        return new MaxPool(other);
    }

    @Override
    public String type() {
        return "max-pool";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Pair size = window.output(inputs.get(0));
        return Shape.of(inputs.get(0).channels(), size.y(), size.x());
    }
}
