package org.convcanvas.store.onnx;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
import org.convcanvas.store.onnx.Value.Layout;
import org.convcanvas.text.Problem;

/** What each operator becomes. */
final class OperatorTable {
    private static final Map<String, BiFunction<Operation, Draft, Value>> READERS = Map.ofEntries(
            Map.entry("Conv", ConvReader::read),
            Map.entry("Pad", PadReader::read),
            Map.entry("MaxPool", PoolReader::max),
            Map.entry("AveragePool", PoolReader::average),
            Map.entry("LpPool", PoolReader::l2),
            Map.entry("GlobalAveragePool", PoolReader::globalAverage),
            Map.entry("GlobalMaxPool", PoolReader::globalMax),
            Map.entry("ReduceMean", PoolReader::mean),
            Map.entry("Gemm", DenseReader::gemm),
            Map.entry("MatMul", DenseReader::product),
            Map.entry("Add", JoinReader::add),
            Map.entry("Sum", JoinReader::add),
            Map.entry("Concat", JoinReader::concat),
            Map.entry("BatchNormalization", NormReader::batch),
            Map.entry("LRN", NormReader::lrn),
            Map.entry("Softmax", NormReader::softmax),
            Map.entry("Dropout", NormReader::dropout),
            Map.entry("Clip", NormReader::clip),
            Map.entry("Relu", (operation, draft) -> pointwise(operation, draft, new Relu())),
            Map.entry(
                    "LeakyRelu",
                    (operation, draft) -> pointwise(operation, draft, new LeakyRelu(operation.number("alpha", 0.01f)))),
            Map.entry("Sigmoid", (operation, draft) -> pointwise(operation, draft, new Sigmoid())),
            Map.entry("Tanh", (operation, draft) -> pointwise(operation, draft, new Tanh())),
            Map.entry("Identity", (operation, draft) -> draft.raw(operation.input(0))),
            Map.entry("Flatten", ShapeReader::flatten),
            Map.entry("Reshape", ShapeReader::reshape),
            Map.entry("Transpose", ShapeReader::transpose),
            Map.entry("Squeeze", ShapeReader::squeeze),
            Map.entry("Unsqueeze", ShapeReader::unsqueeze));

    private OperatorTable() {}

    /** Reads a node into the draft. */
    static void read(Operation operation, String domain, Draft draft, Constants constants) {
        BiFunction<Operation, Draft, Value> reader = READERS.get(operation.type());
        boolean ours = domain.isEmpty() || domain.equals("ai.onnx");
        if (operation.outputs().isEmpty()) {
            throw new Problem("onnx.noNodeOutput");
        }
        for (String more : operation.outputs().subList(1, operation.outputs().size())) {
            if (!more.isEmpty() && draft.read(more)) {
                throw new Problem("onnx.secondOutput", more);
            }
        }
        String output = operation.outputs().get(0);
        if (ours && operation.type().equals("Constant")) {
            draft.put(output, operation.constant(constants));
        } else if (ours && operation.type().equals("Identity") && draft.isConstant(operation.input(0))) {
            draft.put(output, draft.constant(operation.input(0)));
        } else if (!ours || reader == null) {
            throw new Problem("onnx.operator");
        } else {
            draft.put(output, reader.apply(operation, draft));
        }
    }

    /** A layer that works number by number, whatever the order of axes. */
    static Value pointwise(Operation operation, Draft draft, Layer layer) {
        Value value = draft.value(operation.input(0));
        return added(operation, draft, layer, value, value.layout());
    }

    /** A layer without tensors behind one value. */
    static Value added(Operation operation, Draft draft, Layer layer, Value value, Layout layout) {
        return Value.of(draft.add(operation.wantedName(), layer, List.of(value.node()), Map.of()), layout);
    }

    /** A value in our order of axes, or with one row. */
    static Value maps(Value value) {
        if (value.layout() != Layout.MAPS && value.layout() != Layout.LINES) {
            throw new Problem("onnx.layout");
        }
        return value;
    }
}
