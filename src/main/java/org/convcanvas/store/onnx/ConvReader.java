package org.convcanvas.store.onnx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Window;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** Reads convolutions; a border that stands open before one is taken in. */
final class ConvReader {
    private ConvReader() {}

    static Value read(Operation operation, Draft draft) {
        String name = operation.input(0);
        Value value = OperatorTable.maps(draft.raw(name));
        Constant kernel = draft.constant(operation.input(1));
        int space = value.layout() == Layout.LINES ? 1 : 2;
        if (kernel.rank() != space + 2) {
            throw new Problem("onnx.kernelRank", kernel.size("1"), space + 2);
        }
        long[] extents = Arrays.copyOfRange(kernel.dims(), 2, kernel.rank());
        long[] stated = operation.wholes("kernel_shape");
        if (stated != null && !Arrays.equals(stated, extents)) {
            throw new Problem("onnx.kernelShape");
        }
        Window window = WindowReader.read(operation, value, draft.shape(value), extents);
        Padding border = value.pad();
        if (border != null && !value.ignored() && takesIn(window.padding(), border)) {
            window = window.withPadding(joined(window.padding(), border));
        } else if (border != null) {
            value = draft.value(name);
            window = WindowReader.read(operation, value, draft.shape(value), extents);
        }
        int groups = Math.toIntExact(operation.whole("group", 1));
        boolean bias = operation.inputs() > 2;
        Conv conv = new Conv(kernel.extent(0), window, groups, bias);
        Map<String, Tensor> tensors = new HashMap<>();
        int height = space == 1 ? 1 : kernel.extent(2);
        Shape shape = Shape.of(kernel.extent(0), kernel.extent(1), height, kernel.extent(kernel.rank() - 1));
        tensors.put(WeightSpec.KERNEL, Tensor.of(shape, kernel.floats()));
        if (bias) {
            Constant numbers = draft.constant(operation.input(2));
            tensors.put(WeightSpec.BIAS, Tensor.of(Shape.of(Math.max(1, numbers.size())), numbers.floats()));
        }
        return Value.of(draft.add(operation.wantedName(), conv, List.of(value.node()), tensors), value.layout());
    }

    static boolean takesIn(Padding own, Padding border) {
        boolean none = own.rule() == Padding.Rule.VALID;
        return none || (own.rule() == Padding.Rule.EXPLICIT && border.fill() == Fill.ZERO);
    }

    static Padding joined(Padding own, Padding border) {
        return new Padding(
                Padding.Rule.EXPLICIT, border.fill(), sum(own.begin(), border.begin()), sum(own.end(), border.end()));
    }

    private static Pair sum(Pair a, Pair b) {
        return new Pair(a.y() + b.y(), a.x() + b.x());
    }
}
