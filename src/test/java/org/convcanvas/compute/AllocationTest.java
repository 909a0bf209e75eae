package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {
    /**
     * Vectors that the compiler could not keep in registers would be objects, megabytes of them. Before it has compiled
     * the loops they are, so the first rounds do not count.
     */
    @ParameterizedTest
    @CsvSource({"plain, start", "fastest, start", "plain, others", "fastest, others"})
    void anEvaluationAllocatesItsMapsAndLittleElse(String kernels, String network)
            throws IOException, InterruptedException {
        long[] bytes = run(kernels, network);
        if (bytes[1] > bytes[0] + AllocationProgram.BESIDE_THE_MAPS) {
            bytes = run(kernels, network); // a JVM in many takes other decisions for good
        }

        assertThat(bytes[1]).isBetween(bytes[0], bytes[0] + AllocationProgram.BESIDE_THE_MAPS);
    }

    private static long[] run(String kernels, String network) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + new File(".mvn/jvm.config").getAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllocationProgram.class.getName(),
                        kernels,
                        network)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(program.waitFor()).as(said).isZero();
        return Arrays.stream(said.strip().split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void theEstimateCountsTwoEvaluationsAndTheWeights() {
        Network network = BuiltIn.START.network();
        long maps = 8 * 224 * 224 * 2 + 8 * 112 * 112 + 16 * 112 * 112 * 2 + 16 * 56 * 56;

        assertThat(MemoryEstimate.bytes(network)).isEqualTo(4 * (2 * (224 * 224 + maps) + 80 + 1168));
    }
}
