package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.convcanvas.network.Add;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.LeakyRelu;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.NetworkSamples;
import org.convcanvas.network.Node;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** Random networks of the whole catalogue, with branches, against a computation in double precision. */
class AgreementTest {
    private static final Parallel ONE = Parallel.sequential();
    private static final Parallel TWO = Parallel.of(2);

    @AfterContainer
    static void close() {
        TWO.close();
    }

    @Property(tries = 2000, seed = "51")
    void agreesWithDoublePrecision(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = NetworkSamples.random(rng, 6, LayerSamples.kinds());
        Weights weights = NetworkSamples.weights(network, rng);
        Tensor input = Tensor.random(network.input(), rng, -1, 1);
        Map<String, double[]> expected = DoublePrecision.evaluate(network, weights, input);

        List<Evaluation> evaluations = new ArrayList<>();
        for (Kernels kernels : List.of(Kernels.plain(), Layers.FASTEST)) {
            for (Parallel parallel : List.of(ONE, TWO)) {
                evaluations.add(Engine.evaluate(
                        kernels, Rounding.EXACT, network, weights, input, null, parallel, new Cancel()));
            }
        }

        if (!network.nodes().isEmpty()) {
            Node last = network.nodes().get(network.nodes().size() - 1);
            Tensor output = Engine.output(Layers.FASTEST, network, weights, input, TWO, new Cancel());
            assertThat(output.sameBits(evaluations.get(0).map(last.id()))).isTrue();
        }
        for (Node node : network.nodes()) {
            Tensor map = evaluations.get(0).map(node.id());
            check(network, node, map.data(), expected.get(node.id()));
            for (Evaluation other : evaluations) {
                assertThat(other.map(node.id()).sameBits(map))
                        .as("%s of %s", node, network.input())
                        .isTrue();
            }
        }
    }

    /** Convolutions with what follows them, in all sizes: then they are computed in one go. */
    @Property(tries = 600, seed = "52")
    void chainsGiveTheSameBits(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = NetworkSamples.random(
                rng,
                8,
                List.of(
                        Conv.class,
                        BatchNorm.class,
                        Relu.class,
                        LeakyRelu.class,
                        Clip.class,
                        MaxPool.class,
                        Add.class));
        Network halved = network;
        for (int i = 0; i < 3; i++) {
            String last = halved.nodes().isEmpty()
                    ? Network.INPUT
                    : halved.nodes().get(halved.nodes().size() - 1).id();
            List<Layer> layers = new ArrayList<>();
            layers.add(new Conv(1 + rng.nextInt(20), LayerSamples.window(rng, 4, false), 1, Bias.SHARED));
            if (rng.nextInt(2) == 0) {
                layers.add(new BatchNorm(BatchNorm.USUAL));
            }
            if (rng.nextInt(3) > 0) {
                layers.add(new Relu());
            }
            if (rng.nextInt(3) > 0) {
                layers.add(MaxPool.of(2, 2));
            }
            for (Layer layer : layers) {
                try {
                    String id = "H" + halved.nodes().size();
                    halved = halved.appended(new Node(id, layer, List.of(last)));
                    last = id;
                } catch (Problem doesNotFit) {
                    // the map is too small by now
                }
            }
        }
        Weights weights = NetworkSamples.weights(halved, rng);
        Tensor input = Tensor.random(halved.input(), rng, -1, 1);
        Evaluation plain =
                Engine.evaluate(Kernels.plain(), Rounding.EXACT, halved, weights, input, null, ONE, new Cancel());
        for (Parallel parallel : List.of(ONE, TWO)) {
            Evaluation fast = Engine.evaluate(
                    Layers.FASTEST, Rounding.EXACT, halved, weights, input, null, parallel, new Cancel());
            Tensor output = Engine.output(Layers.FASTEST, halved, weights, input, parallel, new Cancel());
            for (Node node : halved.nodes()) {
                assertThat(fast.map(node.id()).sameBits(plain.map(node.id())))
                        .as("%s in %s of %s", node.id(), halved.nodes(), halved.input())
                        .isTrue();
            }
            if (!halved.nodes().isEmpty()) {
                String last = halved.nodes().get(halved.nodes().size() - 1).id();
                assertThat(output.sameBits(plain.map(last))).isTrue();
            }
        }
    }

    private static void check(Network network, Node node, float[] actual, double[] expected) {
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Double.isFinite(value) ? Math.abs(value) : 0);
        }
        for (int i = 0; i < expected.length; i++) {
            // a sum of 20,000 small terms onto a bias is rounded that much in single precision
            boolean close =
                    Math.abs(actual[i] - expected[i]) <= 2e-5 * largest || Double.compare(actual[i], expected[i]) == 0;
            assertThat(close)
                    .as("%s of %s: %s, not %s, largest %s", node, network.input(), actual[i], expected[i], largest)
                    .isTrue();
        }
    }
}
