package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convcanvas.store.Npy;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void splitsLinesAsAShellDoes() {
        assertThat(ShellWords.of("  eval\ta  b ")).containsExactly("eval", "a", "b");
        assertThat(ShellWords.of("--layer 'Conv 1' \"Conv 2\" Conv\\ 3"))
                .containsExactly("--layer", "Conv 1", "Conv 2", "Conv 3");
        assertThat(ShellWords.of("--layer='a\"b'c \"d'\\\"e\"")).containsExactly("--layer=a\"bc", "d'\"e");
        assertThat(ShellWords.of("'a\\b' \"a\\b\" \"a\\\\b\" a\\\\b")).containsExactly("a\\b", "a\\b", "a\\b", "a\\b");
        assertThat(ShellWords.of("'' x\"\"")).containsExactly("", "x");
        assertThat(ShellWords.of("a#b # the rest")).containsExactly("a#b");
        assertThat(ShellWords.of("  # nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'open", "a \"open'", "end\\"})
    void whatIsLeftOpenIsRefused(String line) {
        assertThatThrownBy(() -> ShellWords.of(line)).isInstanceOf(Stop.class);
    }

    @Test
    void tellsTheStatusOfEachLineAndEndsWithTheFirstThatFailed() {
        String lines = "# a comment\n\n"
                + "describe start --format csv --size 1x8x8\n"
                + "describe 'no such'\n"
                + "describe\n"
                + "describe \"start\n"
                + "batch\n"
                + "describe start --format csv --size 1x8x8\n";
        Run run = Run.on(lines, "batch");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out().lines().filter(line -> line.startsWith("status ")))
                .containsExactly("status 0", "status 3", "status 2", "status 2", "status 2", "status 0");
        assertThat(run.err().lines()).hasSize(4);
        String[] parts = run.out().split("status \\d\n");
        assertThat(parts[0]).isEqualTo(parts[5]).startsWith("name,type");
    }

    @Test
    void readsAFileAndWritesWhatItsLinesAskFor() throws IOException {
        Path in = folder.resolve("in put.npy");
        Npy.write(in, Tensor.zeros(Shape.of(1, 12, 12)));
        Path commands = folder.resolve("commands.txt");
        Files.writeString(
                commands,
                String.join(
                        "\n",
                        List.of(
                                "eval start --input '" + in + "' --layer 'Conv 1' --layer 'Conv 2' --out \"" + folder
                                        + "/a b\"",
                                "eval start --input '" + in + "' --layer 'ReLU 1' --out '" + folder + "/r.npy'")));
        Run run = Run.of("batch", commands.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(folder.resolve("a b"))
                .isDirectoryContaining("glob:**/Conv 1.npy")
                .isDirectoryContaining("glob:**/Conv 2.npy");
        try (var files = Files.list(folder.resolve("a b"))) {
            assertThat(files).hasSize(2);
        }
        assertThat(folder.resolve("r.npy")).exists();
    }

    @Test
    void aMissingFileOfCommandsIsNamed() {
        assertThat(Run.of("batch", "none.txt"))
                .isEqualTo(new Run(
                        3,
                        "",
                        "none.txt: The file of commands cannot be read. Check its name, and that it is UTF-8\n"));
    }
}
