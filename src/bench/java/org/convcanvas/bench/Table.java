package org.convcanvas.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convcanvas.compute.Kernels;

/** The table of goals with what was measured, as Markdown whose columns line up. */
final class Table {
    private static final List<String> HEAD =
            List.of("row", "what", "ms", "against", "ms", "ratio", "JVMs", "must", "goal", "met");

    private final List<List<String>> lines = new ArrayList<>();

    /** Adds a row. */
    void add(Outcome outcome) {
        Row row = outcome.row();
        double[] ratios = outcome.ratios();
        String unit = row.absolute() ? " ms" : "";
        lines.add(List.of(
                row.id(),
                row.title(),
                millis(outcome.ours()),
                row.against(),
                row.absolute() ? "" : millis(outcome.peer()),
                row.absolute() ? "" : ratio(outcome.score()),
                row.absolute() ? "" : ratio(ratios[0]) + " – " + ratio(ratios[ratios.length - 1]),
                limit(row.must()) + unit,
                limit(row.goal()) + unit,
                outcome.met()));
    }

    /** Adds a row that could not be measured. */
    void fail(Row row, String reason) {
        lines.add(List.of(
                row.id(), row.title(), "", row.against(), "", "", "", limit(row.must()), limit(row.goal()), reason));
    }

    /** The machine and the program. */
    static String machine() {
        return String.format(
                Locale.ROOT,
                "%s, %d processors, Java %s, %s",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Kernels.best().name());
    }

    /** How busy the machine is with other work: its load average, negative where it is unknown. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** All rows so far. */
    String text() {
        int[] widths = new int[HEAD.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = lines.stream()
                    .mapToInt(line -> line.get(column).length())
                    .max()
                    .orElse(0);
            widths[i] = Math.max(widths[i], HEAD.get(i).length());
        }
        StringBuilder text = new StringBuilder();
        append(text, HEAD, widths);
        for (int width : widths) {
            text.append('|').append("-".repeat(width + 2));
        }
        text.append("|\n");
        lines.forEach(line -> append(text, line, widths));
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            text.append("| ").append(cell).append(" ".repeat(widths[i] - cell.length() + 1));
        }
        text.append("|\n");
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 1 ? "%.3f" : millis < 10 ? "%.2f" : "%.1f", millis);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : "%.2f", ratio);
    }

    private static String limit(double limit) {
        return String.format(Locale.ROOT, "%.2f", limit);
    }
}
