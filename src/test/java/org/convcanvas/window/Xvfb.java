package org.convcanvas.window;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An X display of our own, with a window manager where there is one; never the display of whoever runs the tests. */
final class Xvfb implements AutoCloseable {
    private final List<Process> processes = new ArrayList<>();
    private final String display;

    private Xvfb(String size) throws IOException {
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", size + "x24", "-nolisten", "tcp", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(server);
        // Left open: the server writes the number once and goes on holding its end.
        BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        String number = out.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        display = ":" + number.strip();
        if (installed("openbox")) {
            ProcessBuilder manager = new ProcessBuilder("openbox")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            manager.environment().put("DISPLAY", display);
            processes.add(manager.start());
        }
    }

    /** A display of a size such as "1440x900". */
    static Xvfb start(String size) throws IOException {
        return new Xvfb(size);
    }

    /** True when displays can be made on this machine. */
    static boolean installed() {
        return installed("Xvfb");
    }

    private static boolean installed(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator)).anyMatch(folder -> new File(folder, program).canExecute());
    }

    /** Its name, for DISPLAY. */
    String display() {
        return display;
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).destroy();
        }
    }
}
