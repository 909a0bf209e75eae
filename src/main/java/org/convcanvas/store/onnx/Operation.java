package org.convcanvas.store.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** A node of a graph, with its attributes by type. */
final class Operation {
    private final NodeProto proto;
    private final long opset;

    Operation(NodeProto proto, long opset) {
        this.proto = proto;
        this.opset = opset;
    }

    String type() {
        return proto.getOpType();
    }

    /** The version of the operator set that the model asks for. */
    long opset() {
        return opset;
    }

    /** How a sentence names it. */
    String place() {
        String name = proto.getName().isBlank() && proto.getOutputCount() > 0 ? proto.getOutput(0) : proto.getName();
        return type() + " “" + name + "”";
    }

    /** What its node may be called: its name, else that of its output, else its operator. */
    String wantedName() {
        String name = proto.getName().strip();
        String output = proto.getOutputCount() > 0 ? proto.getOutput(0).strip() : "";
        return name.isEmpty() ? (output.isEmpty() ? type() : output) : name;
    }

    int inputs() {
        int count = proto.getInputCount();
        while (count > 0 && proto.getInput(count - 1).isEmpty()) {
            count--; // left out at the end
        }
        return count;
    }

    /** The name of an input; empty when it is left out. */
    String input(int index) {
        return index < proto.getInputCount() ? proto.getInput(index) : "";
    }

    List<String> outputs() {
        return proto.getOutputList();
    }

    private @Nullable AttributeProto attribute(String name, AttributeType type) {
        for (AttributeProto attribute : proto.getAttributeList()) {
            if (attribute.getName().equals(name)) {
                // early writers left the type out
                if (attribute.getType() != type && attribute.getType() != AttributeType.UNDEFINED) {
                    throw new Problem("onnx.attribute", name);
                }
                return attribute;
            }
        }
        return null;
    }

    boolean has(String name) {
        return proto.getAttributeList().stream()
                .anyMatch(attribute -> attribute.getName().equals(name));
    }

    long whole(String name, long otherwise) {
        AttributeProto found = attribute(name, AttributeType.INT);
        return found == null ? otherwise : found.getI();
    }

    float number(String name, float otherwise) {
        AttributeProto found = attribute(name, AttributeType.FLOAT);
        return found == null ? otherwise : found.getF();
    }

    String text(String name, String otherwise) {
        AttributeProto found = attribute(name, AttributeType.STRING);
        return found == null ? otherwise : found.getS().toStringUtf8();
    }

    /** Whole numbers; null when the attribute is left out. */
    long @Nullable [] wholes(String name) {
        AttributeProto found = attribute(name, AttributeType.INTS);
        return found == null
                ? null
                : found.getIntsList().stream().mapToLong(Long::longValue).toArray();
    }

    /** The value of a Constant node. */
    Constant constant(Constants constants) {
        AttributeProto value = attribute("value", AttributeType.TENSOR);
        if (value != null) {
            return constants.read(value.getT());
        }
        if (has("value_float")) {
            return Constants.of(List.of(number("value_float", 0)), true);
        }
        if (has("value_int")) {
            return Constants.of(List.of(whole("value_int", 0)), true);
        }
        AttributeProto floats = attribute("value_floats", AttributeType.FLOATS);
        AttributeProto ints = attribute("value_ints", AttributeType.INTS);
        if (floats != null) {
            return Constants.of(floats.getFloatsList(), false);
        } else if (ints != null) {
            return Constants.of(ints.getIntsList(), false);
        }
        throw new Problem("onnx.constant");
    }
}
