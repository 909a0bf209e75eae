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

    /**
     * How many taps of one axis count in the mean. With zero fill: those on the map, or with {@link #countPadding()} those
     * on the map and its padding, where a last window in ceil mode may reach further (ONNX, AveragePool). With any other
     * fill all, since there is a real value everywhere.
     *
     * @param out the unit's place on that axis
     */
    public int counted(Axis axis, int out) {
        if (window.padding().fill() != Fill.ZERO) {
            return axis.kernel();
        }
        int low = countPadding ? -axis.begin() : 0;
        int high = countPadding ? axis.input() + axis.end() : axis.input();
        int count = 0;
        for (int tap = 0; tap < axis.kernel(); tap++) {
            int position = axis.position(out, tap);
            count += position >= low && position < high ? 1 : 0;
        }
        return count;
    }
}
