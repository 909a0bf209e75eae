package org.convcanvas.bench;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Objects;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Conv;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Node;
import org.convcanvas.network.Relu;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Writes the networks that are measured as ONNX models: chains of few kinds of layers, with a bias for each filter. */
final class OnnxModel {
    /** The name of the input, 1 x C x H x W. */
    static final String INPUT = "input";

    private static final long IR_VERSION = 8;
    private static final long OPSET = 17;

    private final Workload workload;
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("workload");

    private OnnxModel(Workload workload) {
        this.workload = workload;
    }

    /** The model as a file's bytes. */
    static byte[] of(Workload workload) {
        return new OnnxModel(workload).model().toByteArray();
    }

    private ModelProto model() {
        graph.addInput(value(INPUT, workload.input().shape()));
        String before = INPUT;
        for (Node node : workload.network().nodes()) {
            before = add(node, before);
        }
        graph.addOutput(output(before));
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph)
                .build();
    }

    /** Adds the nodes of a layer and returns the name of its output. */
    private String add(Node node, String before) {
        Shape shape = workload.network().inputShapes(node).get(0);
        Layer layer = node.layer();
        NodeProto.Builder proto = NodeProto.newBuilder();
        if (layer instanceof Conv conv) {
            window(proto.setOpType("Conv"), conv, shape).addInput(before);
            proto.addInput(initializer(node, WeightSpec.KERNEL)).addInput(initializer(node, WeightSpec.BIAS));
        } else if (layer instanceof MaxPool pool) {
            window(proto.setOpType("MaxPool"), pool, shape).addInput(before);
        } else if (layer instanceof Relu) {
            proto.setOpType("Relu").addInput(before);
        } else if (layer instanceof FullyConnected) {
            String flat = node.id() + " flat";
            graph.addNode(
                    NodeProto.newBuilder().setOpType("Flatten").addInput(before).addOutput(flat));
            proto.setOpType("Gemm").addAttribute(attribute("transB", 1)).addInput(flat);
            proto.addInput(initializer(node, WeightSpec.MATRIX)).addInput(initializer(node, WeightSpec.BIAS));
        } else {
            throw new IllegalArgumentException(layer.type());
        }
        graph.addNode(proto.addOutput(node.id()));
        return node.id();
    }

    private static NodeProto.Builder window(NodeProto.Builder proto, Windowed layer, Shape input) {
        Window window = layer.window();
        Axis y = window.vertical(input);
        Axis x = window.horizontal(input);
        return proto.addAttribute(ints("kernel_shape", y.kernel(), x.kernel()))
                .addAttribute(ints("strides", y.stride(), x.stride()))
                .addAttribute(ints("dilations", y.dilation(), x.dilation()))
                .addAttribute(ints("pads", y.begin(), x.begin(), y.end(), x.end()));
    }

    private static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static AttributeProto ints(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    private String initializer(Node node, String role) {
        Tensor tensor = Objects.requireNonNull(workload.weights().get(node.id(), role), role);
        TensorProto.Builder proto = TensorProto.newBuilder()
                .setName(node.id() + " " + role)
                .setDataType(TensorProto.DataType.FLOAT.getNumber());
        for (int extent : tensor.shape().toArray()) {
            proto.addDims(extent);
        }
        for (float number : tensor.data()) {
            proto.addFloatData(number);
        }
        graph.addInitializer(proto);
        return proto.getName();
    }

    /** A batch of one. */
    private static ValueInfoProto value(String name, Shape shape) {
        TensorShapeProto.Builder extents = TensorShapeProto.newBuilder().addDim(dimension(1));
        for (int extent : shape.toArray()) {
            extents.addDim(dimension(extent));
        }
        TypeProto.Tensor.Builder type = TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                .setShape(extents);
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(type))
                .build();
    }

    /** The runtime finds the output's shape itself. */
    private static ValueInfoProto output(String name) {
        TypeProto.Tensor.Builder type =
                TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber());
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(type))
                .build();
    }

    private static TensorShapeProto.Dimension dimension(long extent) {
        return TensorShapeProto.Dimension.newBuilder().setDimValue(extent).build();
    }
}
