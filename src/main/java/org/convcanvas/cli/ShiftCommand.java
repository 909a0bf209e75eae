package org.convcanvas.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convcanvas.analysis.ImageMove;
import org.convcanvas.analysis.Interpolation;
import org.convcanvas.analysis.Shift;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.lab.Room;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Fills;
import org.convcanvas.network.Network;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Measures how far the maps of a network move along with its input. */
final class ShiftCommand implements Command {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    /** Beyond this a double has few digits left for the fraction. */
    private static final double FARTHEST = 1e6;

    private static final int EVALUATIONS = 3; // still, moved, and the maps of the first moved

    @Override
    public CommandSpec spec() {
        return Syntax.command("shift", Text.of("cli.shift"))
                .addPositional(Syntax.parameter("NETWORK", true, Text.of("cli.network")))
                .addOption(Syntax.required("--input", "FILE", Text.of("cli.eval.input")))
                .addOption(Syntax.required("--dx", "D", Text.of("cli.shift.dx")))
                .addOption(Syntax.required("--dy", "D", Text.of("cli.shift.dy")))
                .addOption(Syntax.option("--border", "BORDER", Text.of("cli.shift.border")))
                .addOption(Syntax.option("--interpolation", "NAME", Text.of("cli.shift.interpolation")))
                .addOption(Syntax.option("--fill", "FILL", Text.of("cli.shift.fill")))
                .addOption(Syntax.option("--range", "R", Text.of("cli.eval.range")))
                .addOption(Syntax.option("--format", "FORMAT", Text.of("cli.field.format")));
    }

    @Override
    public void run(ParseResult parsed, Console console) {
        String format = Syntax.choice(parsed, "--format", List.of("table", "json"));
        ImageMove move = new ImageMove(
                new Shift(number(parsed, "--dx"), number(parsed, "--dy")),
                fill(Syntax.choice(
                        parsed, "--border", List.of("circular", "zero", "reflect", "symmetric", "replicate"))),
                Syntax.choice(parsed, "--interpolation", List.of("bilinear", "fourier"))
                                .equals("fourier")
                        ? Interpolation.FOURIER
                        : Interpolation.BILINEAR);
        Fill fill = parsed.hasMatchedOption("--fill") ? fill(Syntax.choice(parsed, "--fill", names())) : null;
        Subject subject = Subject.of(Syntax.first(parsed));
        Feed feed = Feed.of(subject, Syntax.needed(parsed, "--input"), Syntax.value(parsed, "--range"), null);
        Network network = filled(feed.network(), fill);
        Room.checkSeveral(network, EVALUATIONS);
        Cancel never = new Cancel();
        ShiftReport report = new ShiftReport(
                network,
                ShiftExperiment.of(network, subject.weights(), feed.input(), console.parallel(), never)
                        .run(move, console.parallel(), never));
        console.out().print(format.equals("json") ? report.json() : report.table());
    }

    private static Network filled(Network network, @Nullable Fill fill) {
        try {
            return fill == null ? network : Fills.with(network, fill);
        } catch (Problem problem) {
            throw Stop.arguments(problem.at("--fill"));
        }
    }

    private static List<String> names() {
        return Arrays.stream(Fill.values())
                .map(fill -> fill.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Fill fill(String name) {
        return Fill.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static double number(ParseResult parsed, String option) {
        String text = Syntax.needed(parsed, option);
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(value) <= FARTHEST)) {
            throw Stop.arguments("cli.shift.number", option, text, FARTHEST);
        }
        return value;
    }
}
