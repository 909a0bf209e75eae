package org.convcanvas.cli;

import java.util.Locale;
import org.convcanvas.analysis.Published;
import org.convcanvas.analysis.Published.Comparison;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.text.Text;

/** What others published about a built-in, beside what we find: one line for each number. */
final class PublishedLines {
    private PublishedLines() {}

    /** The lines, an empty one before them; nothing when the name is no built-in's or nobody published anything. */
    static String of(String name, Network network) {
        StringBuilder text = new StringBuilder();
        BuiltIn.byId(name).ifPresent(builtIn -> Published.compare(builtIn, network)
                .forEach(one -> text.append(text.isEmpty() ? "\n" : "").append(line(one))));
        return text.toString();
    }

    private static String line(Comparison one) {
        Published published = one.published();
        String layer = published.layer().isEmpty() ? "" : Text.of("cli.describe.layer", published.layer());
        String ours = one.ours() == null ? Text.of("cli.undefined") : thousands(one.ours());
        String line = Text.of(
                "cli.describe.published",
                layer + published.quantity().text(),
                ours,
                thousands(published.value()),
                published.source().text(),
                one.equal() ? Text.of("cli.describe.equal") : one.reason());
        return line + "\n";
    }

    private static String thousands(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
