package org.convcanvas.ui.parts;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.convcanvas.lab.Jobs;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** What the program remembers of a person's choices: one readable file in the user's own folder for such files. */
public final class Settings {
    private final Path folder;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    private Settings(Path folder) {
        this.folder = folder;
    }

    private Path file() {
        return folder.resolve("settings.properties");
    }

    /** Those of a folder; what cannot be read counts as never chosen. */
    public static Settings in(Path folder) {
        Settings settings = new Settings(folder);
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(settings.file())) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException none) {
            return settings; // the first start, or a file that somebody damaged
        }
        properties.stringPropertyNames().forEach(key -> settings.values.put(key, properties.getProperty(key)));
        return settings;
    }

    /** The program's folder for settings on this system. */
    public static Path folder() {
        String os = System.getProperty("os.name", "");
        Path home = Path.of(System.getProperty("user.home", "."));
        if (os.startsWith("Windows")) {
            return from("APPDATA", home.resolve("AppData/Roaming")).resolve("ConvCanvas");
        }
        if (os.startsWith("Mac")) {
            return home.resolve("Library/Application Support/ConvCanvas");
        }
        return from("XDG_CONFIG_HOME", home.resolve(".config")).resolve("convcanvas");
    }

    private static Path from(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    public String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /** What was chosen, or null. */
    public @Nullable String get(String key) {
        return values.get(key);
    }

    /** Remembers a choice; the file is written in the background, and not being able to is no one's concern. */
    public void put(String key, String value, Jobs jobs) {
        if (!value.equals(values.put(key, value))) {
            jobs.run(
                    () -> {
                        write();
                        return key;
                    },
                    written -> {},
                    failure -> {});
        }
    }

    private synchronized void write() throws IOException {
        Properties properties = new Properties();
        properties.putAll(values);
        Files.createDirectories(folder);
        try (Writer out = Files.newBufferedWriter(file())) {
            properties.store(out, Text.of("settings.comment"));
        }
    }
}
