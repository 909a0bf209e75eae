package org.convcanvas.compute;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Evaluates a network over and over and prints what the maps need and what the last evaluation allocated, in bytes. A
 * program of its own, as the compiler's choices in a JVM depend on all that ran there before.
 */
final class AllocationProgram {
    static final long BESIDE_THE_MAPS = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private AllocationProgram() {}

    /** {@code args}: "plain" or "fastest", then "start" or "others". */
    public static void main(String[] args) {
        Kernels kernels = args[0].equals("plain") ? Kernels.plain() : Layers.FASTEST;
        Network network = args[1].equals("start") ? BuiltIn.START.network() : others();
        Weights weights = args[1].equals("start") ? BuiltIn.START.weights() : WeightFit.fit(network, Weights.none(), 1);
        Tensor input = Tensor.random(network.input(), new Rng(1), 0, 255);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long maps = Float.BYTES * (network.activations() - network.input().size());
        try (Parallel parallel = Parallel.sequential()) {
            long taken = Long.MAX_VALUE;
            long end = System.nanoTime() + LONGEST.toNanos(); // on a busy machine the compiler takes its time
            while (taken > maps + BESIDE_THE_MAPS && System.nanoTime() < end) {
                long before = threads.getCurrentThreadAllocatedBytes();
                Engine.evaluate(kernels, Rounding.EXACT, network, weights, input, null, parallel, new Cancel());
                taken = threads.getCurrentThreadAllocatedBytes() - before;
            }
            System.out.println(maps + " " + taken);
        }
    }

    /** A chain of the kinds of layers that are not in the first scene. */
    private static Network others() {
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
        return new Network(Shape.of(4, 96, 160), nodes);
    }
}
