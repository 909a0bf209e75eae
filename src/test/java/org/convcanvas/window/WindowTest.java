package org.convcanvas.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The program in a real window, driven by mouse and keyboard; each script of {@link WindowScript} in a JVM of its own. A
 * script has a second try: timing between a display, a window manager and two busy processors is not the program's. What
 * the first try said is printed.
 */
class WindowTest {
    private static final long MINUTES = 3;

    @TempDir
    Path folder;

    @BeforeAll
    static void needsADisplay() {
        if (!Xvfb.installed() && System.getenv("CI") != null) {
            fail("Xvfb is not installed; the tests of the real window need it");
        }
        assumeTrue(Xvfb.installed(), "Xvfb is not installed");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "pictures, 1440x900",
        "pictures, 1280x720",
        "kernel, 1440x900",
        "probe, 1440x900",
        "layers, 1440x900",
        "within, 1280x720",
        "fault, 1440x900",
        "lenses, 1440x900",
        "names, 1440x900",
        "drop, 1440x900",
        "whole, 1440x900",
    })
    void script(String name, String size) throws IOException, InterruptedException {
        Run run = Run.of(name, size, folder);
        if (!run.passed()) {
            System.err.println(name + " at " + size + " failed once and is tried again; it said " + run.said());
            run = Run.of(name, size, Files.createDirectory(folder.resolve("again")));
        }
        assertThat(run.ended()).as("ended in time; it said %s", run.said()).isTrue();
        assertThat(run.exit()).as("it said %s", run.said()).isZero();
        if (name.equals("lenses") && System.getProperty("pictures.update") != null) {
            keep("receptive-field", size);
            keep("shift", size);
            keep("parameters", size);
        }
        if (name.equals("pictures") && size.equals("1440x900") && System.getProperty("pictures.update") != null) {
            keep("window-dark", size);
            keep("window-light", size);
        }
    }

    /** How one run of a script ended, and what it printed. */
    private record Run(boolean ended, int exit, List<String> said) {
        /** Starts the program on a display of its own, runs the script and waits for its end. */
        static Run of(String name, String size, Path folder) throws IOException, InterruptedException {
            Path log = folder.resolve("log.txt");
            try (Xvfb screen = Xvfb.start(size)) {
                ProcessBuilder child = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "@" + new File(".mvn/jvm.config").getAbsolutePath(), // as the launchers start it
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Djava.awt.headless=false",
                                "-Dwindow.pictures=" + new File("target/window").getAbsolutePath(),
                                "-Dwindow.size=" + size,
                                WindowScript.class.getName(),
                                name,
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
                child.environment().put("DISPLAY", screen.display());
                child.environment()
                        .put("XDG_CONFIG_HOME", folder.resolve("config").toString());
                Process running = child.start();
                boolean ended = running.waitFor(MINUTES, TimeUnit.MINUTES);
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
                return new Run(ended, ended ? running.exitValue() : -1, Files.readAllLines(log));
            }
        }

        boolean passed() {
            return ended && exit == 0;
        }
    }

    /** Puts a picture just taken into the README's folder. */
    private static void keep(String name, String size) throws IOException {
        Path images = Files.createDirectories(Path.of("images"));
        Path taken = Path.of("target/window", name + "-" + size + ".png");
        Files.copy(taken, images.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
    }
}
