package org.convcanvas.store.onnx;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** Reads layers that keep the shape. */
final class NormReader {
    private static final float MOST = Float.MAX_VALUE;

    private NormReader() {}

    static Value batch(Operation operation, Draft draft) {
        Value value = draft.value(operation.input(0));
        if (operation.whole("training_mode", 0) != 0) {
            throw new Problem("onnx.training");
        }
        value = value.isFlat() ? draft.flattened(value) : value;
        BatchNorm layer = new BatchNorm(operation.number("epsilon", BatchNorm.USUAL));
        Map<String, Tensor> tensors = Map.of(
                WeightSpec.SCALE, vector(draft, operation.input(1)),
                WeightSpec.SHIFT, vector(draft, operation.input(2)),
                WeightSpec.MEAN, vector(draft, operation.input(3)),
                WeightSpec.VARIANCE, vector(draft, operation.input(4)));
        String id = draft.add(operation.wantedName(), layer, List.of(value.node()), tensors);
        return Value.of(id, value.layout());
    }

    private static Tensor vector(Draft draft, String name) {
        float[] numbers = draft.constant(name).floats();
        return Tensor.of(Shape.of(Math.max(1, numbers.length)), numbers);
    }

    static Value lrn(Operation operation, Draft draft) {
        Value value = OperatorTable.maps(draft.value(operation.input(0)));
        Lrn layer = new Lrn(
                Math.toIntExact(operation.whole("size", 0)),
                operation.number("alpha", 1e-4f),
                operation.number("beta", 0.75f),
                operation.number("bias", 1));
        return OperatorTable.added(operation, draft, layer, value, value.layout());
    }

    /** Over the channels alone; before opset 13 it was over all axes from the stated one on. */
    static Value softmax(Operation operation, Draft draft) {
        Value value = draft.value(operation.input(0));
        int rank = value.isFlat() ? 2 : value.layout() == Layout.LINES ? 3 : 4;
        boolean old = operation.opset() < 13;
        long axis = operation.whole("axis", old ? 1 : -1);
        axis = axis < 0 ? axis + rank : axis;
        int channels = value.layout() == Layout.CHANNELS_LAST ? 3 : 1;
        boolean onePixel = draft.shape(value).plane() == 1;
        if (axis != channels || (old && !value.isFlat() && !onePixel && channels == 1)) {
            throw new Problem("onnx.softmaxAxis");
        }
        Value from = value.isFlat() ? draft.flattened(value) : value;
        return OperatorTable.added(operation, draft, new Softmax(), from, from.layout());
    }

    static Value dropout(Operation operation, Draft draft) {
        if (operation.inputs() > 2 && draft.constant(operation.input(2)).scalar() != 0) {
            throw new Problem("onnx.training");
        }
        float rate =
                operation.inputs() > 1 ? draft.constant(operation.input(1)).scalar() : operation.number("ratio", 0.5f);
        return OperatorTable.pointwise(operation, draft, new Dropout(rate));
    }

    /** Bounds that are left out are the largest numbers; no upper bound above zero is a ReLU. */
    static Value clip(Operation operation, Draft draft) {
        boolean old = operation.opset() < 11;
        float low = old ? operation.number("min", -MOST) : bound(operation, draft, 1, -MOST);
        float high = old ? operation.number("max", MOST) : bound(operation, draft, 2, MOST);
        low = Math.max(low, -MOST);
        high = Math.min(high, MOST);
        Layer layer = low == 0 && high == MOST ? new Relu() : new Clip(low, high);
        return OperatorTable.pointwise(operation, draft, layer);
    }

    private static float bound(Operation operation, Draft draft, int input, float otherwise) {
        String name = operation.input(input);
        return name.isEmpty() ? otherwise : draft.constant(name).scalar();
    }
}
