package org.convcanvas.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Samples;
import org.convcanvas.store.SceneFile;
import org.jspecify.annotations.Nullable;

/**
 * The network that a command is about.
 *
 * @param name what the user called it
 * @param network its layers
 * @param weights its trainable tensors
 * @param format how images become its input
 * @param scene the scene that it comes from; null for a built-in
 */
record Subject(String name, Network network, Weights weights, InputFormat format, SceneFile.@Nullable Opened scene) {
    /**
     * The built-in of that name, or else what the file holds.
     *
     * @throws Stop when there is neither
     * @throws org.convcanvas.text.Problem when the file is no scene
     */
    static Subject of(String name) {
        return BuiltIn.byId(name).map(Subject::builtIn).orElseGet(() -> file(name));
    }

    private static Subject builtIn(BuiltIn one) {
        Network network = one.network();
        InputFormat format = InputFormat.standard()
                .withSize(network.input().height(), network.input().width())
                .withRgb(network.input().channels() == 3);
        return new Subject(one.id(), network, one.weights(), format, null);
    }

    private static Subject file(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".onnx")) {
            throw Stop.file("cli.onnx", name);
        }
        Path file = path(name);
        if (!Files.exists(file)) {
            String builtIns = Arrays.stream(BuiltIn.values()).map(BuiltIn::id).collect(Collectors.joining(", "));
            throw Stop.file("cli.noNetwork", name, builtIns);
        }
        SceneFile.Opened scene = SceneFile.open(file);
        Experiment experiment = scene.experiment();
        return new Subject(name, experiment.network(), experiment.weights(), experiment.format(), scene);
    }

    /** A file by the name that the user typed. */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            throw Stop.arguments("cli.path", name.replace('\0', ' '));
        }
    }

    /** The scene itself, or the built-in on the sample that the first scene shows. */
    SceneFile.Opened opened() {
        if (scene != null) {
            return scene;
        }
        Experiment experiment = Experiment.of(Samples.start(), format, network, weights);
        return new SceneFile.Opened(
                experiment, View.start(network.nodes().get(0).id(), false));
    }
}
