package org.convcanvas.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convcanvas.text.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Runs a command for each line, all in one virtual machine. */
final class BatchCommand implements Command {
    private final Line commands;

    /** Runs one command and tells its exit status. */
    interface Line {
        int run(List<String> words, Console console);
    }

    /** A batch whose lines {@code commands} runs. */
    BatchCommand(Line commands) {
        this.commands = commands;
    }

    @Override
    public CommandSpec spec() {
        return Syntax.command("batch", Text.of("cli.batch"))
                .addPositional(Syntax.parameter("FILE", false, Text.of("cli.batch.file")));
    }

    /** Empty lines and comments are skipped; the first status that is not 0 is the whole batch's. */
    @Override
    public void run(ParseResult parsed, Console console) {
        int first = Stop.DONE;
        String name = parsed.hasMatchedPositional(0) ? Syntax.first(parsed) : "-";
        try (BufferedReader lines = open(name, console)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int status = line(line, console);
                first = first == Stop.DONE ? Math.max(status, Stop.DONE) : first;
            }
        } catch (IOException failed) {
            throw Stop.file("cli.batch.unreadable", name);
        }
        if (first != Stop.DONE) {
            throw Stop.silent(first);
        }
    }

    private static BufferedReader open(String name, Console console) throws IOException {
        if (name.equals("-")) {
            return new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        }
        Path file = Subject.path(name);
        return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    /** The status of a line's command, or -1 when there is none on it. */
    private int line(String line, Console console) {
        int status;
        try {
            List<String> words = ShellWords.of(line);
            if (words.isEmpty()) {
                return -1;
            }
            status = commands.run(words, console);
        } catch (Stop stop) {
            console.err().println(stop.sentence());
            status = stop.status();
        }
        console.out().println("status " + status);
        console.out().flush();
        console.err().flush();
        return status;
    }
}
