package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convcanvas.compute.Kernels;
import org.convcanvas.tensor.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

class CommandsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void knowsItsCommands() {
        for (String word : List.of("describe", "eval", "receptive-field", "batch", "--help", "-h", "--version", "-V")) {
            assertThat(Cli.isCommand(new String[] {word})).as(word).isTrue();
        }
        for (String word : List.of("photo.jpg", "scene.convcanvas", "--all", "", "start")) {
            assertThat(Cli.isCommand(new String[] {word})).as(word).isFalse();
        }
        assertThat(Cli.isCommand(new String[0])).isFalse();
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        for (String[] args :
                new String[][] {{"--help"}, {"describe", "--help"}, {"eval", "-h"}, {"batch", "--help"}, {}}) {
            Run run = Run.of(args);
            assertThat(run.status()).isZero();
            assertThat(run.out()).startsWith("Usage: convcanvas").doesNotContain("''");
            assertThat(run.err()).isEmpty();
        }
        assertThat(Run.of("--version").out())
                .startsWith("ConvCanvas ")
                .endsWith(", " + Kernels.best().name() + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "describe",
                "describe start more",
                "describe start --what",
                "describe start --size",
                "eval start",
                "receptive-field",
                "receptive-field start --unit",
                "receptive-field start --what",
                "paint",
                "--paint",
                "@missing describe",
                "eval start --input a.png --range 1..2 --out o.npy",
                "eval start --input a.png --channels xyz --out o.npy"
            })
    void wrongArgumentsGiveStatusTwoAndOneLine(String line) {
        Run run = Run.of(line.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("[^\n]+\n");
    }

    @Test
    void wrongFilesGiveStatusThreeAndOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("t.convcanvas"), "text");
        Path onnx = Files.writeString(folder.resolve("m.onnx"), "model");
        assertThat(Run.of("describe", text.toString()))
                .isEqualTo(
                        new Run(3, "", "t.convcanvas: This is no scene, or it was cut off. Open another copy of it\n"));
        assertThat(Run.of("describe", onnx.toString()).err())
                .contains("m.onnx: This is no ONNX model")
                .matches("[^\n]+\n");
        assertThat(Run.of("describe", folder.toString()).err())
                .contains("This is a folder")
                .matches("[^\n]+\n");
        assertThat(Run.of("describe", "nothing"))
                .isEqualTo(new Run(
                        3,
                        "",
                        "nothing: There is no such file and no built-in network of that name. Built-in: start, lenet5,"
                                + " tiny-vgg, alexnet-v2, alexnet, vgg16, resnet18, resnet50, resnet50-slim,"
                                + " mobilenet-v1\n"));
    }

    @Test
    void aFaultOfOursGivesStatusOneAndAReport() throws IOException {
        Run run = run(() -> {
            throw new IllegalStateException("the cause\nof it");
        });
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .matches("Something went wrong inside the program \\(IllegalStateException\\)\\. A report is in .*;"
                        + " please send it to us\n");
        Path report = Path.of(run.err().replaceAll("(?s).* is in (.*); please.*", "$1"));
        assertThat(report)
                .content()
                .contains("the cause")
                .contains("at org.convcanvas.cli")
                .contains("test a b");
        Files.delete(report);
    }

    @Test
    void aFullHeapGivesStatusFive() {
        Run run = run(() -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(run.status()).isEqualTo(5);
        assertThat(run.err()).matches("The [\\d,]+ MB of memory do not suffice\\..*\n");
    }

    private static Run run(Runnable action) {
        Command command = new Command() {
            @Override
            public CommandSpec spec() {
                return Syntax.command("test", "")
                        .addPositional(Syntax.parameter("A", true, ""))
                        .addOption(Syntax.option("b", "B", ""));
            }

            @Override
            public void run(ParseResult parsed, Console console) {
                action.run();
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console = new Console(InputStream.nullInputStream(), stream, stream, Parallel.sequential());
        int status = new Commands(List.of(command)).run(List.of("test", "a", "b", "c"), console);
        return new Run(status, "", err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }
}
