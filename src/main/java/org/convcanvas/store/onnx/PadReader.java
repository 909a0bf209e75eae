package org.convcanvas.store.onnx;

import org.convcanvas.network.Fill;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** Reads borders, which stay open for the convolution that follows. */
final class PadReader {
    private PadReader() {}

    static Value read(Operation operation, Draft draft) {
        Value value = draft.value(operation.input(0));
        long[] pads = operation.opset() < 11
                ? operation.wholes("pads")
                : draft.constant(operation.input(1)).wholes();
        int rank = value.isFlat() ? 2 : value.layout() == Layout.LINES ? 3 : 4;
        if (pads != null && operation.inputs() > 3) {
            pads = spread(pads, draft.constant(operation.input(3)).wholes(), rank);
        }
        if (pads == null || pads.length != 2 * rank) {
            throw new Problem("onnx.axes", pads == null ? 0 : pads.length, 2 * rank);
        }
        float constant = operation.opset() < 11
                ? operation.number("value", 0)
                : operation.inputs() > 2 ? draft.constant(operation.input(2)).scalar() : 0;
        Fill fill =
                switch (operation.text("mode", "constant")) {
                    case "constant" -> Fill.ZERO;
                    case "reflect" -> Fill.REFLECT;
                    case "edge" -> Fill.REPLICATE;
                    case "wrap" -> Fill.CIRCULAR;
                    default -> throw new Problem("onnx.padMode", operation.text("mode", ""));
                };
        boolean lowest = fill == Fill.ZERO && constant <= -Float.MAX_VALUE;
        if (fill == Fill.ZERO && constant != 0 && !lowest) {
            throw new Problem("onnx.padValue", constant);
        }
        int row = value.layout() == Layout.CHANNELS_LAST ? 1 : value.layout() == Layout.LINES ? 1 : 2;
        int column = value.layout() == Layout.LINES ? 2 : row + 1;
        Pair begin = Pair.of(0);
        Pair end = Pair.of(0);
        for (int axis = 0; axis < rank; axis++) {
            boolean line = value.layout() == Layout.LINES;
            boolean space = !value.isFlat() && (axis == column || (axis == row && !line));
            if (!space && (pads[axis] != 0 || pads[rank + axis] != 0)) {
                throw new Problem("onnx.padAxis");
            }
        }
        if (!value.isFlat()) {
            boolean line = value.layout() == Layout.LINES;
            begin = new Pair(line ? 0 : Math.toIntExact(pads[row]), Math.toIntExact(pads[column]));
            end = new Pair(line ? 0 : Math.toIntExact(pads[rank + row]), Math.toIntExact(pads[rank + column]));
        }
        boolean none = begin.equals(Pair.of(0)) && end.equals(Pair.of(0));
        return none ? value : value.padded(new Padding(Padding.Rule.EXPLICIT, fill, begin, end), lowest);
    }

    /** Pads of some axes as pads of all. */
    private static long @Nullable [] spread(long[] pads, long[] axes, int rank) {
        if (pads.length != 2 * axes.length) {
            return null;
        }
        long[] all = new long[2 * rank];
        for (int i = 0; i < axes.length; i++) {
            int axis = (int) (axes[i] < 0 ? axes[i] + rank : axes[i]);
            if (axis < 0 || axis >= rank) {
                return null;
            }
            all[axis] = pads[i];
            all[rank + axis] = pads[axes.length + i];
        }
        return all;
    }
}
