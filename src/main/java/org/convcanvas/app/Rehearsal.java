package org.convcanvas.app;

import java.awt.Component;
import java.awt.Container;
import java.awt.Toolkit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.Timer;
import org.convcanvas.cli.Cli;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.ui.canvas.NetworkCanvas;
import org.convcanvas.ui.frame.MainFrame;

/**
 * A start that ends by itself, with settings of its own: it tells when the first maps are on the screen, pins a unit,
 * runs a command, and quits. Packaging runs it to find out which classes an archive should hold, the
 * measurement of the start to time it. Where there is no display it runs the command alone.
 */
public final class Rehearsal {
    private static final int LOOK_MILLIS = 5;
    private static final int STEP_MILLIS = 1200;

    private final MainFrame frame;
    private final Path folder;
    private final Deque<Runnable> steps = new ArrayDeque<>();

    private Rehearsal(MainFrame frame, Path folder) {
        this.frame = frame;
        this.folder = folder;
    }

    /** Writes "painted T" at the first maps, T the milliseconds since 1970; no arguments. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("convcanvas-rehearsal");
        if (!Main.displayThere()) {
            commands();
            quit(folder);
        }
        Main.window(List.of(), folder, frame -> new Rehearsal(frame, folder).begin());
    }

    private static void commands() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (String format : List.of("table", "json")) {
            Cli.run(new String[] {"describe", "start", "--format", format}, nowhere, nowhere);
        }
        Cli.run(new String[] {"receptive-field", "start"}, nowhere, nowhere);
    }

    private void begin() {
        NetworkCanvas canvas = canvas(frame);
        Timer watch = new Timer(LOOK_MILLIS, null);
        watch.addActionListener(event -> {
            if (canvas.painted() >= 0) {
                watch.stop();
                Toolkit.getDefaultToolkit().sync();
                tell();
                goOn();
            }
        });
        watch.start();
    }

    private static NetworkCanvas canvas(Container container) {
        Deque<Component> open = new ArrayDeque<>(List.of(container));
        while (true) {
            Component next = open.remove();
            if (next instanceof NetworkCanvas canvas) {
                return canvas;
            }
            if (next instanceof Container inner) {
                open.addAll(List.of(inner.getComponents()));
            }
        }
    }

    private static void tell() {
        System.out.println("painted " + System.currentTimeMillis());
    }

    private void goOn() {
        Session session = frame.session();
        steps.add(() -> session.view(view -> view.select("Pool 2", 0).withPin(new UnitAt("Pool 2", 0, 20, 20))));
        steps.add(Rehearsal::commands);
        steps.add(() -> quit(folder));
        new Timer(STEP_MILLIS, event -> steps.remove().run()).start();
    }

    private static void quit(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException open) {
            // Windows keeps the log until the end of the program; the folder is a temporary one
        }
        System.exit(0);
    }
}
