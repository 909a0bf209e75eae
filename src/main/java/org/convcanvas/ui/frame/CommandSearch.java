package org.convcanvas.ui.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.convcanvas.ui.parts.Command;

/**
 * Finds commands by what a person remembers of their names: any words in any order, also by their first letters. Words
 * of the menus count less than words of the command itself.
 */
final class CommandSearch {
    private static final int WORD = 100;
    private static final int START = 80;
    private static final int INSIDE = 50;
    private static final int MENU = 20;
    private static final int LETTERS = 5;

    private CommandSearch() {}

    private record Scored(Command command, int score) {}

    /** The commands that fit, the best first; all in their own order for an empty text. */
    static List<Command> find(List<Command> commands, String typed) {
        List<String> words = words(typed);
        List<Scored> found = new ArrayList<>();
        for (Command command : commands) {
            int score = score(words, command);
            if (score >= 0) {
                found.add(new Scored(command, score));
            }
        }
        found.sort(Comparator.comparingInt(Scored::score).reversed()); // stable: equals stay in the table's order
        return found.stream().map(Scored::command).toList();
    }

    private static int score(List<String> typed, Command command) {
        List<String> own = words(command.text().get());
        List<String> menus = words(String.join(" ", MenuPlan.path(command.id())));
        int sum = 0;
        for (String word : typed) {
            int best = score(word, own, menus);
            if (best < 0) {
                return -1;
            }
            sum += best;
        }
        return sum;
    }

    private static int score(String word, List<String> own, List<String> menus) {
        if (own.contains(word)) {
            return WORD;
        } else if (own.stream().anyMatch(one -> one.startsWith(word))) {
            return START;
        } else if (String.join(" ", own).contains(word)) {
            return INSIDE;
        } else if (menus.stream().anyMatch(one -> one.startsWith(word))) {
            return MENU;
        }
        return initials(word, String.join("", own)) ? LETTERS : -1;
    }

    /** Whether all letters stand in the text, in their order: "mxp" in "maxpool". */
    private static boolean initials(String letters, String text) {
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            at = text.indexOf(letters.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return letters.length() > 1;
    }

    private static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }
}
