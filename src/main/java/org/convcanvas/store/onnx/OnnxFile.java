package org.convcanvas.store.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.store.Limits;
import org.convcanvas.store.Places;
import org.convcanvas.text.Problem;

/** ONNX files as networks. */
public final class OnnxFile {
    /** The ending of such files. */
    public static final String EXTENSION = ".onnx";

    /** Height and width of an input whose model leaves them open. */
    public static final int USUAL_SIZE = 224;

    private OnnxFile() {}

    /** True for names that end as ONNX files do. */
    public static boolean isOnnx(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(EXTENSION);
    }

    /**
     * Reads a model of opset 7 or later.
     *
     * @param open height and width of the input where the model leaves them open
     * @throws Problem when the file is missing or damaged, or holds what is no layer of ours; the sentence names the
     *     operator and the node
     */
    public static OnnxModel open(Path file, int open) {
        try {
            Places.check(file);
            Limits.check(Files.size(file));
            ModelProto model;
            try (InputStream in = Places.open(file)) {
                model = ModelProto.parseFrom(in);
            }
            return new ModelReader(model, new Constants(file.toAbsolutePath().getParent()), open).read();
        } catch (InvalidProtocolBufferException damaged) {
            throw new Problem("onnx.damaged").because(damaged).at(Places.name(file));
        } catch (IOException failed) {
            throw new Problem("store.unreadable", Places.reason(failed))
                    .because(failed)
                    .at(Places.name(file));
        } catch (Problem problem) {
            throw problem.at(Places.name(file));
        }
    }

    /** Reads a model whose input is {@link #USUAL_SIZE} high and wide where it leaves that open. */
    public static OnnxModel open(Path file) {
        return open(file, USUAL_SIZE);
    }

    /**
     * Writes a network as a model of opset 13, or 19 where a circular fill needs it.
     *
     * @throws Problem when a layer cannot be said in ONNX, by name, or the file cannot be written
     */
    public static void save(Path file, Network network, Weights weights) {
        ModelProto model;
        try {
            model = new ModelWriter(network, weights).model();
        } catch (Problem problem) {
            throw problem.at(Places.name(file));
        }
        Places.replace(file, model::writeTo);
    }

    /**
     * Finds out whether a network can be written.
     *
     * @throws Problem naming the layer that cannot
     */
    public static void check(Network network) {
        network.nodes().forEach(node -> ModelWriter.check(network, node));
    }
}
