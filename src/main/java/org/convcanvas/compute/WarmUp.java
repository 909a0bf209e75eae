package org.convcanvas.compute;

import java.util.List;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Relu;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Runs kernels on small maps until the JVM has compiled their loops. */
final class WarmUp {
    private static final long MOST_NANOS = 500_000_000L;
    private static final int ROUNDS = 400;

    private WarmUp() {}

    /** Takes as long as it takes, at most some seconds. */
    static void run(Kernels kernels, Cancel cancel) {
        Padding one = Padding.of(1, Fill.ZERO);
        Network network = new Network(
                Shape.of(3, 24, 48),
                List.of(
                        new Node("a", Conv.of(15, 3, 1, one), List.of(Network.INPUT)),
                        new Node("b", new Relu(), List.of("a")),
                        new Node("c", MaxPool.of(2, 2), List.of("b")),
                        new Node("d", Conv.of(15, 5, 1, Padding.same(Fill.ZERO)), List.of("c"))));
        Weights weights = WeightFit.fit(network, Weights.none(), 1);
        Tensor input = Tensor.random(network.input(), new Rng(1), -1, 1);
        long end = System.nanoTime() + MOST_NANOS;
        Parallel alone = Parallel.sequential();
        for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
            Engine.evaluate(kernels, Rounding.EXACT, network, weights, input, null, alone, cancel);
        }
    }
}
