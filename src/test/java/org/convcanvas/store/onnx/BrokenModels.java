package org.convcanvas.store.onnx;

import static org.convcanvas.store.onnx.Graph.ints;
import static org.convcanvas.store.onnx.Graph.of;
import static org.convcanvas.store.onnx.Graph.one;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that claim to be models and must be refused, each with words that its sentence must hold. */
public final class BrokenModels {
    private BrokenModels() {}

    /**
     * A broken file.
     *
     * @param bytes what it holds
     * @param says what its sentence must say
     */
    public record Broken(byte[] bytes, String says) {}

    private static Graph maps() {
        return new Graph(13).input("x", 1, 3, 8, 8).output("y");
    }

    private static Graph conv(long... dims) {
        return maps().weights("w", dims);
    }

    private static Broken graph(Graph graph, String says) {
        return new Broken(graph.bytes(), says);
    }

    private static Broken external(String location, String says) {
        Graph graph = maps().tensor(ImportTest.external(location, 0)
                .addDims(1)
                .addDims(3)
                .addDims(1)
                .addDims(1));
        return graph(graph.node("Conv", "x,w", "y"), says);
    }

    /** All of them by name. */
    public static Map<String, Broken> all() {
        byte[] good = conv(4, 3, 3, 3).node("Conv", "x,w", "y").bytes();
        Map<String, Broken> all = new LinkedHashMap<>();
        all.put("empty", new Broken(new byte[0], "no ONNX model"));
        all.put("text", new Broken("once upon a time".getBytes(StandardCharsets.UTF_8), "no ONNX model"));
        all.put("cut early", new Broken(Arrays.copyOf(good, 20), "no ONNX model"));
        all.put("cut in the weights", new Broken(Arrays.copyOf(good, good.length - 50), "no ONNX model"));
        all.put("cut before the graph", new Broken(Arrays.copyOf(good, 2), "no ONNX model"));
        all.put("old", graph(new Graph(6).input("x", 1, 3, 8, 8).output("y").node("Relu", "x", "y"), "operator set 6"));
        all.put("no nodes", graph(maps(), "no layers"));
        all.put(
                "unknown operator",
                graph(maps().node("Einsum", "x,x", "y"), "Einsum “the Einsum”: ConvCanvas has no layer"));
        all.put(
                "cycle",
                graph(maps().node("Add", "x,b", "a").node("Relu", "a", "b").node("Relu", "b", "y"), "circle"));
        all.put("itself", graph(maps().node("Add", "x,y", "y"), "circle"));
        all.put("missing weights", graph(maps().node("Conv", "x,w", "y"), "reads w, which nothing"));
        all.put("missing output", graph(maps().node("Relu", "x", "z"), "reads y, which nothing"));
        all.put("twice", graph(maps().node("Relu", "x", "y").node("Tanh", "x", "y"), "Two tensors are called y"));
        all.put("two inputs", graph(maps().input("z", 1, 3, 8, 8).node("Add", "x,z", "y"), "2 inputs (x, z)"));
        all.put("computed weights", graph(maps().node("Conv", "x,x", "y"), "computed from the input"));
        all.put(
                "huge extents",
                graph(
                        maps().tensor(TensorProto.newBuilder()
                                        .setName("w")
                                        .setDataType(1)
                                        .addDims(1L << 30)
                                        .addDims(1L << 30))
                                .node("Conv", "x,w", "y"),
                        "impossible or too large"));
        all.put(
                "negative extents",
                graph(
                        maps().tensor(TensorProto.newBuilder()
                                        .setName("w")
                                        .setDataType(1)
                                        .addDims(-4))
                                .node("Conv", "x,w", "y"),
                        "impossible or too large"));
        all.put(
                "huge input",
                graph(
                        new Graph(13)
                                .input("x", 1, 3, 1 << 20, 1 << 20)
                                .output("y")
                                .node("Relu", "x", "y"),
                        "too large"));
        all.put(
                "too few numbers",
                graph(
                        maps().tensor(TensorProto.newBuilder()
                                        .setName("w")
                                        .setDataType(1)
                                        .addDims(4)
                                        .addDims(3)
                                        .addDims(3)
                                        .addDims(3)
                                        .setRawData(ByteString.copyFrom(new byte[12])))
                                .node("Conv", "x,w", "y"),
                        "12 bytes"));
        all.put(
                "words for weights",
                graph(
                        maps().tensor(TensorProto.newBuilder()
                                        .setName("w")
                                        .setDataType(8)
                                        .addDims(1))
                                .node("Conv", "x,w", "y"),
                        "number type 8"));
        all.put("wrong channels", graph(conv(4, 5, 3, 3).node("Conv", "x,w", "y"), "Conv “the Conv”"));
        all.put("three axes of space", graph(conv(4, 3, 3, 3, 3).node("Conv", "x,w", "y"), "axes"));
        all.put("stride 0", graph(conv(4, 3, 3, 3).node("Conv", "x,w", "y", ints("strides", 0, 1)), "Stride"));
        all.put("kernel too large", graph(conv(4, 3, 9, 9).node("Conv", "x,w", "y"), "larger than"));
        all.put("groups", graph(conv(4, 3, 3, 3).node("Conv", "x,w", "y", one("group", 3)), "groups"));
        all.put(
                "a pad's value",
                graph(
                        maps().wholes("p", 0, 0, 1, 1, 0, 0, 1, 1)
                                .scalar("v", 7)
                                .node("Pad", "x,p,v", "y"),
                        "pads with 7"));
        all.put("a reshape", graph(maps().wholes("s", 1, 8, 8, 3).node("Reshape", "x,s", "y"), "neither flattens"));
        all.put("a turn", graph(maps().node("Transpose", "x", "y", ints("perm", 0, 1, 3, 2)), "reorders the axes"));
        all.put(
                "not a number",
                graph(
                        maps().weights("s", 3).node("BatchNormalization", "x,s,s,s,s", "y", of("epsilon", Float.NaN)),
                        "Epsilon"));
        all.put(
                "a line too long",
                graph(
                        maps().weights("w", 100, 2).node("Flatten", "x", "f").node("MatMul", "f,w", "y"),
                        "does not fit the 192"));
        all.put("data elsewhere, absolute", external("/etc/passwd", "outside its own folder"));
        all.put("data elsewhere, upwards", external("../secret.bin", "outside its own folder"));
        all.put("data elsewhere, by a link", external("link.bin", "outside its own folder"));
        all.put("data missing", external("gone.bin", "not beside it"));
        all.put("data cut", external("short.bin", "does not hold the data"));
        return all;
    }

    /** Writes one of them, and what stands around it. */
    public static Path write(String name, Path folder) throws IOException {
        Path inner = Files.createDirectories(folder.resolve("models"));
        Path secret = folder.resolve("secret.bin");
        Files.write(secret, new byte[64]);
        Files.write(inner.resolve("short.bin"), new byte[8]);
        Path link = inner.resolve("link.bin");
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, secret);
        }
        return Files.write(inner.resolve("broken.onnx"), all().get(name).bytes());
    }
}
