package org.convcanvas.ui.frame;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.convcanvas.lab.Jobs;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Notices;
import org.convcanvas.ui.parts.Settings;

/** The files that were opened or saved last, newest first. */
final class Recents {
    private static final int MOST = 10;
    private static final String KEY = "recent";

    private final Settings settings;
    private final Jobs jobs;
    private final Notices notices;
    private final Consumer<Path> open;

    /** @param open opens a file that was chosen again */
    Recents(Settings settings, Jobs jobs, Notices notices, Consumer<Path> open) {
        this.settings = settings;
        this.jobs = jobs;
        this.notices = notices;
        this.open = open;
    }

    /** The files, newest first. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String line : settings.get(KEY, "").split("\n")) {
            try {
                if (!line.isBlank()) {
                    files.add(Path.of(line));
                }
            } catch (InvalidPathException damaged) {
                continue; // somebody edited the settings
            }
        }
        return files;
    }

    /** A file was opened or saved. */
    void used(Path file) {
        List<Path> files = files();
        Path whole = file.toAbsolutePath().normalize();
        files.remove(whole);
        files.add(0, whole);
        put(files.subList(0, Math.min(MOST, files.size())));
    }

    private void put(List<Path> files) {
        settings.put(KEY, String.join("\n", files.stream().map(Path::toString).toList()), jobs);
    }

    /** Opens a file again; one that is no longer there leaves the list. */
    void open(Path file) {
        jobs.run(
                () -> Files.exists(file),
                there -> {
                    if (there) {
                        open.accept(file);
                    } else {
                        List<Path> files = files();
                        files.remove(file);
                        put(files);
                        notices.problem(Text.of("recent.gone", file));
                    }
                },
                notices::problem);
    }

    /** Fills the menu of them. */
    void fill(JMenu menu) {
        for (Path file : files()) {
            JMenuItem item = new JMenuItem(String.valueOf(file.getFileName()));
            item.setToolTipText(file.toString());
            item.addActionListener(event -> open(file));
            menu.add(item);
        }
        if (files().isEmpty()) {
            JMenuItem none = new JMenuItem(Text.of("recent.none"));
            none.setEnabled(false);
            menu.add(none);
        } else {
            menu.addSeparator();
            JMenuItem clear = new JMenuItem(Text.of("recent.clear"));
            clear.addActionListener(event -> put(List.of()));
            menu.add(clear);
        }
    }
}
