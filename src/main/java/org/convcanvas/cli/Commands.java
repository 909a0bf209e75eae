package org.convcanvas.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** All commands by name; runs one and turns whatever ends it into an exit status and at most one line. */
final class Commands {
    private final Map<String, Command> byName = new LinkedHashMap<>();
    private final CommandLine line;

    Commands(List<Command> commands) {
        CommandSpec root = Syntax.command("convcanvas", Text.of("cli"))
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description(Text.of("cli.version"))
                        .build());
        for (Command command : commands) {
            CommandSpec spec = command.spec();
            byName.put(spec.name(), command);
            root.addSubcommand(spec.name(), spec);
        }
        line = new CommandLine(root).setExpandAtFiles(false);
    }

    /** Those of the program. */
    static Commands all() {
        List<Command> single = List.of(
                new DescribeCommand(),
                new EvalCommand(),
                new ShiftCommand(),
                new ReceptiveFieldCommand(),
                new RenderCommand(),
                new ExportCommand());
        Commands lines = new Commands(single);
        List<Command> commands = new ArrayList<>(single);
        commands.add(new BatchCommand(lines::run));
        return new Commands(commands);
    }

    boolean has(String name) {
        return line.getCommandSpec().subcommands().containsKey(name)
                || line.getCommandSpec().findOption(name) != null;
    }

    /** Runs a command and returns its exit status. */
    int run(List<String> args, Console console) {
        try {
            ParseResult parsed = line.parseArgs(args.toArray(new String[0]));
            run(parsed, console);
            return Stop.DONE;
        } catch (ParameterException wrong) {
            String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
            return fail(Stop.arguments("cli.arguments", String.valueOf(wrong.getMessage()), command), console);
        } catch (Stop stop) {
            return fail(stop, console);
        } catch (Problem problem) {
            return fail(Stop.of(problem), console);
        } catch (OutOfMemoryError full) {
            return fail(Stop.full(), console);
        } catch (RuntimeException | Error fault) {
            return fail(Report.of(fault, args), console);
        }
    }

    private void run(ParseResult parsed, Console console) {
        ParseResult chosen = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (parsed.isVersionHelpRequested()) {
            console.out().println(Version.text());
        } else if (parsed.isUsageHelpRequested() || chosen.isUsageHelpRequested() || chosen == parsed) {
            console.out().print(chosen.commandSpec().commandLine().getUsageMessage(Ansi.OFF));
        } else {
            Objects.requireNonNull(byName.get(chosen.commandSpec().name())).run(chosen, console);
        }
    }

    private static int fail(Stop stop, Console console) {
        if (!stop.sentence().isEmpty()) {
            // sizes as they are typed here, and in letters that every terminal has
            console.err().println(stop.sentence().replaceAll("\\s*\\R\\s*", " ").replace('×', 'x'));
        }
        return stop.status();
    }
}
