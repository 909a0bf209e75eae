package org.convcanvas.store.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** Reads fully connected layers. */
final class DenseReader {
    private DenseReader() {}

    static Value gemm(Operation operation, Draft draft) {
        if (operation.whole("transA", 0) != 0) {
            throw new Problem("onnx.transposedInput");
        }
        boolean turned = operation.whole("transB", 0) != 0;
        float[] bias = null;
        Constant matrix = draft.constant(operation.input(1));
        if (operation.inputs() > 2) {
            int units = matrix.rank() == 2 ? matrix.extent(turned ? 0 : 1) : 0;
            bias = broadcast(draft.constant(operation.input(2)), units, operation.number("beta", 1));
        }
        return dense(operation, draft, matrix, turned, operation.number("alpha", 1), bias);
    }

    static Value product(Operation operation, Draft draft) {
        return dense(operation, draft, draft.constant(operation.input(1)), false, 1, null);
    }

    private static Value dense(
            Operation operation, Draft draft, Constant matrix, boolean turned, float factor, float @Nullable [] bias) {
        Value value = draft.value(operation.input(0));
        if (!value.isFlat()) {
            throw new Problem("onnx.notFlat");
        }
        Shape shape = draft.shape(value);
        if (matrix.rank() != 2 || matrix.extent(turned ? 1 : 0) != shape.size()) {
            throw new Problem("onnx.matrix", matrix.size("1"), shape.size());
        }
        int inputs = shape.size();
        int units = matrix.extent(turned ? 0 : 1);
        float[] from = matrix.floats();
        float[] to = new float[from.length];
        for (int i = 0; i < inputs; i++) {
            int place = value.layout() == Layout.FLAT_CHANNELS_LAST ? ours(i, shape) : i;
            for (int u = 0; u < units; u++) {
                to[u * inputs + place] = factor * from[turned ? u * inputs + i : i * units + u];
            }
        }
        Map<String, Tensor> tensors = new HashMap<>();
        tensors.put(WeightSpec.MATRIX, Tensor.of(Shape.of(units, inputs), to));
        if (bias != null) {
            tensors.put(WeightSpec.BIAS, Tensor.of(Shape.of(units), bias));
        }
        FullyConnected layer = new FullyConnected(units, bias != null);
        String id = draft.add(operation.wantedName(), layer, List.of(value.node()), tensors);
        return Value.of(id, Layout.FLAT);
    }

    /** Where the number {@code i} of rows, columns, channels stands in channels, rows, columns. */
    private static int ours(int i, Shape shape) {
        int channel = i % shape.channels();
        int pixel = i / shape.channels();
        return channel * shape.plane() + pixel;
    }

    /** A constant as one number for each of {@code count} channels. */
    static float[] broadcast(Constant constant, int count, float factor) {
        float[] numbers = constant.floats();
        long widest = 1;
        for (long dim : constant.dims()) {
            widest = Math.max(widest, dim);
        }
        if (numbers.length != widest || (numbers.length != 1 && numbers.length != count)) {
            throw new Problem("onnx.broadcast", constant.size("1"), count);
        }
        float[] all = new float[count];
        for (int i = 0; i < count; i++) {
            all[i] = factor * numbers[numbers.length == 1 ? 0 : i];
        }
        return all;
    }
}
