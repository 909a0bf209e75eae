package org.convcanvas.store.onnx;

import java.util.Arrays;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** Reads what only changes how the graph sees a map; none of it becomes a layer unless it has to. */
final class ShapeReader {
    private static final long[] TO_MAPS = {0, 3, 1, 2};
    private static final long[] TO_CHANNELS_LAST = {0, 2, 3, 1};

    private ShapeReader() {}

    static Value flatten(Operation operation, Draft draft) {
        Value value = draft.value(operation.input(0));
        long axis = operation.whole("axis", 1);
        int rank = value.isFlat() ? 2 : value.layout() == Layout.LINES ? 3 : 4;
        if ((axis < 0 ? axis + rank : axis) != 1) {
            throw new Problem("onnx.flattenAxis", axis);
        }
        return flat(value);
    }

    private static Value flat(Value value) {
        boolean last = value.layout() == Layout.CHANNELS_LAST || value.layout() == Layout.FLAT_CHANNELS_LAST;
        return value.as(last ? Layout.FLAT_CHANNELS_LAST : Layout.FLAT);
    }

    /** To two axes, or to the shape that it has. */
    static Value reshape(Operation operation, Draft draft) {
        Value value = draft.value(operation.input(0));
        long[] wanted = draft.constant(operation.input(1)).wholes();
        Shape shape = draft.shape(value);
        if (wanted.length == 2 && (wanted[1] == -1 || wanted[1] == shape.size())) {
            return flat(value);
        }
        if (wanted.length == 2 && wanted[0] == 1 && wanted[1] == 0 && value.isFlat()) {
            return value;
        }
        boolean last = value.layout() == Layout.CHANNELS_LAST;
        long[] maps = last
                ? new long[] {shape.height(), shape.width(), shape.channels()}
                : new long[] {shape.channels(), shape.height(), shape.width()};
        boolean ordered = !value.isFlat() || (value.layout() == Layout.FLAT);
        if (wanted.length == 4 && ordered && same(Arrays.copyOfRange(wanted, 1, 4), maps, value.isFlat())) {
            return value.as(last ? Layout.CHANNELS_LAST : Layout.MAPS);
        }
        throw new Problem("onnx.reshape", text(wanted), shape);
    }

    private static boolean same(long[] wanted, long[] maps, boolean flat) {
        int open = 0;
        for (int i = 0; i < maps.length; i++) {
            boolean kept = wanted[i] == 0 && !flat;
            open += wanted[i] == -1 ? 1 : 0;
            if (!kept && wanted[i] != -1 && wanted[i] != maps[i]) {
                return false;
            }
        }
        return open <= 1;
    }

    static Value transpose(Operation operation, Draft draft) {
        Value value = draft.value(operation.input(0));
        long[] order = operation.wholes("perm");
        if (Arrays.equals(order, TO_MAPS) && value.layout() == Layout.CHANNELS_LAST) {
            return value.as(Layout.MAPS);
        }
        if (Arrays.equals(order, TO_CHANNELS_LAST) && value.layout() == Layout.MAPS) {
            return value.as(Layout.CHANNELS_LAST);
        }
        if (order != null && isUnchanged(order)) {
            return value;
        }
        throw new Problem("onnx.transpose", order == null ? "-" : text(order));
    }

    private static boolean isUnchanged(long[] order) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] != i) {
                return false;
            }
        }
        return true;
    }

    /** Rows and columns of one pixel are left out. */
    static Value squeeze(Operation operation, Draft draft) {
        Value value = draft.value(operation.input(0));
        long[] axes = axes(operation, draft);
        boolean line = value.layout() == Layout.LINES;
        boolean last = value.layout() == Layout.CHANNELS_LAST;
        long[] space = line ? new long[] {2} : last ? new long[] {1, 2} : new long[] {2, 3};
        boolean fits = axes == null || Arrays.equals(sorted(axes, line ? 3 : 4), space);
        if (value.isFlat() || draft.shape(value).plane() != 1 || !fits) {
            throw new Problem("onnx.squeeze");
        }
        return value.as(Layout.FLAT);
    }

    /** Numbers become channels of one pixel. */
    static Value unsqueeze(Operation operation, Draft draft) {
        Value value = draft.value(operation.input(0));
        long[] axes = axes(operation, draft);
        boolean fits = axes != null && Arrays.equals(sorted(axes, 4), new long[] {2, 3});
        if (!value.isFlat() || !fits) {
            throw new Problem("onnx.squeeze");
        }
        return draft.flattened(value).as(Layout.MAPS);
    }

    private static long @Nullable [] axes(Operation operation, Draft draft) {
        return operation.inputs() > 1 ? draft.constant(operation.input(1)).wholes() : operation.wholes("axes");
    }

    private static long[] sorted(long[] axes, int rank) {
        return Arrays.stream(axes)
                .map(axis -> axis < 0 ? axis + rank : axis)
                .sorted()
                .toArray();
    }

    private static String text(long[] numbers) {
        return Arrays.toString(numbers);
    }
}
