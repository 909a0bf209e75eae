package org.convcanvas.store.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convcanvas.tensor.Rng;

/** Models built by hand, operator by operator. */
final class Graph {
    final GraphProto.Builder graph = GraphProto.newBuilder().setName("hand-made");
    private final long opset;
    private long ir = 8;
    private final Rng rng = new Rng(7);

    Graph(long opset) {
        this.opset = opset;
    }

    Graph ir(long version) {
        ir = version;
        return this;
    }

    /** An extent of 0 is a symbol. */
    static ValueInfoProto info(String name, long... dims) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long dim : dims) {
            shape.addDim(
                    dim == 0
                            ? Dimension.newBuilder().setDimParam("any")
                            : Dimension.newBuilder().setDimValue(dim));
        }
        TypeProto.Tensor tensor =
                TypeProto.Tensor.newBuilder().setElemType(1).setShape(shape).build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    Graph input(String name, long... dims) {
        graph.addInput(info(name, dims));
        return this;
    }

    Graph output(String name) {
        graph.addOutput(ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(1))));
        return this;
    }

    Graph node(String type, String inputs, String output, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(type)
                .setName(free("the " + type))
                .addAllInput(inputs.isEmpty() ? List.of() : List.of(inputs.split(",", -1)))
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
        return this;
    }

    private String free(String wanted) {
        String name = wanted;
        for (int n = 2; taken(name); n++) {
            name = wanted + " " + n;
        }
        return name;
    }

    private boolean taken(String name) {
        return graph.getNodeList().stream().anyMatch(node -> node.getName().equals(name));
    }

    /** Random weights. */
    Graph weights(String name, long... dims) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(1);
        long size = 1;
        for (long dim : dims) {
            tensor.addDims(dim);
            size *= dim;
        }
        for (int i = 0; i < size; i++) {
            tensor.addFloatData(rng.nextFloat() - 0.4f);
        }
        graph.addInitializer(tensor);
        return this;
    }

    Graph wholes(String name, long... numbers) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(7).addDims(numbers.length);
        for (long number : numbers) {
            tensor.addInt64Data(number);
        }
        graph.addInitializer(tensor);
        return this;
    }

    Graph scalar(String name, float number) {
        graph.addInitializer(
                TensorProto.newBuilder().setName(name).setDataType(1).addFloatData(number));
        return this;
    }

    Graph tensor(TensorProto.Builder tensor) {
        graph.addInitializer(tensor);
        return this;
    }

    byte[] bytes() {
        return ModelProto.newBuilder()
                .setIrVersion(ir)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    Path file(Path folder) throws IOException {
        return Files.write(folder.resolve("model.onnx"), bytes());
    }

    static AttributeProto ints(String name, long... numbers) {
        return GraphText.attribute(name, numbers);
    }

    static AttributeProto one(String name, long number) {
        return GraphText.attribute(name, number);
    }

    static AttributeProto of(String name, String word) {
        return GraphText.attribute(name, word);
    }

    static AttributeProto of(String name, float number) {
        return GraphText.attribute(name, number);
    }
}
