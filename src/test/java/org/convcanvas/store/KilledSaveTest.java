package org.convcanvas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed in the midst of saving leaves the old file or the new one, and that whole. */
class KilledSaveTest {
    private static final View VIEW = View.start("Conv 1", true);

    @TempDir
    Path folder;

    private static Experiment scene(int number) {
        Rng rng = new Rng(number);
        int[] rgb = new int[500 * 400];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = rng.nextInt(1 << 24);
        }
        return Experiment.of(
                Picture.of("scene " + number, 500, 400, rgb),
                InputFormat.standard(),
                BuiltIn.START.network(),
                BuiltIn.START.weights());
    }

    /** Saves two scenes by turns until it is killed, and tells of each before it begins. */
    static final class Saver {
        private Saver() {}

        public static void main(String[] arguments) {
            Path file = Path.of(arguments[0]);
            Experiment[] scenes = {scene(1), scene(2)};
            for (int i = 0; ; i++) {
                System.out.println("saving");
                SceneFile.save(file, scenes[i % 2], VIEW);
            }
        }
    }

    @Test
    void theFileIsTheOldOneOrTheNewOne() throws IOException, InterruptedException {
        byte[][] whole = new byte[2][];
        for (int i = 0; i < 2; i++) {
            SceneFile.save(folder.resolve("whole"), scene(i + 1), VIEW);
            whole[i] = Files.readAllBytes(folder.resolve("whole"));
        }
        Files.delete(folder.resolve("whole"));
        Path file = folder.resolve("work.convcanvas");
        int begun = 0;
        for (int i = 0; i < 5; i++) {
            kill(file, 7L * i);
            byte[] found = Files.readAllBytes(file);
            assertThat(Arrays.equals(found, whole[0]) || Arrays.equals(found, whole[1]))
                    .as("a whole scene after %d kills", i + 1)
                    .isTrue();
            assertThat(SceneFile.open(file).experiment().picture().name()).startsWith("scene ");
            begun += left();
        }
        assertThat(begun).as("kills in the midst of a save").isPositive();
    }

    /** Lets the saver begin a few times and kills it some moments later. */
    private static void kill(Path file, long millis) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saver.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                assertThat(told.readLine()).isEqualTo("saving");
            }
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** How many begun files were left beside the scene; they are taken away. */
    private int left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path[] begun =
                    files.filter(each -> each.toString().endsWith(".tmp")).toArray(Path[]::new);
            for (Path each : begun) {
                Files.delete(each);
            }
            return begun.length;
        }
    }
}
