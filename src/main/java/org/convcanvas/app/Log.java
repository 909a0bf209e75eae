package org.convcanvas.app;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.convcanvas.text.Text;
import org.convcanvas.ui.frame.MainFrame;

/** Where faults of our own go: their traces into a file, one sentence to the person, nothing onto the console. */
final class Log {
    private static final String NAME = "convcanvas.log";
    private static final int MOST_BYTES = 1 << 20;

    private Log() {}

    /** Sends the log into a file of the folder. */
    static void intoFile(Path folder) {
        LogManager.getLogManager().reset(); // the usual handler writes to the console
        try {
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder.resolve(NAME).toString().replace("%", "%%"), MOST_BYTES, 1, true);
            file.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(file);
        } catch (IOException readOnly) {
            // a folder that cannot be written to is no reason not to start
        }
    }

    /** Lets a fault while there is no window yet end the program with one line. */
    static void endOnFault(Path folder) {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            write(fault);
            System.err.println(Text.of("app.fault", fault, folder.resolve(NAME)));
            System.exit(1);
        });
    }

    private static void write(Throwable fault) {
        System.getLogger("convcanvas").log(System.Logger.Level.ERROR, "uncaught", fault);
    }

    /** From now on tells of faults that nothing else caught in the window, with a report that can be copied. */
    static void tellFaults(MainFrame frame, Path folder) {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            write(fault);
            EventQueue.invokeLater(() -> {
                if (fault instanceof OutOfMemoryError) {
                    frame.notices().problem(Text.of("jobs.memory"));
                    return;
                }
                FaultReport report =
                        FaultReport.of(fault, thread, frame.session().history(), folder.resolve("reports"));
                frame.fault(fault.toString(), report.text(), report.file());
            });
        });
    }
}
