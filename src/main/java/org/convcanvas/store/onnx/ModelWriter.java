package org.convcanvas.store.onnx;

import static org.convcanvas.store.onnx.GraphText.attribute;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Add;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pad;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Softmax;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Windowed;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/** Writes a network as an ONNX model: a node of ours becomes one operator, or two where a border stands for itself. */
final class ModelWriter {
    private static final long USUAL_OPSET = 13;
    private static final long LATER_OPSET = 19;
    private static final long IR = 8;
    private static final long LATER_IR = 9;
    private static final int FLOAT = 1;

    private final Network network;
    private final Weights weights;
    private final GraphText text;
    private final Set<String> flat = new HashSet<>();

    ModelWriter(Network network, Weights weights) {
        this.network = network;
        this.weights = weights;
        Set<String> names = new HashSet<>(Set.of(Network.INPUT));
        network.nodes().forEach(node -> names.add(node.id()));
        this.text = new GraphText(names);
    }

    /**
     * Refuses a layer that ONNX has no operator for.
     *
     * @throws Problem with its name
     */
    static void check(Network network, Node node) {
        Layer layer = node.layer();
        boolean unshared = layer instanceof LocallyConnected;
        boolean untied = layer instanceof Conv conv && conv.bias() == Bias.UNTIED;
        if (unshared || untied) {
            throw new Problem(unshared ? "onnx.cannot.unshared" : "onnx.cannot.untied").at(node.id());
        }
        if (layer instanceof DriftedConv || layer instanceof PolyphaseSampling) {
            throw new Problem(layer instanceof DriftedConv ? "onnx.cannot.drift" : "onnx.cannot.polyphase")
                    .at(node.id());
        }
        Shape input = network.inputShapes(node).get(0);
        if (layer instanceof AdaptiveAveragePool pool
                && (input.height() % pool.size().y() != 0
                        || input.width() % pool.size().x() != 0)) {
            throw new Problem("onnx.cannot.adaptive").at(node.id());
        }
        try {
            if (layer instanceof Windowed windowed) {
                WindowWriter.check(windowed, input);
            } else if (layer instanceof Pad pad) {
                WindowWriter.mode(pad.padding().fill());
            }
        } catch (Problem problem) {
            throw problem.at(node.id());
        }
    }

    ModelProto model() {
        boolean later = false;
        text.graph().addInput(info(Network.INPUT, network.input(), false));
        Set<String> read = new HashSet<>();
        for (Node node : network.nodes()) {
            check(network, node);
            write(node);
            later |= WindowWriter.needsLater(node.layer());
            read.addAll(node.inputs());
        }
        for (Node node : network.nodes()) {
            if (!read.contains(node.id())) {
                text.graph().addOutput(info(node.id(), network.shape(node.id()), flat.contains(node.id())));
            }
        }
        return ModelProto.newBuilder()
                .setIrVersion(later ? LATER_IR : IR)
                .setProducerName("ConvCanvas")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(later ? LATER_OPSET : USUAL_OPSET))
                .setGraph(text.graph())
                .build();
    }

    private static ValueInfoProto info(String name, Shape shape, boolean isFlat) {
        TensorShapeProto.Builder dims =
                TensorShapeProto.newBuilder().addDim(Dimension.newBuilder().setDimParam("N"));
        for (int axis = 0; axis < (isFlat ? 1 : shape.rank()); axis++) {
            dims.addDim(Dimension.newBuilder().setDimValue(shape.extent(axis)));
        }
        TypeProto.Tensor tensor =
                TypeProto.Tensor.newBuilder().setElemType(FLOAT).setShape(dims).build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private void write(Node node) {
        Layer layer = node.layer();
        String id = node.id();
        Shape input = network.inputShapes(node).get(0);
        String from = node.inputs().get(0);
        if (layer instanceof Conv conv) {
            List<String> inputs = new ArrayList<>(List.of(maps(from), tensor(id, WeightSpec.KERNEL)));
            if (conv.bias() != Bias.NONE) {
                inputs.add(tensor(id, WeightSpec.BIAS));
            }
            WindowWriter.conv(text, id, conv, input, inputs);
        } else if (layer instanceof BlurPool blur) {
            WindowWriter.blur(text, id, blur, input, maps(from));
        } else if (layer instanceof Windowed windowed) {
            WindowWriter.pool(text, id, windowed, input, maps(from));
        } else if (layer instanceof Pad pad) {
            WindowWriter.pad(text, id, pad, maps(from));
        } else if (layer instanceof AdaptiveAveragePool pool) {
            long y = input.height() / pool.size().y();
            long x = input.width() / pool.size().x();
            text.node(
                    "AveragePool",
                    id,
                    List.of(maps(from)),
                    attribute("kernel_shape", y, x),
                    attribute("strides", y, x));
        } else if (layer instanceof GlobalAveragePool) {
            text.node("GlobalAveragePool", id, List.of(maps(from)));
        } else if (layer instanceof GlobalMaxPool) {
            text.node("GlobalMaxPool", id, List.of(maps(from)));
        } else if (layer instanceof FullyConnected full) {
            List<String> inputs = new ArrayList<>(List.of(line(from), tensor(id, WeightSpec.MATRIX)));
            if (full.bias()) {
                inputs.add(tensor(id, WeightSpec.BIAS));
            }
            text.node("Gemm", id, inputs, attribute("transB", 1L));
            flat.add(id);
        } else if (layer instanceof Flatten) {
            text.node(flat.contains(from) ? "Identity" : "Flatten", id, List.of(from));
            flat.add(id);
        } else if (layer instanceof Add || layer instanceof Concat) {
            join(node, layer instanceof Concat);
        } else {
            pixelwise(node, from);
        }
    }

    private void pixelwise(Node node, String from) {
        Layer layer = node.layer();
        String id = node.id();
        String input = layer instanceof Lrn ? maps(from) : from;
        if (flat.contains(input)) {
            flat.add(id);
        }
        if (layer instanceof BatchNorm norm) {
            List<String> inputs = List.of(
                    input,
                    tensor(id, WeightSpec.SCALE),
                    tensor(id, WeightSpec.SHIFT),
                    tensor(id, WeightSpec.MEAN),
                    tensor(id, WeightSpec.VARIANCE));
            text.node("BatchNormalization", id, inputs, attribute("epsilon", norm.epsilon()));
        } else if (layer instanceof Lrn lrn) {
            text.node(
                    "LRN",
                    id,
                    List.of(input),
                    attribute("size", (long) lrn.size()),
                    attribute("alpha", lrn.alpha()),
                    attribute("beta", lrn.beta()),
                    attribute("bias", lrn.k()));
        } else if (layer instanceof Bypassed) {
            text.node("Identity", id, List.of(input));
        } else if (layer instanceof Softmax) {
            text.node("Softmax", id, List.of(input), attribute("axis", 1L));
        } else if (layer instanceof Dropout dropout) {
            text.node("Dropout", id, List.of(input, text.number(id + ".rate", dropout.rate())));
        } else if (layer instanceof Clip clip) {
            String low = text.number(id + ".low", clip.low());
            text.node("Clip", id, List.of(input, low, text.number(id + ".high", clip.high())));
        } else if (layer instanceof LeakyRelu leaky) {
            text.node("LeakyRelu", id, List.of(input), attribute("alpha", leaky.slope()));
        } else if (layer instanceof Relu) {
            text.node("Relu", id, List.of(input));
        } else if (layer instanceof Sigmoid) {
            text.node("Sigmoid", id, List.of(input));
        } else if (layer instanceof Tanh) {
            text.node("Tanh", id, List.of(input));
        } else {
            throw new IllegalStateException("no operator for " + layer.type());
        }
    }

    private void join(Node node, boolean concat) {
        boolean allFlat = flat.containsAll(node.inputs());
        List<String> inputs = node.inputs().stream()
                .map(input -> allFlat ? input : maps(input))
                .toList();
        if (concat) {
            text.node("Concat", node.id(), inputs, attribute("axis", 1L));
        } else {
            text.node(inputs.size() == 2 ? "Add" : "Sum", node.id(), inputs);
        }
        if (allFlat) {
            flat.add(node.id());
        }
    }

    /** The output of a node with its axes of space. */
    private String maps(String id) {
        return flat.contains(id)
                ? text.between("Unsqueeze", id + ".maps", List.of(id, text.wholes(id + ".axes", 2, 3)))
                : id;
    }

    /** The output of a node as one line of numbers. */
    private String line(String id) {
        return flat.contains(id) ? id : text.between("Flatten", id + ".flat", List.of(id));
    }

    private String tensor(String id, String role) {
        return text.numbers(id + "." + role, Objects.requireNonNull(weights.get(id, role)));
    }
}
