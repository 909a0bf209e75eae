package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.convcanvas.store.onnx.BrokenModels;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken model gives one sentence, which names the file, and exit status 3. */
class BrokenModelTest {
    static Set<String> names() {
        return BrokenModels.all().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void oneSentenceAndStatusThree(String name, @TempDir Path folder) throws IOException {
        Path file = BrokenModels.write(name, folder);
        for (String command : new String[] {"describe", "eval"}) {
            Run run = command.equals("eval")
                    ? Run.of("eval", file.toString(), "--input", "in.npy", "--out", "out.npy")
                    : Run.of("describe", file.toString());
            assertThat(run.err()).as(run.err()).startsWith("broken.onnx: ").matches("[^\n]+\n");
            assertThat(run.err()).contains(BrokenModels.all().get(name).says());
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
        }
    }
}
