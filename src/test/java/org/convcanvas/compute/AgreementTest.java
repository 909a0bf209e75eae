package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.Network;
import org.convcanvas.network.NetworkSamples;
import org.convcanvas.network.Node;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Tensor;

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

    private static void check(Network network, Node node, float[] actual, double[] expected) {
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Double.isFinite(value) ? Math.abs(value) : 0);
        }
        for (int i = 0; i < expected.length; i++) {
            boolean close =
                    Math.abs(actual[i] - expected[i]) <= 1e-5 * largest || Double.compare(actual[i], expected[i]) == 0;
            assertThat(close)
                    .as("%s of %s: %s, not %s, largest %s", node, network.input(), actual[i], expected[i], largest)
                    .isTrue();
        }
    }
}
