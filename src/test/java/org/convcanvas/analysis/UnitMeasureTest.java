package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Percentage;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Relu;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMeasureTest {
    private static final Parallel ALONE = Parallel.sequential();

    @ParameterizedTest
    @CsvSource({"5, 1.826", "10, 2.582", "20, 3.651"})
    void uniformStacksWithPaddingMeasureTheKnownDeviations(int layers, double sigma) {
        Network network = stack(layers, 1, 2 * layers + 1);
        Tensor image = Tensor.random(network.input(), new Rng(1), 0, 1);
        Evaluation evaluation = evaluate(network, uniform(network), image);

        EffectiveField field =
                new UnitMeasure("Conv " + layers, 0, layers, layers).actual(evaluation, ALONE, new Cancel());

        assertThat(field.sigmaY()).isCloseTo(sigma, within(0.0005));
        assertThat(field.sigmaX()).isCloseTo(sigma, within(0.0005));
        assertThat(field.centreY()).isCloseTo(layers, within(1e-6));
    }

    @Test
    void expectationOfRandomWeightsComesNearTheUniformStack() {
        Network network = stack(5, 8, 15);

        EffectiveField field = new UnitMeasure("Conv 5", 0, 7, 7).expected(network, 64, 3, ALONE, new Cancel());

        assertThat(field.sigmaY()).isCloseTo(DepthExperiment.theory(3, 5), Percentage.withPercentage(5));
        assertThat(field.sigmaX()).isCloseTo(DepthExperiment.theory(3, 5), Percentage.withPercentage(5));
    }

    /** The weights that the expectation draws are its own: networks that come without any have it, too. */
    @Test
    void expectationNeedsNoWeightsAndReplays() {
        Network network = BuiltIn.RESNET18.network().withInput(Shape.of(3, 64, 64));
        UnitMeasure unit = new UnitMeasure("layer1.1.add", 5, 8, 8);
        EffectiveField field = unit.expected(network, 2, 1, ALONE, new Cancel());
        Box box = UnitBoxes.of(network, "layer1.1.add", 8, 8).get(Network.INPUT);

        assertThat(field.total()).isPositive();
        assertThat(field.sigmaX()).isBetween(1.0, box.width() / Math.sqrt(12));
        assertThat(unit.expected(network, 2, 1, ALONE, new Cancel()).mass()).containsExactly(field.mass());
        assertThat(unit.expected(network, 2, 2, ALONE, new Cancel()).mass()).isNotEqualTo(field.mass());
    }

    @Test
    void perturbationFindsTheGradientOfALinearNetwork() {
        Network network = stack(2, 2, 9);
        Weights weights = WeightFit.fit(network, Weights.none(), 4);
        Tensor image = Tensor.random(network.input(), new Rng(1), 0, 1);
        UnitMeasure unit = new UnitMeasure("Conv 2", 1, 3, 6);
        List<Double> progress = new ArrayList<>();

        EffectiveField moved = Perturbation.of(
                network, weights, image, unit, new Box(-3, -3, 20, 20), 0.5f, ALONE, progress::add, new Cancel());
        EffectiveField gradient = unit.actual(evaluate(network, weights, image), ALONE, new Cancel());

        for (int i = 0; i < gradient.mass().length; i++) {
            assertThat(moved.mass()[i]).isCloseTo(gradient.mass()[i] / 2, within(1e-5));
        }
        Box part = new Box(2, 5, 3, 6);
        double[] some = Perturbation.of(network, weights, image, unit, part, 0.5f, ALONE, done -> {}, new Cancel())
                .mass();
        for (int i = 0; i < some.length; i++) {
            boolean tried = i / 9 >= 2 && i / 9 <= 3 && i % 9 >= 5 && i % 9 <= 6;
            assertThat(some[i]).isEqualTo(tried ? moved.mass()[i] : 0);
        }
        assertThat(progress).hasSize(9).isSorted().endsWith(1.0);
    }

    /** What a ReLU or a max pool holds back at this image has no gradient, though it lies in the theoretical field. */
    @Test
    void pixelsWithoutInfluenceHaveNoMass() {
        Network network = new Network(
                Shape.of(1, 4, 4),
                List.of(
                        new Node("A", new Relu(), List.of(Network.INPUT)),
                        new Node("B", MaxPool.of(2, 2), List.of("A"))));
        Tensor image = Tensor.of(Shape.of(1, 4, 4), -1, -1, 1, 2, -1, -1, 4, 3, 0, 0, 0, 0, 0, 0, 0, 0);
        Evaluation evaluation = evaluate(network, Weights.none(), image);

        EffectiveField dead = new UnitMeasure("B", 0, 0, 0).actual(evaluation, ALONE, new Cancel());
        EffectiveField alive = new UnitMeasure("B", 0, 0, 1).actual(evaluation, ALONE, new Cancel());
        EffectiveField pushed = Perturbation.of(
                network,
                Weights.none(),
                image,
                new UnitMeasure("B", 0, 0, 1),
                new Box(0, 1, 3, 3),
                3,
                ALONE,
                part -> {},
                new Cancel());

        assertThat(dead.isNothing()).isTrue();
        assertThat(alive.box90()).isEqualTo(Box.at(1, 2));
        assertThat(alive.total()).isEqualTo(1);
        // a large push lets others win the maximum
        assertThat(pushed.mass()).startsWith(0, 0, 0, 1, 0, 0, 3, 2);
        assertThat(Upstream.firstNonlinear(network, "B")).contains("A");
        assertThat(Upstream.firstNonlinear(stack(2, 1, 9), "Conv 2")).isEmpty();
    }

    @Test
    void anInputPixelSeesItself() {
        Network network = stack(1, 1, 5);
        Evaluation evaluation = evaluate(network, uniform(network), Tensor.zeros(network.input()));

        assertThat(new UnitMeasure(Network.INPUT, 0, 2, 3)
                        .actual(evaluation, ALONE, new Cancel())
                        .box90())
                .isEqualTo(Box.at(2, 3));
    }

    @Test
    void whatDoesNotLieBeforeIsLeftOut() {
        Network network = BuiltIn.RESNET18.network();
        Network before = Upstream.of(network, "layer2.0.downsample.1");

        assertThat(before.nodes().get(before.nodes().size() - 1).id()).isEqualTo("layer2.0.downsample.1");
        assertThat(before.has("layer2.0.conv1")).isFalse();
        assertThat(before.has("layer1.1.add")).isTrue();
        assertThat(Upstream.of(network, Network.INPUT).nodes()).isEmpty();
    }

    @Test
    void canBeCancelled() {
        Cancel cancel = new Cancel();
        cancel.request();
        Network network = stack(1, 1, 5);
        UnitMeasure unit = new UnitMeasure("Conv 1", 0, 2, 2);

        assertThatThrownBy(() -> unit.expected(network, 1, 1, ALONE, cancel)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Perturbation.of(
                        network,
                        uniform(network),
                        Tensor.zeros(network.input()),
                        unit,
                        Box.at(2, 2),
                        1,
                        ALONE,
                        part -> {},
                        cancel))
                .isInstanceOf(CancellationException.class);
    }

    private static Network stack(int layers, int channels, int side) {
        List<Node> nodes = new ArrayList<>();
        String last = Network.INPUT;
        for (int i = 1; i <= layers; i++) {
            nodes.add(new Node("Conv " + i, Conv.of(channels, 3, 1, Padding.of(1, Fill.ZERO)), List.of(last)));
            last = "Conv " + i;
        }
        return new Network(Shape.of(1, side, side), nodes);
    }

    private static Weights uniform(Network network) {
        Weights weights = WeightFit.fit(network, Weights.none(), 1);
        float[] box = new float[9];
        Arrays.fill(box, 1 / 9f);
        for (Node node : network.nodes()) {
            weights = weights.with(node.id(), WeightSpec.KERNEL, Tensor.of(Shape.of(1, 1, 3, 3), box));
        }
        return weights;
    }

    private static Evaluation evaluate(Network network, Weights weights, Tensor image) {
        return Engine.evaluate(network, weights, image, null, ALONE, new Cancel());
    }
}
