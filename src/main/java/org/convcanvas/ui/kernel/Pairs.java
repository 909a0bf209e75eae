package org.convcanvas.ui.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convcanvas.network.Pair;

/** Numbers for two axes as they are shown and typed: "3 × 5", or one number for both. */
final class Pairs {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?:\\s*[x×X*,]\\s*(\\d{1,4}))?");

    private Pairs() {}

    /** Both numbers, rows first. */
    static String both(Pair pair) {
        return pair.y() + " × " + pair.x();
    }

    /** One number where the axes agree. */
    static String brief(Pair pair) {
        return pair.y() == pair.x() ? String.valueOf(pair.y()) : both(pair);
    }

    /** Reads what was typed; empty when it is neither one number nor two. */
    static Optional<Pair> parse(String typed) {
        Matcher matcher = FORM.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int y = Integer.parseInt(matcher.group(1));
        return Optional.of(new Pair(y, matcher.group(2) == null ? y : Integer.parseInt(matcher.group(2))));
    }
}
