package org.convcanvas.store.onnx;

import org.convcanvas.network.Fill;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** Kernel, strides, dilations and pads of an operator as a window. */
final class WindowReader {
    private WindowReader() {}

    /**
     * The window of a node.
     *
     * @param kernel extents of the kernel, as many as the value has axes of space
     * @param input shape of what it reads
     */
    static Window read(Operation operation, Value value, Shape input, long[] kernel) {
        boolean line = value.layout() == Layout.LINES;
        int axes = line ? 1 : 2;
        if (kernel.length != axes) {
            throw new Problem("onnx.axes", kernel.length, axes);
        }
        Pair size = pair(kernel, 0, line);
        Pair stride = pair(operation.wholes("strides"), line);
        Pair dilation = pair(operation.wholes("dilations"), line);
        boolean ceil = operation.whole("ceil_mode", 0) != 0;
        return new Window(size, stride, dilation, padding(operation, line, size, stride, dilation, input), ceil);
    }

    private static Pair pair(long @Nullable [] numbers, boolean line) {
        return numbers == null ? Pair.of(1) : pair(numbers, 0, line);
    }

    /** Rows and columns from a list that has both, or columns only. */
    private static Pair pair(long[] numbers, int from, boolean line) {
        if (numbers.length < from + (line ? 1 : 2)) {
            throw new Problem("onnx.axes", numbers.length, line ? 1 : 2);
        }
        int first = Math.toIntExact(numbers[from]);
        return line
                ? new Pair(Math.min(1, Math.max(first, 0)), first)
                : new Pair(first, Math.toIntExact(numbers[from + 1]));
    }

    private static Padding padding(
            Operation operation, boolean line, Pair size, Pair stride, Pair dilation, Shape input) {
        String auto = operation.text("auto_pad", "NOTSET");
        return switch (auto) {
            case "NOTSET", "" -> explicit(operation.wholes("pads"), line);
            case "VALID" -> Padding.valid();
            case "SAME_UPPER" -> Padding.same(Fill.ZERO);
            case "SAME_LOWER" -> {
                int y = total(input.height(), size.y(), stride.y(), dilation.y());
                int x = total(input.width(), size.x(), stride.x(), dilation.x());
                Pair end = new Pair(y / 2, x / 2);
                yield new Padding(Padding.Rule.EXPLICIT, Fill.ZERO, new Pair(y - y / 2, x - x / 2), end);
            }
            default -> throw new Problem("onnx.autoPad", auto);
        };
    }

    private static int total(int n, int k, int s, int d) {
        return Math.max(((n + s - 1) / s - 1) * s + d * (k - 1) + 1 - n, 0);
    }

    private static Padding explicit(long @Nullable [] pads, boolean line) {
        if (pads == null) {
            return Padding.valid();
        }
        int axes = line ? 1 : 2;
        if (pads.length != 2 * axes) {
            throw new Problem("onnx.axes", pads.length, 2 * axes);
        }
        Pair begin = border(pads, 0, line);
        Pair end = border(pads, axes, line);
        boolean none = begin.equals(Pair.of(0)) && end.equals(Pair.of(0));
        return none ? Padding.valid() : new Padding(Padding.Rule.EXPLICIT, Fill.ZERO, begin, end);
    }

    private static Pair border(long[] pads, int from, boolean line) {
        int first = Math.toIntExact(pads[from]);
        return line ? new Pair(0, first) : new Pair(first, Math.toIntExact(pads[from + 1]));
    }
}
