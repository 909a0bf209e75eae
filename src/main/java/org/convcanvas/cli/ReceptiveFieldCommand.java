package org.convcanvas.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.analysis.UnitMeasure;
import org.convcanvas.analysis.Upstream;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Room;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.WeightFit;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Tells how much of the input a unit sees. */
final class ReceptiveFieldCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Syntax.command("receptive-field", Text.of("cli.field"))
                .addPositional(Syntax.parameter("NETWORK", true, Text.of("cli.network")))
                .addOption(Sizes.option())
                .addOption(Syntax.option("--layer", "NAME", Text.of("cli.field.layer")))
                .addOption(Syntax.option("--unit", "C,Y,X", Text.of("cli.field.unit")))
                .addOption(OptionSpec.builder("--effective")
                        .type(boolean.class)
                        .description(Text.of("cli.field.effective"))
                        .build())
                .addOption(Syntax.option("--input", "FILE", Text.of("cli.field.input")))
                .addOption(Syntax.option("--format", "FORMAT", Text.of("cli.field.format")));
    }

    @Override
    public void run(ParseResult parsed, Console console) {
        String format = Syntax.choice(parsed, "--format", List.of("table", "json"));
        Subject subject = Subject.of(Syntax.first(parsed));
        String size = Syntax.value(parsed, "--size");
        if (size != null) {
            subject = subject.on(Sizes.resized(subject.network(), size));
        }
        String layer = layer(subject, Syntax.value(parsed, "--layer"));
        Feed feed = feed(parsed, subject, size);
        Network network = feed == null ? subject.network() : feed.network();
        UnitOption unit = UnitOption.of(Syntax.value(parsed, "--unit"), layer, network.shape(layer));
        EffectiveField effective = feed == null ? null : measured(subject, feed, layer, unit, console);
        FieldReport report = new FieldReport(network, layer, unit, effective);
        console.out().print(format.equals("json") ? report.json() : report.table());
    }

    /** What to measure on; null when that is not asked for. */
    private static @Nullable Feed feed(ParseResult parsed, Subject subject, @Nullable String size) {
        String file = Syntax.value(parsed, "--input");
        if (!parsed.hasMatchedOption("--effective")) {
            if (file != null) {
                throw Stop.arguments("cli.field.needless");
            }
            return null;
        }
        if (file == null) {
            throw Stop.arguments("cli.field.noInput");
        }
        String misfit = WeightFit.misfit(subject.network(), subject.weights());
        if (misfit != null) {
            throw Stop.arguments("cli.field.misfit", subject.network().input(), misfit);
        }
        Feed feed = Feed.of(subject, file, null, null);
        Shape shape = feed.network().input();
        if (size != null && !shape.equals(subject.network().input())) {
            throw Stop.arguments("cli.field.otherSize", file, shape, size);
        }
        return feed;
    }

    private static EffectiveField measured(Subject subject, Feed feed, String layer, UnitOption unit, Console console) {
        Network before = Upstream.of(feed.network(), layer);
        Room.check(before);
        Cancel never = new Cancel();
        Evaluation evaluation =
                Engine.evaluate(before, subject.weights(), feed.input(), null, console.parallel(), never);
        return new UnitMeasure(layer, unit.c(), unit.y(), unit.x()).actual(evaluation, console.parallel(), never);
    }

    private static String layer(Subject subject, @Nullable String named) {
        List<Node> nodes = subject.network().nodes();
        if (named == null) {
            return nodes.isEmpty() ? Network.INPUT : nodes.get(nodes.size() - 1).id();
        }
        String node = subject.node(named);
        if (node == null) {
            String names = nodes.stream().map(Node::id).collect(Collectors.joining(", "));
            throw Stop.arguments("cli.eval.noLayer", subject.name(), named, names);
        }
        return node;
    }
}
