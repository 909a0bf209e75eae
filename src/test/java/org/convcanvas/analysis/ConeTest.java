package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convcanvas.compute.Backward;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.Add;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Fill;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Network;
import org.convcanvas.network.NetworkSamples;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Relu;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

class ConeTest {
    private static final List<Class<? extends Layer>> SUMMING = List.of(
            Conv.class,
            Conv.class,
            Conv.class,
            LocallyConnected.class,
            AveragePool.class,
            AdaptiveAveragePool.class,
            FullyConnected.class,
            Pad.class,
            Relu.class,
            BatchNorm.class,
            Dropout.class,
            Add.class,
            Add.class,
            Concat.class);

    /** Nothing cancels where all weights are above zero: what has a gradient is exactly what the walk back finds. */
    @Property(tries = 300, seed = "11")
    void isTheSupportOfTheGradientWhereNothingCancels(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = NetworkSamples.random(rng, 6, SUMMING);
        Tensor input = Tensor.random(network.input(), rng, 0.5f, 1);
        Evaluation evaluation = evaluate(network, positive(network, rng), input);

        Unit unit = Unit.random(network, rng);
        Tensor gradient = gradient(evaluation, unit);
        BackwardCone cone = unit.cone(network);

        assertThat(support(gradient, cone, true))
                .as("%s, %s", network.nodes(), unit)
                .isEmpty();
        assertThat(support(gradient, cone, false))
                .as("%s, %s", network.nodes(), unit)
                .isEmpty();
    }

    /** Whatever the layers and weights are, nothing outside the cone has a gradient. */
    @Property(tries = 300, seed = "12")
    void holdsTheSupportOfTheGradientOfAnyNetwork(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = NetworkSamples.random(rng, 6, LayerSamples.kinds());
        Tensor input = Tensor.random(network.input(), rng, -1, 1);
        Evaluation evaluation = evaluate(network, NetworkSamples.weights(network, rng), input);
        Unit unit = Unit.random(network, rng);

        assertThat(support(gradient(evaluation, unit), unit.cone(network), true))
                .as("%s, %s", network.nodes(), unit)
                .isEmpty();
    }

    /** What a unit sees everything of has the whole image as its box, however its windows lie. */
    @Property(tries = 200, seed = "15")
    void seesTheWholeImageWhereTheFieldSaysSo(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = NetworkSamples.random(rng, 5, LayerSamples.kinds());
        Unit unit = Unit.random(network, rng);
        ReceptiveField whole = ReceptiveField.whole(network.input());
        Assume.that(whole.equals(ReceptiveField.of(network).get(unit.id)));

        assertThat(UnitBoxes.of(network, unit.id, unit.y, unit.x).get(Network.INPUT))
                .as("%s", network.nodes())
                .isEqualTo(new Box(
                        0, 0, network.input().height() - 1, network.input().width() - 1));
    }

    /** Without dilation, and where no stride jumps over pixels, a unit whose box meets no border sees all of the box. */
    @Property(tries = 500, seed = "13", maxDiscardRatio = 10)
    void isTheWholeBoxInTheInterior(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = dense(rng);
        Unit unit = Unit.random(network, rng);
        BackwardCone cone = unit.cone(network);
        Shape shape = network.input();
        Box box = cone.box(Network.INPUT);
        ReceptiveField field = Objects.requireNonNull(ReceptiveField.of(network).get(unit.id));

        assertThat(box.height()).isEqualTo(field.size().y());
        assertThat(box.top())
                .isEqualTo(-field.padding().y() + unit.y * field.jump().y());
        assertThat(box.centreX())
                .isEqualTo(field.centreX() + unit.x * field.jump().x());
        boolean interior = network.nodes().stream()
                .filter(node -> cone.reaches(node.id()))
                .allMatch(node -> cone.box(node.id())
                        .inside(
                                network.shape(node.id()).height(),
                                network.shape(node.id()).width()));
        Assume.that(interior && box.inside(shape.height(), shape.width()));
        assertThat(cone.places(Network.INPUT).isFull()).isTrue();
        assertThat(cone.places(Network.INPUT).bounds()).isEqualTo(box);
    }

    /** A pixel reaches a place exactly if one of the units there depends on it. */
    @Property(tries = 200, seed = "14")
    void forwardsIsTheReverseOfBackwards(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = NetworkSamples.random(rng, 5, LayerSamples.kinds());
        Unit unit = Unit.random(network, rng);
        int y = rng.nextInt(network.input().height());
        int x = rng.nextInt(network.input().width());

        Places reached = ForwardCone.of(network, y, x).get(unit.id);
        boolean depends = false;
        for (int c = 0; c < network.shape(unit.id).channels() && !depends; c++) {
            BackwardCone cone = BackwardCone.of(network, unit.id, c, unit.y, unit.x);
            depends = cone.reaches(Network.INPUT) && cone.places(Network.INPUT).has(y, x);
        }

        assertThat(reached != null && reached.has(unit.y, unit.x))
                .as("%s, %s", network.nodes(), unit)
                .isEqualTo(depends);
    }

    @Test
    void dilationLeavesHolesAndBordersCut() {
        Window window = Window.of(3, 1, Padding.of(2, Fill.ZERO)).withDilation(Pair.of(2));
        Network network = one(new Conv(1, window, 1, true), 6);
        BackwardCone cone = BackwardCone.of(network, "A", 0, 0, 3);

        assertThat(cone.box(Network.INPUT)).isEqualTo(new Box(-2, 1, 2, 5));
        assertThat(cone.places(Network.INPUT)).hasToString("""
                .#.#.#
                ......
                .#.#.#
                ......
                ......
                ......
                """);
        assertThat(cone.places(Network.INPUT).isFull()).isFalse();
    }

    @Test
    void bordersThatRepeatShowPixelsElsewhere() {
        Network circular = one(Conv.of(1, 3, 1, Padding.of(1, Fill.CIRCULAR)), 4);

        assertThat(BackwardCone.of(circular, "A", 0, 0, 1).places(Network.INPUT))
                .hasToString("""
                ###.
                ###.
                ....
                ###.
                """);
        assertThat(ForwardCone.of(circular, 0, 1).get("A")).hasToString("""
                ###.
                ###.
                ....
                ###.
                """);
        assertThat(ForwardCone.of(one(Conv.of(1, 1, 3, Padding.valid()), 4), 1, 1))
                .isEmpty();
    }

    @Test
    void groupsAndJoinedChannelsAreKeptApart() {
        Network network = new Network(
                Shape.of(2, 4, 4),
                List.of(
                        new Node("A", new Conv(2, Window.of(3, 1, Padding.valid()), 2, true), List.of(Network.INPUT)),
                        new Node("B", Conv.of(3, 3, 1, Padding.valid()), List.of(Network.INPUT)),
                        new Node("C", new Concat(), List.of("A", "B"))));
        BackwardCone first = BackwardCone.of(network, "C", 1, 0, 0);

        assertThat(first.reaches("B")).isFalse();
        assertThat(first.has(Network.INPUT, 1, 2, 2)).isTrue();
        assertThat(first.has(Network.INPUT, 0, 2, 2)).isFalse();
        assertThat(first.has(Network.INPUT, 1, 3, 2)).isFalse();
        BackwardCone second = BackwardCone.of(network, "C", 4, 1, 1);
        assertThat(second.reaches("A")).isFalse();
        assertThat(second.has("B", 2, 1, 1)).isTrue();
        assertThat(second.has(Network.INPUT, 0, 3, 3)).isTrue();
    }

    private record Unit(String id, int c, int y, int x) {
        static Unit random(Network network, Rng rng) {
            if (network.nodes().isEmpty()) {
                return new Unit(Network.INPUT, 0, 0, 0);
            }
            String id = network.nodes().get(network.nodes().size() - 1).id();
            Shape shape = network.shape(id);
            return new Unit(id, rng.nextInt(shape.channels()), rng.nextInt(shape.height()), rng.nextInt(shape.width()));
        }

        BackwardCone cone(Network network) {
            return BackwardCone.of(network, id, c, y, x);
        }
    }

    private static Network one(Layer layer, int side) {
        return new Network(Shape.of(1, side, side), List.of(new Node("A", layer, List.of(Network.INPUT))));
    }

    /** A stack of convolutions and means with explicit padding, no stride above its kernel, sums of neighbours in between. */
    private static Network dense(Rng rng) {
        List<Node> nodes = new ArrayList<>();
        Shape shape = Shape.of(1, 20 + rng.nextInt(20), 20 + rng.nextInt(20));
        String last = Network.INPUT;
        for (int i = 0; i < 3; i++) {
            int kernel = 1 + rng.nextInt(4);
            int stride = 1 + rng.nextInt(kernel);
            Padding padding = rng.nextInt(2) == 0 ? Padding.same(Fill.ZERO) : Padding.of(rng.nextInt(2), Fill.ZERO);
            Window window = Window.of(kernel, stride, padding);
            nodes.add(new Node("L" + i, new Conv(1, window, 1, true), List.of(last)));
            nodes.add(new Node("M" + i, Conv.of(1, 3, 1, Padding.of(1, Fill.ZERO)), List.of("L" + i)));
            nodes.add(new Node("S" + i, new Add(), List.of("L" + i, "M" + i)));
            last = "S" + i;
            try {
                new Network(shape, nodes);
            } catch (Problem tooSmall) {
                return new Network(shape, nodes.subList(0, 3 * i));
            }
        }
        return new Network(shape, nodes);
    }

    private static Weights positive(Network network, Rng rng) {
        Weights weights = Weights.none();
        for (Node node : network.nodes()) {
            for (WeightSpec spec : node.layer().weights(network.inputShapes(node))) {
                boolean centred = spec.role().equals(WeightSpec.MEAN);
                weights = weights.with(
                        node.id(),
                        spec.role(),
                        centred ? Tensor.zeros(spec.shape()) : Tensor.random(spec.shape(), rng, 0.5f, 1));
            }
        }
        return weights;
    }

    private static Evaluation evaluate(Network network, Weights weights, Tensor input) {
        return Engine.evaluate(network, weights, input, null, Parallel.sequential(), new Cancel());
    }

    private static Tensor gradient(Evaluation evaluation, Unit unit) {
        Shape shape = evaluation.network().shape(unit.id);
        Tensor one =
                Tensor.zeros(shape).with(data -> data[(unit.c * shape.height() + unit.y) * shape.width() + unit.x] = 1);
        return Backward.of(evaluation, Map.of(unit.id, one), false, Parallel.sequential(), new Cancel())
                .input();
    }

    /** Where there is a gradient but no cone, or a cone but no gradient. */
    private static List<String> support(Tensor gradient, BackwardCone cone, boolean beyond) {
        List<String> wrong = new ArrayList<>();
        Shape shape = gradient.shape();
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    boolean moves = gradient.at(c, y, x) != 0 && !Float.isNaN(gradient.at(c, y, x));
                    boolean within = cone.has(Network.INPUT, c, y, x);
                    if (beyond ? moves && !within : within && !moves) {
                        wrong.add(c + "," + y + "," + x);
                    }
                }
            }
        }
        return wrong;
    }
}
