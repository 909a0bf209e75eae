package org.convcanvas.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.picture.Samples;
import org.convcanvas.store.SceneFile;
import org.convcanvas.store.onnx.OnnxFile;
import org.convcanvas.store.onnx.OnnxModel;
import org.jspecify.annotations.Nullable;

/**
 * The network that a command is about.
 *
 * @param name what the user called it
 * @param network its layers
 * @param known its trainable tensors; null for a built-in that comes without
 * @param format how images become its input
 * @param scene the scene that it comes from; null for a built-in or a model
 * @param tensors other names of nodes: those of the tensors in a model that they put out
 */
record Subject(
        String name,
        Network network,
        @Nullable Weights known,
        InputFormat format,
        SceneFile.@Nullable Opened scene,
        Map<String, String> tensors) {
    /**
     * The built-in of that name, or else what the file holds.
     *
     * @throws Stop when there is neither
     * @throws org.convcanvas.text.Problem when the file is no scene
     */
    static Subject of(String name) {
        return BuiltIn.byId(name).map(Subject::builtIn).orElseGet(() -> file(name));
    }

    /** The same on another input; images are brought to its size. */
    Subject on(Network other) {
        InputFormat changed = format.withSize(
                        other.input().height(), other.input().width())
                .withRgb(other.input().channels() == 3);
        return new Subject(name, other, known, changed, scene, tensors);
    }

    private static Subject builtIn(BuiltIn one) {
        Network network = one.network();
        InputFormat format = InputFormat.standard()
                .withSize(network.input().height(), network.input().width())
                .withRgb(network.input().channels() == 3);
        Weights weights = one.hasWeights() ? one.weights() : null;
        return new Subject(one.id(), network, weights, format, null, Map.of());
    }

    private static Subject file(String name) {
        Path file = path(name);
        if (!Files.exists(file)) {
            String builtIns = Arrays.stream(BuiltIn.values()).map(BuiltIn::id).collect(Collectors.joining(", "));
            throw Stop.file("cli.noNetwork", name, builtIns);
        }
        if (OnnxFile.isOnnx(name)) {
            return onnx(name, OnnxFile.open(file));
        }
        SceneFile.Opened scene = SceneFile.open(file);
        Experiment experiment = scene.experiment();
        return new Subject(name, experiment.network(), experiment.weights(), experiment.format(), scene, Map.of());
    }

    /** Models were mostly trained on values from 0 to 1. */
    private static Subject onnx(String name, OnnxModel model) {
        Network network = model.network();
        InputFormat format = InputFormat.standard()
                .withSize(network.input().height(), network.input().width())
                .withRgb(network.input().channels() == 3)
                .withRange(InputRange.parse("0..1"));
        return new Subject(name, network, model.weights(), format, null, model.tensors());
    }

    /**
     * Its trainable tensors.
     *
     * @throws Stop when it comes without
     */
    Weights weights() {
        if (known == null) {
            throw Stop.arguments("builtIn.noWeights", name);
        }
        return known;
    }

    /** The node of that name, or the one that puts out the tensor of that name; null when there is neither. */
    @Nullable
    String node(String layer) {
        return network.has(layer) || layer.equals(Network.INPUT) ? layer : tensors.get(layer);
    }

    /** A file by the name that the user typed. */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            throw Stop.arguments("cli.path", name.replace('\0', ' '));
        }
    }

    /** The scene itself, or the network on the sample that the first scene shows. */
    SceneFile.Opened opened() {
        if (scene != null) {
            return scene;
        }
        Experiment experiment = Experiment.of(Samples.start(), format, network, weights());
        return new SceneFile.Opened(
                experiment, View.start(network.nodes().get(0).id(), false));
    }
}
