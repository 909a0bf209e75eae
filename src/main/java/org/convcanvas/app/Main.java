package org.convcanvas.app;

import java.awt.AWTError;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.RepaintManager;
import org.convcanvas.cli.Cli;
import org.convcanvas.compute.Kernels;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Jobs;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.store.Autosave;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.text.Text;
import org.convcanvas.ui.frame.GatheredPaint;
import org.convcanvas.ui.frame.MainFrame;
import org.convcanvas.ui.frame.Start;
import org.convcanvas.ui.parts.Settings;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** Starts the program: a command of the command line, or the window. */
public final class Main {
    private static final int NO_DISPLAY = 4;

    private Main() {}

    public static void main(String[] args) {
        if (Cli.isCommand(args)) {
            System.setProperty("java.awt.headless", "true"); // a dead display must not stop a command that needs none
            System.exit(Cli.run(args, System.out, System.err));
        }
        if (!displayThere()) {
            System.err.println(Text.of("app.noDisplay"));
            System.exit(NO_DISPLAY);
        }
        window(List.of(args), Settings.folder(), frame -> {});
    }

    /** Whether a window can be shown. */
    static boolean displayThere() {
        platform();
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice() != null;
        } catch (AWTError | HeadlessException none) {
            return false;
        }
    }

    /** What has to be said before the first class of the window system is loaded. */
    private static void platform() {
        System.setProperty("apple.awt.application.name", Text.of("app.name"));
        System.setProperty("apple.awt.application.appearance", "system");
        if (linux()) {
            // Painting into the memory of the display costs a transfer for each of a hundred new pictures; painted
            // here, all of it is transferred once.
            System.setProperty("sun.java2d.xrender", "false");
            System.setProperty("swing.bufferPerWindow", "false");
            System.setProperty("swing.volatileImageBufferEnabled", "false");
        }
        if (System.getProperty("awt.useSystemAAFontSettings") == null) {
            System.setProperty("awt.useSystemAAFontSettings", "on"); // smooth text where the desktop says nothing
        }
    }

    private static boolean linux() {
        return System.getProperty("os.name", "").startsWith("Linux");
    }

    /**
     * Shows the window.
     *
     * @param args the name of a file or a built-in network, or nothing
     * @param folder where settings, log and autosave are
     * @param made is handed the window on the event thread, just before it is shown
     */
    static void window(List<String> args, Path folder, Consumer<MainFrame> made) {
        Log.intoFile(folder);
        Log.endOnFault(folder);
        Settings settings = Settings.in(folder);
        boolean dark = !settings.get("theme", "dark").equals("light");
        Parallel parallel = Parallel.of(Runtime.getRuntime().availableProcessors());
        Jobs jobs = Jobs.pooled(EventQueue::invokeLater);
        EventQueue.invokeLater(() -> {
            if (linux()) {
                RepaintManager.setCurrentManager(new GatheredPaint());
            }
            Theme.install(dark);
            Theme.zoom(Zoom.parse(settings.get("zoom", "1")));
        });
        Experiment start = Start.experiment(); // meanwhile
        EventQueue.invokeLater(() -> {
            MainFrame frame = new MainFrame(start, dark, parallel, jobs, settings);
            Log.tellFaults(frame, folder);
            frame.addWindowListener(new WindowAdapter() {
                @Override
                public void windowClosed(WindowEvent event) {
                    System.exit(0);
                }
            });
            made.accept(frame);
            frame.whenPainted(() -> settle(frame, folder, jobs));
            frame.setVisible(true);
            if (!args.isEmpty()) {
                open(frame, args.get(0));
            }
        });
    }

    /** What would only take processors from the first maps, had it begun earlier. */
    private static void settle(MainFrame frame, Path folder, Jobs jobs) {
        keep(frame, folder, jobs);
        jobs.run(
                () -> {
                    Kernels.best().warmUp(new Cancel());
                    return frame;
                },
                warm -> {},
                frame.notices()::problem);
    }

    private static void keep(MainFrame frame, Path folder, Jobs jobs) {
        jobs.run(() -> Autosave.in(folder.resolve("autosave")), frame::keep, frame.notices()::problem);
    }

    private static void open(MainFrame frame, String name) {
        try {
            Path file = Path.of(name);
            Optional<BuiltIn> builtIn = Files.exists(file) ? Optional.empty() : BuiltIn.byId(name);
            builtIn.ifPresentOrElse(frame::open, () -> frame.open(file));
        } catch (InvalidPathException noName) {
            frame.notices().problem(Text.of("app.noFile", name));
        }
    }
}
