package org.convcanvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
    private static Process start(String... args) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java, "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), Main.class.getName());
        builder.command().addAll(List.of(args));
        return builder.start();
    }

    private static String err(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void withoutADisplayItNamesTheCommandsThatNeedNone() throws IOException, InterruptedException {
        Process process = start("photo.jpg");
        String err = err(process);
        assertThat(process.waitFor()).isEqualTo(4);
        assertThat(err.lines()).hasSize(1);
        assertThat(err).contains("describe", "eval", "render", "batch");
    }

    @Test
    void commandsRunWithoutADisplay() throws IOException, InterruptedException {
        Process process = start("describe", "start");
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(out).contains("Conv 1");
    }
}
