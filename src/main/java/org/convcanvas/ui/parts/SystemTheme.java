package org.convcanvas.ui.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether the desktop's theme is dark, asked of the programs with which each system tells it. Not for the event thread. */
public final class SystemTheme {
    private static final int SECONDS = 3;
    private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";

    private SystemTheme() {}

    /** What a program says: its output, or empty when there is none such or it fails. */
    interface Asking {
        Optional<String> ask(List<String> command) throws InterruptedException;
    }

    /** True for dark, false for light; empty when the system does not tell. */
    public static Optional<Boolean> dark() throws InterruptedException {
        return dark(System.getProperty("os.name", ""), SystemTheme::output);
    }

    static Optional<Boolean> dark(String os, Asking asking) throws InterruptedException {
        if (os.startsWith("Mac")) {
            // the key is missing while the theme is light
            return Optional.of(asking.ask(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                    .map(SystemTheme::mentionsDark)
                    .orElse(false));
        } else if (os.startsWith("Windows")) {
            return asking.ask(List.of("reg", "query", KEY, "/v", "AppsUseLightTheme"))
                    .flatMap(SystemTheme::windows);
        }
        String schema = "org.gnome.desktop.interface";
        Optional<Boolean> scheme =
                asking.ask(List.of("gsettings", "get", schema, "color-scheme")).flatMap(SystemTheme::scheme);
        return scheme.isPresent()
                ? scheme
                : asking.ask(List.of("gsettings", "get", schema, "gtk-theme")).map(SystemTheme::mentionsDark);
    }

    private static boolean mentionsDark(String text) {
        return text.toLowerCase(Locale.ROOT).contains("dark");
    }

    /** 'prefer-dark', 'prefer-light' or 'default', which says nothing. */
    private static Optional<Boolean> scheme(String text) {
        return text.contains("prefer-") ? Optional.of(mentionsDark(text)) : Optional.empty();
    }

    private static Optional<Boolean> windows(String text) {
        return text.contains("0x0") ? Optional.of(true) : text.contains("0x1") ? Optional.of(false) : Optional.empty();
    }

    private static Optional<String> output(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
