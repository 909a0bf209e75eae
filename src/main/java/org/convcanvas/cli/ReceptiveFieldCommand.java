package org.convcanvas.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
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
                .addOption(Syntax.option("--format", "FORMAT", Text.of("cli.field.format")));
    }

    @Override
    public void run(ParseResult parsed, Console console) {
        String format = Syntax.choice(parsed, "--format", List.of("table", "json"));
        Subject subject = Subject.of(Syntax.first(parsed));
        Network network = Sizes.resized(subject.network(), Syntax.value(parsed, "--size"));
        String layer = layer(subject, Syntax.value(parsed, "--layer"));
        UnitOption unit = UnitOption.of(Syntax.value(parsed, "--unit"), layer, network.shape(layer));
        FieldReport report = new FieldReport(network, layer, unit);
        console.out().print(format.equals("json") ? report.json() : report.table());
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
