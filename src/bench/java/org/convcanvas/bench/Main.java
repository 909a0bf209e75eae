package org.convcanvas.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.convcanvas.window.WindowRun;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the rows of the table of goals and prints it. */
@Command(
        name = "java @target/bench/run.args",
        description = "Measures the program against its goals and against other libraries.",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private static final double QUICK = 0.25;
    private static final double BUSY = 0.5;

    @Parameters(paramLabel = "ROW", description = "regular expressions, found in a row's name; all rows without")
    private List<Pattern> patterns = List.of();

    @Option(names = "--forks", description = "JVMs for each row (${DEFAULT-VALUE})")
    private int forks = 5;

    @Option(names = "--quick", description = "one JVM with few rounds, for a first look")
    private boolean quick;

    @Option(names = "--list", description = "only lists the rows")
    private boolean list;

    @Option(names = "--verbose", description = "shows what JMH prints")
    private boolean verbose;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    private Main() {}

    /**
     * Runs with the arguments of the command line; {@code --help} tells which. "latency", "live" and "soak" drive the window
     * instead.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0
                && Set.of(WindowRun.LATENCY, WindowRun.SOAK, WindowRun.LIVE).contains(arguments[0])) {
            System.exit(WindowRun.run(List.of(arguments)));
        }
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<Row> rows = Rows.all().stream().filter(this::wanted).toList();
        if (list) {
            rows.forEach(row -> out.println(row.id() + "  " + row.title()));
            return 0;
        }
        Path directory = Path.of(System.getProperty("bench.directory"));
        Measurement measurement = new Measurement(directory, quick ? 1 : forks, quick ? QUICK : 1, verbose);
        Table table = new Table();
        int failures = 0;
        warnOfLoad();
        for (Row row : rows) {
            out.print(row.id() + " … ");
            out.flush();
            try {
                Outcome outcome = measurement.of(row);
                table.add(outcome);
                out.println(outcome.summary());
            } catch (RunnerException failed) {
                String reason = reason(failed);
                table.fail(row, reason);
                out.println(reason);
                failures++;
            }
            measurement.save();
            Files.writeString(directory.resolve("table.md"), table.text());
        }
        out.println();
        out.println(Table.machine());
        out.println();
        out.print(table.text());
        out.println();
        out.println("Training has no row yet.");
        return failures == 0 ? 0 : 1;
    }

    private void warnOfLoad() {
        double load = Table.load();
        if (load > BUSY) {
            out.printf(Locale.ROOT, "The machine is busy (load %.1f): rows with two threads will mean little.%n", load);
        }
    }

    private boolean wanted(Row row) {
        return patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(row.id()).find());
    }

    /** The innermost message. */
    private static String reason(Throwable failed) {
        Throwable inner = failed;
        for (Throwable next = inner; next != null; next = next(inner)) {
            inner = next;
        }
        return "failed: " + inner.getMessage();
    }

    private static @Nullable Throwable next(Throwable outer) {
        Throwable[] suppressed = outer.getSuppressed();
        return outer.getCause() != null ? outer.getCause() : suppressed.length > 0 ? suppressed[0] : null;
    }
}
