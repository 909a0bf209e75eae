package org.convcanvas.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The words that several commands share: how options are declared and how their values are read. */
final class Syntax {
    private static final Pattern SHAPE = Pattern.compile("(\\d+)[x×](\\d+)[x×](\\d+)");

    private Syntax() {}

    /** A command with {@code --help}; {@code cli.NAME} describes it. */
    static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description).width(100);
        return spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(Text.of("cli.help"))
                .build());
    }

    /** An option with a value. */
    static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    /** An option with a value that must be given. */
    static OptionSpec required(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .required(true)
                .description(description)
                .build();
    }

    /** The first parameter. */
    static PositionalParamSpec parameter(String label, boolean needed, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .type(String.class)
                .index("0")
                .arity(needed ? "1" : "0..1")
                .required(needed)
                .description(description)
                .build();
    }

    /** An option's value, or null when it was not given. */
    static @Nullable String value(ParseResult parsed, String name) {
        return parsed.hasMatchedOption(name) ? parsed.matchedOption(name).getValue() : null;
    }

    /** The value of an option that must have been given. */
    static String needed(ParseResult parsed, String name) {
        return parsed.matchedOption(name).getValue();
    }

    /** The first parameter, which must have been given. */
    static String first(ParseResult parsed) {
        return parsed.matchedPositional(0).getValue();
    }

    /** One of {@code choices}, the first of which is usual. */
    static String choice(ParseResult parsed, String name, List<String> choices) {
        String value = value(parsed, name);
        String word = value == null ? choices.get(0) : value.toLowerCase(Locale.ROOT);
        if (!choices.contains(word)) {
            throw Stop.arguments("cli.choice", name, String.join(", ", choices), word);
        }
        return word;
    }

    /** Channels, rows and columns from {@code CxHxW}. */
    static Shape shape(String name, String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw Stop.arguments("cli.shape", name, text);
        }
        try {
            return Shape.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
        } catch (Problem problem) {
            throw Stop.arguments(problem.at(name));
        } catch (NumberFormatException huge) {
            throw Stop.arguments("cli.shape", name, text);
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** A shape as it is typed on the command line: {@code 8x224x224}. */
    static String typed(Object shapeOrPair) {
        return shapeOrPair.toString().replace('×', 'x');
    }
}
