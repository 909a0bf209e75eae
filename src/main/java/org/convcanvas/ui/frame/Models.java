package org.convcanvas.ui.frame;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.lab.ToyRow;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.picture.Picture;
import org.convcanvas.store.onnx.OnnxFile;
import org.convcanvas.store.onnx.OnnxModel;
import org.convcanvas.store.torch.PyTorchText;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;

/** Networks from ONNX files, as new scenes on the present picture, and to them. */
final class Models {
    private final Desk desk;
    private final Choosers choosers;
    private final Scenes scenes;
    private final Consumer<String> clipboard;
    private Consumer<Path> used = file -> {};

    /** @param clipboard takes texts for other programs, in the background */
    Models(Desk desk, Choosers choosers, Scenes scenes, Consumer<String> clipboard) {
        this.clipboard = clipboard;
        this.desk = desk;
        this.choosers = choosers;
        this.scenes = scenes;
    }

    /** Is told of every file that was opened. */
    void onUsed(Consumer<Path> listener) {
        used = listener;
    }

    /** A model from a file, once nothing unsaved is in its way. */
    void open(Path file) {
        String name = String.valueOf(file.getFileName());
        scenes.unlessUnsaved(() -> {
            Picture picture = desk.session().experiment().picture();
            boolean dark = desk.session().view().dark();
            desk.jobs()
                    .run(
                            () -> experiment(name, OnnxFile.open(file), picture),
                            opened -> {
                                scenes.take(opened, view(opened, dark), bare(name));
                                used.accept(file);
                            },
                            desk.notices()::problem);
        });
    }

    /** A network that comes with the program, once nothing unsaved is in its way. */
    void open(BuiltIn builtIn) {
        scenes.unlessUnsaved(() -> {
            Picture picture = desk.session().experiment().picture();
            boolean dark = desk.session().view().dark();
            desk.jobs()
                    .run(
                            () -> experiment(builtIn, picture),
                            made -> scenes.take(made, view(builtIn, made, dark), builtIn.id()),
                            desk.notices()::problem);
        });
    }

    /** The row of eight pixels through the shift lens, moved by one, once nothing unsaved is in its way. */
    void openToyRow() {
        scenes.unlessUnsaved(() -> {
            Experiment row = ToyRow.experiment();
            View view = View.start(ToyRow.POOL, desk.session().view().dark())
                    .withLens(Lens.SHIFT)
                    .withShift(ShiftLook.START.to(1, 0));
            scenes.take(row, view, row.picture().name());
        });
    }

    /** The built-in on a picture. */
    static Experiment experiment(BuiltIn builtIn, Picture picture) {
        Network network = builtIn.network();
        Shape input = network.input();
        InputFormat format = InputFormat.standard()
                .withSize(input.height(), input.width())
                .withRgb(input.channels() == 3)
                .withRange(builtIn == BuiltIn.START ? InputRange.BYTES : InputRange.UNIT);
        Weights weights = builtIn.hasWeights() ? builtIn.weights() : Weights.none();
        return Experiment.of(picture, format, network, weights);
    }

    /** A network without weights is looked at through its receptive fields, all of it in sight. */
    private static View view(BuiltIn builtIn, Experiment made, boolean dark) {
        View view = view(made, dark);
        return builtIn.hasWeights()
                ? view
                : LensChoice.through(made.network(), view, Lens.RECEPTIVE_FIELD)
                        .withField(FieldLook.START.withSource(FieldLook.Source.EXPECTED));
    }

    /** The model on a picture. Models were mostly trained on values from 0 to 1. */
    static Experiment experiment(String name, OnnxModel model, Picture picture) {
        Shape input = model.network().input();
        if (input.channels() != 1 && input.channels() != 3) {
            throw new Problem("model.channels", name, input.channels());
        }
        InputFormat format = InputFormat.standard()
                .withSize(input.height(), input.width())
                .withRgb(input.channels() == 3)
                .withRange(InputRange.UNIT);
        return Experiment.of(picture, format, model.network(), model.weights());
    }

    /** All columns small: there may be hundreds. */
    private static View view(Experiment opened, boolean dark) {
        Network network = opened.network();
        String first = network.nodes().isEmpty()
                ? Network.INPUT
                : network.nodes().get(0).id();
        return View.start(first, dark).withExpanded(Set.of());
    }

    private static String bare(String name) {
        return OnnxFile.isOnnx(name) ? name.substring(0, name.length() - OnnxFile.EXTENSION.length()) : name;
    }

    /** Writes the network to a file that is asked for; tells at once when a layer cannot be written. */
    void export() {
        Experiment experiment = desk.session().experiment();
        if (experiment.isShapeOnly()) {
            desk.notices().problem(Text.of("model.shapeOnly"));
            return;
        }
        try {
            OnnxFile.check(experiment.network());
        } catch (Problem problem) {
            desk.notices().problem(problem.sentence());
            return;
        }
        Optional<Path> chosen = choosers.saveModel(scenes.name() + OnnxFile.EXTENSION);
        chosen.ifPresent(file -> write(file, experiment));
    }

    /** Puts the network as the text of a PyTorch module into the clipboard. */
    void copyPyTorch() {
        Network network = desk.session().experiment().network();
        desk.jobs()
                .run(
                        () -> {
                            String text = PyTorchText.of(network);
                            clipboard.accept(text);
                            return text;
                        },
                        copied -> desk.notices()
                                .done(Text.of("model.copied", copied.lines().count())),
                        desk.notices()::problem);
    }

    /** Writes an experiment's network. */
    void write(Path file, Experiment experiment) {
        desk.jobs()
                .run(
                        () -> {
                            OnnxFile.save(file, experiment.network(), experiment.weights());
                            return file;
                        },
                        saved -> desk.notices().done(Text.of("model.saved", String.valueOf(saved.getFileName()))),
                        desk.notices()::problem);
    }
}
