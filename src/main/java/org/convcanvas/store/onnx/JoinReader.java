package org.convcanvas.store.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Add;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Joining;
import org.convcanvas.network.Layer;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** Reads what joins maps, and constants that are added to the layer before. */
final class JoinReader {
    private JoinReader() {}

    static Value add(Operation operation, Draft draft) {
        String constant = null;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < operation.inputs(); i++) {
            if (draft.isConstant(operation.input(i))) {
                constant = operation.input(i);
            } else {
                names.add(operation.input(i));
            }
        }
        if (constant != null) {
            if (names.size() != 1 || operation.inputs() != 2) {
                throw new Problem("onnx.addConstant");
            }
            return biased(draft, names.get(0), draft.constant(constant));
        }
        if (names.size() == 1) {
            return draft.value(names.get(0));
        }
        return joined(operation, draft, new Add(), names);
    }

    /** A constant for each channel is the bias of the convolution or fully connected layer before. */
    private static Value biased(Draft draft, String name, Constant constant) {
        Value value = draft.value(name);
        Shape shape = draft.shape(value);
        if (!draft.has(value.node()) || !draft.readOnce(name)) {
            throw new Problem("onnx.addConstant");
        }
        int axis = value.layout() == Layout.MAPS ? 2 : value.layout() == Layout.LINES ? 1 : 0;
        if (constant.size() > 1 && !ofChannels(constant, axis)) {
            throw new Problem("onnx.broadcast", constant.size("1"), shape.channels());
        }
        Layer layer = draft.node(value.node()).layer();
        Layer with;
        if (layer instanceof Conv conv && conv.bias() != Bias.UNTIED) {
            with = conv.withBias(Bias.SHARED);
        } else if (layer instanceof FullyConnected full) {
            with = full.withBias(true);
        } else {
            throw new Problem("onnx.addConstant");
        }
        float[] sum = DenseReader.broadcast(constant, shape.channels(), 1);
        Map<String, Tensor> tensors = new HashMap<>(draft.weights(value.node()));
        Tensor old = tensors.get(WeightSpec.BIAS);
        for (int i = 0; old != null && i < sum.length; i++) {
            sum[i] += old.data()[i];
        }
        tensors.put(WeightSpec.BIAS, Tensor.of(Shape.of(sum.length), sum));
        draft.replace(value.node(), with, tensors);
        return value;
    }

    /** True when the constant's only axis of more than one has {@code after} axes behind it. */
    private static boolean ofChannels(Constant constant, int after) {
        int axis = constant.rank() - 1 - after;
        return axis >= 0 && constant.extent(axis) == constant.size();
    }

    static Value concat(Operation operation, Draft draft) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < operation.inputs(); i++) {
            names.add(operation.input(i));
        }
        if (names.isEmpty()) {
            throw new Problem("onnx.noInput");
        }
        Value first = draft.value(names.get(0));
        int rank = first.isFlat() ? 2 : first.layout() == Layout.LINES ? 3 : 4;
        long axis = operation.whole("axis", 1);
        long wanted = first.layout() == Layout.CHANNELS_LAST ? 3 : 1;
        if ((axis < 0 ? axis + rank : axis) != wanted) {
            throw new Problem("onnx.concatAxis", axis);
        }
        return names.size() == 1 ? first : joined(operation, draft, new Concat(), names);
    }

    private static Value joined(Operation operation, Draft draft, Joining layer, List<String> names) {
        List<String> nodes = new ArrayList<>();
        Layout layout = null;
        for (String name : names) {
            Value value = draft.value(name);
            value = value.isFlat() ? draft.flattened(value) : value;
            if (layout != null && layout != value.layout()) {
                throw new Problem("onnx.layouts");
            }
            layout = value.layout();
            nodes.add(value.node());
        }
        if (layout == null) {
            throw new Problem("onnx.noInput");
        }
        return Value.of(draft.add(operation.wantedName(), layer, nodes, Map.of()), layout);
    }
}
