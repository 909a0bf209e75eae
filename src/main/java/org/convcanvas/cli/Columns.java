package org.convcanvas.cli;

import java.util.List;

/** A table of text: the first line is its header, the last its totals; the first two columns stand left, others right. */
final class Columns {
    private static final int LEFT = 2;
    private static final String GAP = "  ";

    private final List<List<String>> lines;
    private final int[] widths;

    Columns(List<List<String>> lines) {
        this.lines = lines;
        this.widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        }
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i == 1 || i == lines.size() - 1) {
                rule(text);
            }
            line(text, lines.get(i));
        }
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - length(cells.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(i < LEFT ? cells.get(i) + space : space + cells.get(i));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private void rule(StringBuilder text) {
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        text.append("-".repeat(total)).append('\n');
    }
}
