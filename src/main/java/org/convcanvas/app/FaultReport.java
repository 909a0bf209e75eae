package org.convcanvas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a person can pass on when something of ours went wrong.
 *
 * @param text the report
 * @param file where it was written, or null when it could not be
 */
record FaultReport(String text, @Nullable Path file) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");
    private static final int MOST_STEPS = 12;

    /**
     * Writes a report to a folder. It tells of program, system and memory, the last steps' names and the trace, and
     * nothing of pictures or files.
     *
     * @param steps the names of the steps that led here, the newest last
     */
    static FaultReport of(Throwable fault, Thread thread, List<String> steps, Path folder) {
        StringWriter words = new StringWriter();
        PrintWriter out = new PrintWriter(words);
        String version = FaultReport.class.getPackage().getImplementationVersion();
        LocalDateTime now = LocalDateTime.now();
        Runtime runtime = Runtime.getRuntime();
        out.println(version == null ? Text.of("about.unpacked") : Text.of("about", version));
        out.println(now.withNano(0));
        out.println("Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        out.println(Text.of(
                "report.memory",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20,
                runtime.availableProcessors()));
        out.println(Text.of("report.thread", thread.getName()));
        out.println(Text.of(
                "report.steps",
                String.join("; ", steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size()))));
        out.println();
        fault.printStackTrace(out);
        String text = words.toString();
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("report-" + NAME.format(now) + ".txt");
            Files.writeString(file, text);
            return new FaultReport(text, file);
        } catch (IOException readOnly) {
            return new FaultReport(text, null);
        }
    }
}
