package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {
    private static final long BESIDE_THE_MAPS = 100_000;
    private static final int ROUNDS = 500;

    static Set<Kernels> kernels() {
        return new LinkedHashSet<>(List.of(Kernels.plain(), Layers.FASTEST));
    }

    /**
     * Vectors that the compiler could not keep in registers would be objects, megabytes of them. Before it has compiled
     * the loops they are, so the first rounds do not count.
     */
    @ParameterizedTest
    @MethodSource("kernels")
    void anEvaluationAllocatesItsMapsAndLittleElse(Kernels kernels) {
        Network network = BuiltIn.START.network();
        Weights weights = BuiltIn.START.weights();
        Tensor input = Tensor.random(network.input(), new Rng(1), 0, 255);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long maps = Float.BYTES * (network.activations() - network.input().size());
        try (Parallel parallel = Parallel.sequential()) {
            long taken = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && taken > maps + BESIDE_THE_MAPS; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                Engine.evaluate(kernels, Rounding.EXACT, network, weights, input, null, parallel, new Cancel());
                taken = threads.getCurrentThreadAllocatedBytes() - before;
            }

            assertThat(taken).isBetween(maps, maps + BESIDE_THE_MAPS);
        }
    }

    @Test
    void theEstimateCountsTwoEvaluationsAndTheWeights() {
        Network network = BuiltIn.START.network();
        long maps = 8 * 224 * 224 * 2 + 8 * 112 * 112 + 16 * 112 * 112 * 2 + 16 * 56 * 56;

        assertThat(MemoryEstimate.bytes(network)).isEqualTo(4 * (2 * (224 * 224 + maps) + 80 + 1168));
    }
}
