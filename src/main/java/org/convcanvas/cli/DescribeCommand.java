package org.convcanvas.cli;

import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.network.Network;
import org.convcanvas.text.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tells shapes, parameters, multiply-adds and receptive fields of a network's layers. */
final class DescribeCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Syntax.command("describe", Text.of("cli.describe"))
                .addPositional(Syntax.parameter("NETWORK", true, Text.of("cli.network")))
                .addOption(Sizes.option())
                .addOption(Syntax.option("--format", "FORMAT", Text.of("cli.describe.format")));
    }

    @Override
    public void run(ParseResult parsed, Console console) {
        String format = Syntax.choice(parsed, "--format", List.of("table", "json", "csv"));
        Subject subject = Subject.of(Syntax.first(parsed));
        Network network = Sizes.resized(subject.network(), Syntax.value(parsed, "--size"));
        Map<String, ReceptiveField> fields = ReceptiveField.of(network);
        List<LayerRow> rows = network.nodes().stream()
                .map(node -> LayerRow.of(network, node, fields.get(node.id())))
                .toList();
        console.out()
                .print(
                        switch (format) {
                            case "json" -> LayerRow.json(rows);
                            case "csv" -> LayerRow.csv(rows);
                            default -> LayerRow.table(network, rows) + PublishedLines.of(subject.name(), network);
                        });
    }
}
