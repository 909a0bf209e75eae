package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;

/**
 * The mean of each window, channel by channel.
 *
 * @param window kernel, stride, dilation, padding
 * @param countPadding whether pixels of padding count in the mean's denominator (ONNX's count_include_pad); only the
 *     zero fill distinguishes the two, since every other fill puts real values there
 */
public record AveragePool(Window window, boolean countPadding) implements Windowed {
    /** A square pool without padding. */
    public static AveragePool of(int kernel, int stride) {
        return new AveragePool(Window.of(kernel, stride, Padding.valid()), false);
    }

    @Override
    public AveragePool withWindow(Window other) {
        return new AveragePool(other, countPadding);
    }

    @Override
    public String type() {
        return "average-pool";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Pair size = window.output(inputs.get(0));
        return Shape.of(inputs.get(0).channels(), size.y(), size.x());
    }
}
