package org.convcanvas.store.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convcanvas.store.onnx.Graph.ints;
import static org.convcanvas.store.onnx.Graph.of;
import static org.convcanvas.store.onnx.Graph.one;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Relu;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models as other programs write them, computed here and by ONNX Runtime. */
class ImportTest {
    @TempDir
    Path folder;

    private static Graph maps(long opset) {
        return new Graph(opset).input("x", 1, 3, 17, 14).output("y");
    }

    private static Graph conv(long opset, String input, String output, Object... attributes) {
        Graph graph = maps(opset).weights("w", 4, 3, 3, 3).weights("b", 4);
        return graph.node("Conv", input + ",w,b", output, attributes(attributes));
    }

    private static ai.onnx.proto.OnnxMl.AttributeProto[] attributes(Object... attributes) {
        return Stream.of(attributes).toArray(ai.onnx.proto.OnnxMl.AttributeProto[]::new);
    }

    static Stream<Arguments> models() {
        return Stream.of(
                arguments("conv, asymmetric pads", conv(13, "x", "y", ints("pads", 0L, 1, 2, 1))),
                arguments(
                        "conv, strides and dilations",
                        conv(13, "x", "y", ints("strides", 2L, 1), ints("dilations", 1L, 2))),
                arguments("conv, same upper", conv(13, "x", "y", of("auto_pad", "SAME_UPPER"), ints("strides", 2L, 2))),
                arguments("conv, same lower", conv(13, "x", "y", of("auto_pad", "SAME_LOWER"), ints("strides", 2L, 3))),
                arguments("conv, valid", conv(7, "x", "y", of("auto_pad", "VALID"))),
                arguments(
                        "conv, groups, no bias",
                        maps(13).weights("w", 6, 1, 3, 5).node("Conv", "x,w", "y", one("group", 3))),
                arguments(
                        "conv, one row",
                        new Graph(13)
                                .input("x", 1, 3, 40)
                                .output("y")
                                .weights("w", 4, 3, 5)
                                .node("Conv", "x,w", "c", ints("pads", 4L, 0), ints("dilations", 2L))
                                .node("MaxPool", "c", "y", ints("kernel_shape", 2L), ints("strides", 2L))),
                arguments(
                        "max pool, ceil",
                        maps(13).node(
                                        "MaxPool",
                                        "x",
                                        "y",
                                        ints("kernel_shape", 3L, 3),
                                        ints("strides", 2L, 2),
                                        one("ceil_mode", 1))),
                arguments(
                        "max pool, dilations",
                        maps(13).node(
                                        "MaxPool",
                                        "x",
                                        "y",
                                        ints("kernel_shape", 3L, 2),
                                        ints("dilations", 2L, 3),
                                        ints("pads", 1L, 1, 1, 1))),
                arguments(
                        "average pool, padding counts",
                        maps(13).node(
                                        "AveragePool",
                                        "x",
                                        "y",
                                        ints("kernel_shape", 3L, 3),
                                        ints("strides", 2L, 2),
                                        ints("pads", 1L, 1, 1, 1),
                                        one("count_include_pad", 1))),
                arguments(
                        "average pool, padding does not count",
                        maps(7).node(
                                        "AveragePool",
                                        "x",
                                        "y",
                                        ints("kernel_shape", 3L, 3),
                                        ints("strides", 2L, 2),
                                        ints("pads", 1L, 1, 1, 1))),
                arguments(
                        "L2 pool",
                        maps(13).node("LpPool", "x", "y", ints("kernel_shape", 2L, 3), ints("strides", 2L, 2))),
                arguments("global average", maps(13).node("GlobalAveragePool", "x", "y")),
                arguments("global max", maps(13).node("GlobalMaxPool", "x", "y")),
                arguments(
                        "mean over space",
                        maps(13).node("ReduceMean", "x", "y", ints("axes", -1L, 2), one("keepdims", 0))),
                arguments(
                        "gemm",
                        maps(13).weights("w", 5, 714)
                                .weights("b", 5)
                                .node("Flatten", "x", "f")
                                .node("Gemm", "f,w,b", "y", one("transB", 1), of("alpha", 0.5f), of("beta", 2f))),
                arguments(
                        "gemm, not transposed, wide bias",
                        maps(9).weights("w", 714, 5)
                                .weights("b", 1, 5)
                                .wholes("s", 1, -1)
                                .node("Reshape", "x,s", "f")
                                .node("Gemm", "f,w,b", "y")),
                arguments(
                        "matrix product and sum",
                        maps(13).weights("w", 714, 5)
                                .weights("b", 5)
                                .wholes("s", 0, 714)
                                .node("Reshape", "x,s", "f")
                                .node("MatMul", "f,w", "m")
                                .node("Add", "m,b", "y")),
                arguments(
                        "sum of a constant for each channel",
                        conv(13, "x", "c").weights("k", 4, 1, 1).node("Add", "k,c", "y")),
                arguments(
                        "batch norm",
                        maps(9).weights("s", 3)
                                .weights("t", 3)
                                .weights("m", 3)
                                .tensor(TensorProto.newBuilder()
                                        .setName("v")
                                        .setDataType(1)
                                        .addDims(3)
                                        .addFloatData(0.5f)
                                        .addFloatData(2)
                                        .addFloatData(1))
                                .node("BatchNormalization", "x,s,t,m,v", "y", of("epsilon", 0.01f))),
                arguments("local response norm", maps(13).node("LRN", "x", "y", one("size", 3), of("alpha", 0.5f))),
                arguments(
                        "activations",
                        maps(13).node("LeakyRelu", "x", "a", of("alpha", 0.2f))
                                .node("Sigmoid", "a", "b")
                                .node("Tanh", "b", "c")
                                .node("Relu", "c", "y")),
                arguments("clip by attributes", maps(7).node("Clip", "x", "y", of("min", -0.2f), of("max", 0.3f))),
                arguments("clip by inputs", maps(13).scalar("low", -0.1f).node("Clip", "x,low", "y")),
                arguments("clip from above only", maps(13).scalar("high", 0.1f).node("Clip", "x,,high", "y")),
                arguments("softmax over channels", maps(13).node("Softmax", "x", "y", one("axis", 1))),
                arguments(
                        "old softmax of a line",
                        maps(11).weights("w", 714, 5)
                                .node("Flatten", "x", "f")
                                .node("MatMul", "f,w", "m")
                                .node("Softmax", "m", "y")),
                arguments(
                        "residual",
                        conv(13, "x", "c", ints("pads", 1L, 1, 1, 1))
                                .weights("v", 4, 4, 3, 3)
                                .node("Conv", "c,v", "d", ints("pads", 1L, 1, 1, 1))
                                .node("Add", "c,d", "e")
                                .node("Relu", "e", "y")),
                arguments(
                        "sum of three",
                        maps(13).node("Relu", "x", "a").node("Tanh", "x", "b").node("Sum", "x,a,b", "y")),
                arguments("concat", maps(13).node("Relu", "x", "a").node("Concat", "x,a,x", "y", one("axis", 1))),
                arguments(
                        "concat of lines",
                        maps(13).node("GlobalMaxPool", "x", "a")
                                .node("GlobalAveragePool", "x", "b")
                                .node("Flatten", "a", "c")
                                .node("Flatten", "b", "d")
                                .node("Concat", "c,d", "y", one("axis", -1))),
                arguments(
                        "squeeze and unsqueeze",
                        maps(13).wholes("axes", 2, 3)
                                .node("GlobalMaxPool", "x", "a")
                                .node("Squeeze", "a,axes", "b")
                                .node("Unsqueeze", "b,axes", "c")
                                .node("Relu", "c", "y")),
                arguments("pad by reflection", conv(13, "p", "y").wholes("pads", 0, 0, 2, 1, 0, 0, 1, 3)),
                arguments(
                        "pad by zeros before own pads",
                        conv(13, "p", "y", ints("pads", 1L, 1, 1, 1)).wholes("pads", 0, 0, 1, 1, 0, 0, 1, 1)),
                arguments(
                        "pad before a pool",
                        maps(13).wholes("pads", 0, 0, 1, 0, 0, 0, 1, 0)
                                .node("Pad", "x,pads", "p", of("mode", "edge"))
                                .node("MaxPool", "p", "y", ints("kernel_shape", 2L, 2))),
                arguments(
                        "old pad",
                        maps(7).node("Pad", "x", "y", ints("pads", 0L, 0, 1, 2, 0, 0, 0, 1), of("mode", "reflect"))),
                arguments(
                        "pad by wrapping",
                        maps(19).wholes("pads", 0, 0, 2, 1, 0, 0, 1, 2).node("Pad", "x,pads", "y", of("mode", "wrap"))),
                arguments(
                        "dropout and identity",
                        maps(13).node("Dropout", "x", "a")
                                .node("Identity", "a", "b")
                                .node("Relu", "b", "y")),
                arguments(
                        "constant node",
                        maps(13).node("Constant", "", "low", of("value_float", 0.1f))
                                .node("Clip", "x,low", "y")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void givesTheRuntimesNumbers(String name, Graph graph) throws Exception {
        if (graph.graph.getInitializerList().stream()
                        .anyMatch(tensor -> tensor.getName().equals("pads"))
                && graph.graph.getNodeList().stream()
                        .noneMatch(node -> node.getOpType().equals("Pad"))) {
            String mode = name.contains("zeros") ? "constant" : "reflect";
            graph.graph.addNode(
                    0,
                    new Graph(13)
                            .node("Pad", "x,pads", "p", of("mode", mode))
                            .graph
                            .getNode(0));
        }
        check(graph);
    }

    private OnnxModel check(Graph graph) throws Exception {
        OnnxModel model = OnnxFile.open(graph.file(folder));
        Shape shape = model.network().input();
        Tensor input = Tensor.random(shape, new Rng(3), -1, 1);
        boolean line =
                graph.graph.getInput(0).getType().getTensorType().getShape().getDimCount() == 3;
        long[] dims = line
                ? new long[] {1, shape.channels(), shape.width()}
                : new long[] {1, shape.channels(), shape.height(), shape.width()};
        float[] expected = Oracle.run(graph.bytes(), "x", input, dims).get("y");
        Evaluation ours =
                Engine.evaluate(model.network(), model.weights(), input, null, Parallel.sequential(), new Cancel());
        assertThat(Oracle.error(ours.map(model.tensors().get("y")).data(), expected))
                .isLessThan(1e-5);
        return model;
    }

    @Test
    void reflectionIsTakenIntoTheConvolution() throws Exception {
        Graph graph = maps(13).wholes("pads", 0, 0, 2, 1, 0, 0, 1, 3)
                .node("Pad", "x,pads", "p", of("mode", "reflect"))
                .weights("w", 4, 3, 3, 3)
                .node("Conv", "p,w", "y");
        OnnxModel model = check(graph);

        assertThat(model.network().nodes()).hasSize(1);
        Conv conv = (Conv) model.network().nodes().get(0).layer();
        assertThat(conv.window().padding().fill()).isEqualTo(Fill.REFLECT);
        assertThat(conv.window().padding().end()).hasToString("1×3");
    }

    /** TensorFlow's order of axes, as converters leave it: turned at the start, and turned back before the head. */
    @Test
    void channelsLastIsUnderstood() throws Exception {
        Graph graph = new Graph(13)
                .input("x", 0, 6, 5, 3)
                .output("y")
                .node("Transpose", "x", "t", ints("perm", 0L, 3, 1, 2))
                .weights("w", 4, 3, 3, 3)
                .node("Conv", "t,w", "c")
                .node("Transpose", "c", "u", ints("perm", 0L, 2, 3, 1))
                .wholes("s", -1, 48)
                .node("Reshape", "u,s", "f")
                .weights("m", 48, 5)
                .node("MatMul", "f,m", "y");
        OnnxModel model = OnnxFile.open(graph.file(folder));
        assertThat(model.network().input()).isEqualTo(Shape.of(3, 6, 5));
        Tensor input = Tensor.random(Shape.of(3, 6, 5), new Rng(3), -1, 1);
        float[] turned = new float[90];
        for (int i = 0; i < 90; i++) {
            turned[i] = input.data()[i % 3 * 30 + i / 3];
        }
        float[] expected = Oracle.run(graph.bytes(), "x", Tensor.of(Shape.of(90), turned), 1, 6, 5, 3)
                .get("y");
        Evaluation ours =
                Engine.evaluate(model.network(), model.weights(), input, null, Parallel.sequential(), new Cancel());

        assertThat(Oracle.error(ours.map(model.tensors().get("y")).data(), expected))
                .isLessThan(1e-5);
    }

    @Test
    void symbolicSizesAreChosenAndFixedOnesKept() throws Exception {
        Path open = new Graph(13)
                .input("x", 0, 3, 0, 0)
                .output("y")
                .node("Relu", "x", "y")
                .file(folder);
        assertThat(OnnxFile.open(open).network().input()).isEqualTo(Shape.of(3, 224, 224));
        assertThat(OnnxFile.open(open, 64).network().input()).isEqualTo(Shape.of(3, 64, 64));
        assertThat(OnnxFile.open(open).fixedSize()).isFalse();
        assertThat(OnnxFile.open(maps(13).node("Relu", "x", "y").file(folder)).fixedSize())
                .isTrue();
    }

    /** Early files list their weights among the inputs, too. */
    @Test
    void weightsMayBeInputsToo() throws Exception {
        Graph graph = conv(7, "x", "y").ir(3);
        graph.graph.addInput(Graph.info("w", 4, 3, 3, 3)).addInput(Graph.info("b", 4));

        assertThat(check(graph).network().nodes()).hasSize(1);
    }

    @Test
    void emptyOddAndDoubledNamesBecomeUsableOnes() throws Exception {
        Graph graph = maps(13);
        graph.node("Relu", "x", "a")
                .node("Relu", "a", "Input")
                .node("Tanh", "Input", "/deep/er\n")
                .node("Relu", "/deep/er\n", "y");
        for (int i = 1; i < 4; i++) {
            graph.graph.getNodeBuilder(i).setName(i == 1 ? " " : "");
        }
        OnnxModel model = check(graph);

        assertThat(model.network().nodes())
                .extracting(Node::id)
                .containsExactly("the Relu", "Input 2", "/deep/er", "y");
        assertThat(model.tensors()).containsEntry("Input", "Input 2");
    }

    @Test
    void halfAndDoubleWeightsAreRead() throws Exception {
        ByteBuffer halves = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        halves.putShort((short) 0x3C00).putShort((short) 0xC000); // 1, -2
        Graph graph = new Graph(13)
                .input("x", 1, 1, 2, 2)
                .output("y")
                .tensor(TensorProto.newBuilder()
                        .setName("w")
                        .setDataType(10)
                        .addDims(2)
                        .addDims(1)
                        .addDims(1)
                        .addDims(1)
                        .setRawData(ByteString.copyFrom(halves.array())))
                .tensor(TensorProto.newBuilder()
                        .setName("b")
                        .setDataType(11)
                        .addDims(2)
                        .addDoubleData(0.5)
                        .addDoubleData(3))
                .node("Conv", "x,w,b", "y");
        OnnxModel model = OnnxFile.open(graph.file(folder));

        assertThat(model.weights().kernel("the Conv").data()).containsExactly(1, -2);
        assertThat(model.weights().bias("the Conv").data()).containsExactly(0.5f, 3);
    }

    @Test
    void dataBesideTheModelIsRead() throws Exception {
        ByteBuffer floats = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(9)
                .putFloat(4)
                .putFloat(5);
        Files.createDirectory(folder.resolve("data"));
        Files.write(folder.resolve("data/w.bin"), floats.array());
        Graph graph = new Graph(13)
                .input("x", 1, 1, 2, 2)
                .output("y")
                .tensor(external("data/w.bin", 4)
                        .addDims(2)
                        .addDims(1)
                        .addDims(1)
                        .addDims(1))
                .node("Conv", "x,w", "y");

        assertThat(OnnxFile.open(graph.file(folder))
                        .weights()
                        .kernel("the Conv")
                        .data())
                .containsExactly(4, 5);
    }

    static TensorProto.Builder external(String location, long offset) {
        return TensorProto.newBuilder()
                .setName("w")
                .setDataType(1)
                .setDataLocation(DataLocation.EXTERNAL)
                .addExternalData(
                        StringStringEntryProto.newBuilder().setKey("location").setValue(location))
                .addExternalData(
                        StringStringEntryProto.newBuilder().setKey("offset").setValue(String.valueOf(offset)));
    }

    @Test
    void theFirstSceneGoesOutAndComesBackAsItIs() {
        Path file = folder.resolve("start.onnx");
        OnnxFile.save(file, BuiltIn.START.network(), BuiltIn.START.weights());
        OnnxModel model = OnnxFile.open(file);

        assertThat(model.network()).isEqualTo(BuiltIn.START.network());
        assertThat(model.weights()
                        .kernel("Conv 2")
                        .sameBits(BuiltIn.START.weights().kernel("Conv 2")))
                .isTrue();
    }

    @Test
    void kindsStayWhatTheyAre() throws Exception {
        Graph graph = maps(13).wholes("pads", 0, 0, 1, 1, 0, 0, 1, 1)
                .node("Pad", "x,pads", "p")
                .node("Relu", "p", "r")
                .weights("w", 560, 2)
                .node("Flatten", "r", "f")
                .node("MatMul", "f,w", "y");
        graph.graph.setInitializer(
                1, new Graph(13).weights("w", 3 * 19 * 16, 2).graph.getInitializer(0));
        Network network = check(graph).network();

        assertThat(network.nodes())
                .extracting(node -> (Object) node.layer().getClass())
                .containsExactly(Pad.class, Relu.class, FullyConnected.class);
        assertThat(Map.of("parameters", network.parameters())).containsEntry("parameters", 2L * 3 * 19 * 16);
    }
}
