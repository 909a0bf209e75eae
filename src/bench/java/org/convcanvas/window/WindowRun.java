package org.convcanvas.window;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Starts the program on a display of its own, in a JVM of its own, with something that drives it. */
public final class WindowRun {
    /** Measures how long the window takes to answer. */
    public static final String LATENCY = "latency";

    /** Does at random what a person could do, for minutes. */
    public static final String SOAK = "soak";

    /** Measures how often the input follows the screen. */
    public static final String LIVE = "live";

    private static final Map<String, Class<?>> DRIVERS =
            Map.of(LATENCY, Latency.class, LIVE, LiveRate.class, SOAK, Soak.class);

    private WindowRun() {}

    /**
     * Runs it and gives its exit status.
     *
     * @param arguments {@link #LATENCY}, {@link #LIVE} or {@link #SOAK}, then what is passed on to it
     */
    public static int run(List<String> arguments) throws IOException, InterruptedException {
        if (!Xvfb.installed()) {
            System.err.println("Xvfb is needed: apt install xvfb openbox");
            return 1;
        }
        String driver = Objects.requireNonNull(DRIVERS.get(arguments.get(0))).getName();
        Path home = Files.createTempDirectory("convcanvas-window");
        try (Xvfb screen = Xvfb.start("1440x900")) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + new File(System.getProperty("bench.directory"), "jvm.config"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Djava.awt.headless=false",
                    "-Duser.home=" + home,
                    "-Dwindow.pictures=" + home,
                    driver));
            command.addAll(arguments.subList(1, arguments.size()));
            ProcessBuilder child = new ProcessBuilder(command).inheritIO().directory(home.toFile());
            child.environment().put("DISPLAY", screen.display());
            child.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
            return child.start().waitFor();
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
