package org.convcanvas.store.onnx;

import java.util.Arrays;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Window;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.text.Problem;

/** Reads pools. */
final class PoolReader {
    private PoolReader() {}

    private static Window window(Operation operation, Draft draft, Value value) {
        long[] kernel = operation.wholes("kernel_shape");
        if (kernel == null) {
            throw new Problem("onnx.kernelShape");
        }
        return WindowReader.read(operation, value, draft.shape(value), kernel);
    }

    static Value max(Operation operation, Draft draft) {
        Value value = OperatorTable.maps(draft.raw(operation.input(0)));
        Window window = window(operation, draft, value);
        Padding border = value.pad();
        if (border != null && value.ignored() && ConvReader.takesIn(window.padding(), border)) {
            window = window.withPadding(ConvReader.joined(window.padding(), border));
        } else {
            value = draft.value(operation.input(0));
            window = window(operation, draft, value);
        }
        MaxPool pool = new MaxPool(window);
        return OperatorTable.added(operation, draft, pool, value, value.layout());
    }

    static Value average(Operation operation, Draft draft) {
        Value value = OperatorTable.maps(draft.value(operation.input(0)));
        boolean padding = operation.whole("count_include_pad", 0) != 0;
        AveragePool pool = new AveragePool(window(operation, draft, value), padding);
        return OperatorTable.added(operation, draft, pool, value, value.layout());
    }

    static Value l2(Operation operation, Draft draft) {
        if (operation.whole("p", 2) != 2) {
            throw new Problem("onnx.power", operation.whole("p", 2));
        }
        Value value = OperatorTable.maps(draft.value(operation.input(0)));
        L2Pool pool = new L2Pool(window(operation, draft, value));
        return OperatorTable.added(operation, draft, pool, value, value.layout());
    }

    static Value globalAverage(Operation operation, Draft draft) {
        Value value = OperatorTable.maps(draft.value(operation.input(0)));
        return OperatorTable.added(operation, draft, new GlobalAveragePool(), value, value.layout());
    }

    static Value globalMax(Operation operation, Draft draft) {
        Value value = OperatorTable.maps(draft.value(operation.input(0)));
        return OperatorTable.added(operation, draft, new GlobalMaxPool(), value, value.layout());
    }

    /** The mean over rows and columns; any other mean is refused. */
    static Value mean(Operation operation, Draft draft) {
        Value value = draft.value(operation.input(0));
        long[] axes =
                operation.inputs() > 1 ? draft.constant(operation.input(1)).wholes() : operation.wholes("axes");
        boolean last = value.layout() == Layout.CHANNELS_LAST;
        long[] space = last ? new long[] {1, 2} : new long[] {2, 3};
        if (axes == null || value.isFlat() || value.layout() == Layout.LINES) {
            throw new Problem("onnx.meanAxes");
        }
        long[] sorted = Arrays.stream(axes)
                .map(axis -> axis < 0 ? axis + 4 : axis)
                .sorted()
                .toArray();
        if (!Arrays.equals(sorted, space)) {
            throw new Problem("onnx.meanAxes");
        }
        boolean keeps = operation.whole("keepdims", 1) != 0;
        return OperatorTable.added(
                operation, draft, new GlobalAveragePool(), value, keeps ? value.layout() : Layout.FLAT);
    }
}
