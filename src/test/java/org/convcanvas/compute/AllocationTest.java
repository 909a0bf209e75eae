package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Fill;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.Tanh;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {
    private static final long BESIDE_THE_MAPS = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(2);

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
        check(
                kernels,
                network,
                BuiltIn.START.weights(),
                network.activations() - network.input().size());
    }

    /** Likewise the kinds of layers that are not in the first scene. */
    @ParameterizedTest
    @MethodSource("kernels")
    void theOtherKindsDoSo(Kernels kernels) {
        Padding same = Padding.same(Fill.ZERO);
        List<Layer> layers = List.of(
                AveragePool.of(2, 2),
                new AveragePool(Window.of(3, 1, same), false),
                new L2Pool(Window.of(3, 1, same)),
                new MaxPool(Window.of(3, 1, same)),
                new LeakyRelu(0.1f),
                new Sigmoid(),
                new Tanh(),
                new BatchNorm(BatchNorm.USUAL),
                new LocallyConnected(2, Window.of(3, 1, same), Bias.SHARED),
                new L2Pool(Window.of(2, 2, Padding.valid())),
                new AdaptiveAveragePool(Pair.of(20)),
                new FullyConnected(9, true));
        List<Node> nodes = new ArrayList<>();
        String before = Network.INPUT;
        for (Layer layer : layers) {
            nodes.add(new Node("N" + nodes.size(), layer, List.of(before)));
            before = nodes.get(nodes.size() - 1).id();
        }
        Network network = new Network(Shape.of(4, 96, 160), nodes);
        Weights weights = WeightFit.fit(network, Weights.none(), 1);

        check(kernels, network, weights, network.activations() - network.input().size());
    }

    private static void check(Kernels kernels, Network network, Weights weights, long numbers) {
        Tensor input = Tensor.random(network.input(), new Rng(1), 0, 255);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long maps = Float.BYTES * numbers;
        try (Parallel parallel = Parallel.sequential()) {
            long taken = Long.MAX_VALUE;
            long end = System.nanoTime() + LONGEST.toNanos(); // on a busy machine the compiler takes its time
            while (taken > maps + BESIDE_THE_MAPS && System.nanoTime() < end) {
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
