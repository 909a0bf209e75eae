package org.convcanvas.cli;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words as a POSIX shell does, without its expansions. */
final class ShellWords {
    private final String line;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /**
     * The words of a line; {@code #} at the start of a word begins a comment.
     *
     * @throws Stop when a quote is left open
     */
    static List<String> of(String line) {
        return new ShellWords(line).words();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        while (true) {
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            if (at == line.length() || line.charAt(at) == '#') {
                return words;
            }
            words.add(word());
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            char c = line.charAt(at++);
            if (c == '\'' || c == '"') {
                quoted(c, word);
            } else if (c == '\\') {
                escaped(word);
            } else {
                word.append(c);
            }
        }
        return word.toString();
    }

    /** Up to the closing quote; a backslash means something in double quotes only, and there before few characters. */
    private void quoted(char quote, StringBuilder word) {
        while (at < line.length() && line.charAt(at) != quote) {
            char c = line.charAt(at++);
            boolean escapes = c == '\\' && quote == '"' && at < line.length() && "\"\\$`".indexOf(line.charAt(at)) >= 0;
            word.append(escapes ? line.charAt(at++) : c);
        }
        if (at == line.length()) {
            throw Stop.arguments("cli.batch.quote", String.valueOf(quote));
        }
        at++;
    }

    private void escaped(StringBuilder word) {
        if (at == line.length()) {
            throw Stop.arguments("cli.batch.backslash");
        }
        word.append(line.charAt(at++));
    }
}
