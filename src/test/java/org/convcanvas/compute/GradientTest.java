package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.Network;
import org.convcanvas.network.NetworkSamples;
import org.convcanvas.network.Node;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Tensor;

/** Gradients against differences of a computation in double precision. */
class GradientTest {
    private static final float STEP = 2e-5f;
    private static final double TOLERANCE = 2e-3;
    private static final Parallel TWO = Parallel.of(2);

    @AfterContainer
    static void close() {
        TWO.close();
    }

    @Provide
    Arbitrary<Class<? extends Layer>> kinds() {
        return Arbitraries.of(LayerSamples.kinds());
    }

    @Property(tries = 1500, seed = "71")
    void everyKindOnRandomShapes(@ForAll("kinds") Class<? extends Layer> kind, @ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = LayerSamples.network(kind, rng);
        if (network.weightNumbers() < 300_000) {
            check(network, rng);
        }
    }

    @Property(tries = 300, seed = "72")
    void wholeNetworksWithBranches(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = NetworkSamples.random(rng, 6, LayerSamples.kinds());
        if (!network.nodes().isEmpty()) {
            check(network, rng);
        }
    }

    /**
     * The number is a random mix of all maps that nobody reads. It is moved by a small step of input and weights in a
     * random direction; the gradient must foretell by how much.
     */
    private static void check(Network network, Rng rng) {
        Weights weights = NetworkSamples.weights(network, rng);
        Tensor input = Tensor.random(network.input(), rng, -1, 1);
        Evaluation evaluation = Engine.evaluate(network, weights, input, null, TWO, new Cancel());
        if (evaluation.maps().values().stream().anyMatch(map -> !finite(map))) {
            return; // a max pool's window that is all padding
        }
        Map<String, Tensor> above = new HashMap<>();
        for (Node node : network.nodes()) {
            if (network.nodes().stream().noneMatch(other -> other.inputs().contains(node.id()))) {
                above.put(node.id(), Tensor.random(network.shape(node.id()), rng, -1, 1));
            }
        }
        Gradients gradients = Backward.of(evaluation, above, true, TWO, new Cancel());
        Gradients alone = Backward.of(evaluation, above, true, Parallel.sequential(), new Cancel());
        assertThat(gradients.input().sameBits(alone.input())).isTrue();

        Step step = new Step();
        Tensor up = step.moved(input, gradients.input(), rng, 1);
        Tensor down = step.other(input);
        Weights upper = weights;
        Weights lower = weights;
        for (Node node : network.nodes()) {
            for (WeightSpec spec : node.layer().weights(network.inputShapes(node))) {
                if (spec.trainable()) {
                    Tensor tensor = weights.get(node.id(), spec.role());
                    Tensor gradient = gradients.weights().get(node.id()).get(spec.role());
                    assertThat(gradient.shape()).isEqualTo(tensor.shape());
                    upper = upper.with(node.id(), spec.role(), step.moved(tensor, gradient, rng, 1));
                    lower = lower.with(node.id(), spec.role(), step.other(tensor));
                }
            }
        }
        if (choosesOtherwise(network, upper, up, lower, down)) {
            return; // between two grids of the same norm there is no derivative
        }
        double actual = number(network, upper, up, above) - number(network, lower, down, above);
        double scale = Math.sqrt(step.gradientSquares * step.stepSquares);
        assertThat(Math.abs(actual - step.foretold))
                .as("%s of %s: %s, foretold %s", network.nodes(), network.input(), actual, step.foretold)
                .isLessThanOrEqualTo(TOLERANCE * scale + 1e-12);
    }

    private static boolean choosesOtherwise(Network network, Weights upper, Tensor up, Weights lower, Tensor down) {
        if (network.nodes().stream().noneMatch(node -> node.layer() instanceof PolyphaseSampling)) {
            return false;
        }
        Evaluation above = Engine.evaluate(network, upper, up, null, TWO, new Cancel());
        Evaluation below = Engine.evaluate(network, lower, down, null, TWO, new Cancel());
        return network.nodes().stream()
                .anyMatch(node -> node.layer() instanceof PolyphaseSampling sampling
                        && !Phase.of(sampling, above.map(node.inputs().get(0)))
                                .equals(Phase.of(
                                        sampling, below.map(node.inputs().get(0)))));
    }

    private static boolean finite(Tensor map) {
        for (float number : map.data()) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private static double number(Network network, Weights weights, Tensor input, Map<String, Tensor> above) {
        Map<String, double[]> maps = DoublePrecision.evaluate(network, weights, input);
        double sum = 0;
        for (Map.Entry<String, Tensor> entry : above.entrySet()) {
            double[] map = maps.get(entry.getKey());
            for (int i = 0; i < map.length; i++) {
                sum += map[i] * entry.getValue().data()[i];
            }
        }
        return sum;
    }

    /** Steps up and down, and what a gradient foretells of them. */
    private static final class Step {
        private double foretold;
        private double gradientSquares;
        private double stepSquares;
        private List<float[]> others = new ArrayList<>();

        Tensor moved(Tensor from, Tensor gradient, Rng rng, int sign) {
            float[] up = from.data().clone();
            float[] down = from.data().clone();
            for (int i = 0; i < up.length; i++) {
                float by = sign * STEP * (rng.nextFloat() - 0.5f);
                up[i] += by;
                down[i] -= by;
                double difference = (double) up[i] - down[i];
                foretold += difference * gradient.data()[i];
                gradientSquares += (double) gradient.data()[i] * gradient.data()[i];
                stepSquares += difference * difference;
            }
            others.add(down);
            return Tensor.of(from.shape(), up);
        }

        /** The step the other way of the last one. */
        Tensor other(Tensor from) {
            return Tensor.of(from.shape(), others.get(others.size() - 1));
        }
    }
}
