package org.convcanvas.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Room;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Weights;
import org.convcanvas.store.Npy;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes the maps of layers as NPY. */
final class EvalCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Syntax.command("eval", Text.of("cli.eval"))
                .addPositional(Syntax.parameter("NETWORK", true, Text.of("cli.network")))
                .addOption(Syntax.required("--input", "FILE", Text.of("cli.eval.input")))
                .addOption(OptionSpec.builder("--layer")
                        .paramLabel("NAME")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(Text.of("cli.eval.layer"))
                        .build())
                .addOption(OptionSpec.builder("--all")
                        .type(boolean.class)
                        .description(Text.of("cli.eval.all"))
                        .build())
                .addOption(Syntax.option("--range", "R", Text.of("cli.eval.range")))
                .addOption(Syntax.option("--channels", "ORDER", Text.of("cli.eval.channels")))
                .addOption(Syntax.required("--out", "FILE.npy|DIR", Text.of("cli.eval.out")));
    }

    @Override
    public void run(ParseResult parsed, Console console) {
        Subject subject = Subject.of(Syntax.first(parsed));
        Weights weights = subject.weights();
        Set<String> layers = layers(parsed, subject);
        Map<String, Path> files = files(layers, Syntax.needed(parsed, "--out"));
        Feed feed = Feed.of(
                subject,
                Syntax.needed(parsed, "--input"),
                Syntax.value(parsed, "--range"),
                Syntax.value(parsed, "--channels"));
        Room.check(feed.network());
        Evaluation evaluation =
                Engine.evaluate(feed.network(), weights, feed.input(), null, console.parallel(), new Cancel());
        OutFolder.make(files.values());
        files.forEach((layer, file) -> {
            Tensor map = evaluation.map(Objects.requireNonNull(subject.node(layer)));
            Npy.write(file, map);
            console.out().println(Text.of("cli.eval.wrote", file, layer, Syntax.typed(map.shape())));
        });
    }

    private static Set<String> layers(ParseResult parsed, Subject subject) {
        Network network = subject.network();
        List<String> nodes = network.nodes().stream().map(Node::id).toList();
        List<String> named = parsed.hasMatchedOption("--layer")
                ? parsed.matchedOption("--layer").getValue()
                : List.of();
        for (String name : named) {
            if (subject.node(name) == null) {
                throw Stop.arguments("cli.eval.noLayer", subject.name(), name, String.join(", ", nodes));
            }
        }
        Set<String> layers = new LinkedHashSet<>(named);
        if (parsed.hasMatchedOption("--all")) {
            layers.addAll(nodes);
        }
        if (layers.isEmpty()) {
            layers.add(nodes.isEmpty() ? Network.INPUT : nodes.get(nodes.size() - 1));
        }
        return layers;
    }

    /** Where each layer goes: the one to the file that was named, or all to a folder under their names. */
    private static Map<String, Path> files(Set<String> layers, String out) {
        Path place = Subject.path(out);
        if (OutFolder.isNpy(out)) {
            if (layers.size() > 1) {
                throw Stop.arguments("cli.eval.oneFile", out, layers.size());
            }
            return layers.stream().collect(Collectors.toMap(layer -> layer, layer -> place));
        }
        Map<String, Path> files = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (String layer : layers) {
            files.put(layer, place.resolve(OutFolder.free(layer, names) + ".npy"));
        }
        return files;
    }
}
