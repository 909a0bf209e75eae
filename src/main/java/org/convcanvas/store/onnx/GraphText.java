package org.convcanvas.store.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convcanvas.tensor.Tensor;

/** Collects the nodes and tensors of a graph that is being written, under names that differ. */
final class GraphText {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("ConvCanvas");
    private final Set<String> names = new HashSet<>();

    /** @param taken names that must not be used for anything else */
    GraphText(Set<String> taken) {
        names.addAll(taken);
    }

    GraphProto.Builder graph() {
        return graph;
    }

    private String free(String wanted) {
        String name = wanted;
        for (int n = 2; !names.add(name); n++) {
            name = wanted + " " + n;
        }
        return name;
    }

    /** States numbers and returns their name. */
    String numbers(String wanted, Tensor tensor) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Float.BYTES * tensor.shape().size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor.data());
        TensorProto.Builder proto =
                TensorProto.newBuilder().setName(free(wanted)).setDataType(FLOAT);
        for (int extent : tensor.shape().toArray()) {
            proto.addDims(extent);
        }
        graph.addInitializer(proto.setRawData(ByteString.copyFrom(bytes.array())));
        return proto.getName();
    }

    /** States one number and returns its name. */
    String number(String wanted, float number) {
        TensorProto.Builder proto = TensorProto.newBuilder()
                .setName(free(wanted))
                .setDataType(FLOAT)
                .addFloatData(number);
        graph.addInitializer(proto);
        return proto.getName();
    }

    /** States whole numbers and returns their name. */
    String wholes(String wanted, long... numbers) {
        TensorProto.Builder proto = TensorProto.newBuilder()
                .setName(free(wanted))
                .setDataType(INT64)
                .addDims(numbers.length);
        for (long number : numbers) {
            proto.addInt64Data(number);
        }
        graph.addInitializer(proto);
        return proto.getName();
    }

    /** A node that puts out a tensor of its own, of which the name is returned. */
    String between(String type, String wanted, List<String> inputs, AttributeProto... attributes) {
        String output = free(wanted);
        node(type, output, inputs, attributes);
        return output;
    }

    /** A node that puts out the tensor of that name. */
    void node(String type, String output, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(type)
                .setName(output)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
    }

    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto attribute(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    static AttributeProto attribute(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    static AttributeProto attribute(String name, long... values) {
        AttributeProto.Builder builder =
                AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
        for (long value : values) {
            builder.addInts(value);
        }
        return builder.build();
    }
}
