package org.convcanvas.store.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convcanvas.network.Network;
import org.convcanvas.text.Problem;

/** Turns a model into a network, node by node. */
final class ModelReader {
    private static final long OLDEST = 7;

    private final ModelProto model;
    private final GraphProto graph;
    private final Constants constants;
    private final int open;

    /** @param open height and width of the input where the model leaves them open */
    ModelReader(ModelProto model, Constants constants, int open) {
        this.model = model;
        this.graph = model.getGraph();
        this.constants = constants;
        this.open = open;
    }

    OnnxModel read() {
        if (model.getOpsetImportCount() == 0) {
            throw new Problem("onnx.damaged");
        }
        long opset = opset();
        if (!model.hasGraph() || graph.getNodeCount() == 0) {
            throw new Problem("onnx.empty");
        }
        Set<String> stated = new HashSet<>();
        graph.getInitializerList().forEach(tensor -> stated.add(tensor.getName()));
        List<ValueInfoProto> inputs = graph.getInputList().stream()
                .filter(input -> !stated.contains(input.getName()))
                .toList();
        if (inputs.size() != 1) {
            List<String> names = inputs.stream().map(ValueInfoProto::getName).toList();
            throw new Problem("onnx.inputs", inputs.size(), String.join(", ", names));
        }
        if (graph.getOutputCount() == 0) {
            throw new Problem("onnx.noOutput");
        }
        InputInfo input = InputInfo.of(inputs.get(0), graph, open);
        Draft draft = new Draft(input.shape());
        draft.put(inputs.get(0).getName(), Value.of(Network.INPUT, input.layout()));
        for (TensorProto tensor : graph.getInitializerList()) {
            draft.put(tensor.getName(), constants.read(tensor));
        }
        for (NodeProto node : graph.getNodeList()) {
            node.getInputList().forEach(draft::reads);
            node.getOutputList().forEach(draft::announce);
        }
        graph.getOutputList().forEach(output -> draft.reads(output.getName()));
        for (NodeProto node : graph.getNodeList()) {
            Operation operation = new Operation(node, opset);
            try {
                OperatorTable.read(operation, node.getDomain(), draft, constants);
            } catch (Problem problem) {
                throw problem.at(operation.place());
            } catch (ArithmeticException tooLarge) {
                throw new Problem("onnx.number").because(tooLarge).at(operation.place());
            }
        }
        graph.getOutputList().forEach(output -> finish(draft, output.getName()));
        return draft.model(input.fixed());
    }

    /** An output that the graph sees flat or bordered is so in the network, too. */
    private static void finish(Draft draft, String output) {
        if (draft.isConstant(output)) {
            throw new Problem("onnx.constantOutput", output);
        }
        Value value = draft.value(output);
        if (value.isFlat()) {
            draft.flattened(value);
        }
    }

    private long opset() {
        long opset = 0;
        for (OperatorSetIdProto set : model.getOpsetImportList()) {
            if (set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx")) {
                opset = set.getVersion();
            }
        }
        if (opset < OLDEST) {
            throw new Problem("onnx.opset", opset);
        }
        return opset;
    }
}
