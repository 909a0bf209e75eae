package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.LeakyRelu;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final Shape INPUT = Shape.of(1, 24, 20);
    private static final Parallel SEQUENTIAL = Parallel.sequential();

    private final Network network = BuiltIn.START.network().withInput(INPUT);
    private final Weights weights = BuiltIn.START.weights();
    private final Tensor input = Tensor.random(INPUT, new Rng(30), 0, 255);
    private final Evaluation first = evaluate(network, weights, input, null);

    @Test
    void everyMapIsTheReferencesMap() {
        for (Node node : network.nodes()) {
            Tensor expected =
                    Layers.reference(node.layer(), first.map(node.inputs().get(0)), weights.of(node.id()));
            assertThat(first.map(node.id()).sameBits(expected)).as(node.id()).isTrue();
        }
        assertThat(first.map(Network.INPUT)).isSameAs(input);
        assertThat(first.maps()).hasSize(6);
    }

    @Test
    void sameArgumentsReuseEveryMap() {
        assertThat(reused(evaluate(network, weights, input, first)))
                .containsExactly("Conv 1", "ReLU 1", "Pool 1", "Conv 2", "ReLU 2", "Pool 2");
    }

    @Test
    void changedWeightsReuseWhatComesBefore() {
        Tensor kernel = Objects.requireNonNull(weights.kernel("Conv 2"));
        Weights changed = weights.with("Conv 2", "weight", kernel.with(data -> data[0]++));

        assertThat(reused(evaluate(network, changed, input, first))).containsExactly("Conv 1", "ReLU 1", "Pool 1");
    }

    @Test
    void changedLayerReusesWhatComesBefore() {
        Network changed = network.withLayer("ReLU 1", new LeakyRelu(0.2f));

        assertThat(reused(evaluate(changed, weights, input, first))).containsExactly("Conv 1");
    }

    @Test
    void changedInputReusesNothing() {
        Tensor other = input.with(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i]++;
            }
        });

        assertThat(reused(evaluate(network, weights, other, first))).isEmpty();
    }

    @Test
    void equalInputReusesEveryMap() {
        assertThat(reused(evaluate(network, weights, input.with(data -> {}), first)))
                .hasSize(6);
    }

    @Test
    void appendedAndRemovedLayersReuseTheRest() {
        Network longer = network.inserted("Pool 1", "New", new Relu());
        Network shorter = network.removed("Pool 2").removed("ReLU 2");

        assertThat(reused(evaluate(longer, weights, input, first))).containsExactly("Conv 1", "ReLU 1", "Pool 1");
        assertThat(reused(evaluate(shorter, weights, input, first)))
                .containsExactly("Conv 1", "ReLU 1", "Pool 1", "Conv 2");
    }

    @Test
    void nodeOfTheSameNameThatReadsAnotherMapIsComputed() {
        Node fork = new Node("Fork", MaxPool.of(2, 2), List.of("Conv 1"));
        List<Node> nodes = List.of(network.node("Conv 1"), network.node("ReLU 1"), fork);
        Network one = new Network(INPUT, nodes);
        Network two = new Network(INPUT, List.of(nodes.get(0), nodes.get(1), fork.withInputs(List.of("ReLU 1"))));

        Evaluation before = evaluate(one, weights, input, first);
        Evaluation after = evaluate(two, weights, input, before);

        assertThat(reused(before)).containsExactly("Conv 1", "ReLU 1");
        assertThat(after.map("Fork")).isNotSameAs(before.map("Fork"));
        assertThat(after.map("Fork").sameBits(first.map("Pool 1"))).isTrue();
    }

    @Test
    void threadsDoNotChangeABit() {
        Network large = BuiltIn.START.network();
        Tensor image = Tensor.random(large.input(), new Rng(31), 0, 255);
        Evaluation expected = evaluate(large, weights, image, null);
        for (int threads = 2; threads <= 4; threads++) {
            try (Parallel parallel = Parallel.of(threads)) {
                Evaluation actual = Engine.evaluate(large, weights, image, null, parallel, new Cancel());
                expected.maps()
                        .forEach((id, map) ->
                                assertThat(actual.map(id).sameBits(map)).as(id).isTrue());
            }
        }
    }

    @Test
    void cancelEndsIt() {
        Cancel cancel = new Cancel();
        cancel.request();

        assertThatThrownBy(() -> Engine.evaluate(network, weights, input, null, SEQUENTIAL, cancel))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesInputAndWeightsOfOtherShapes() {
        Tensor small = Tensor.zeros(Shape.of(1, 8, 8));

        assertThatThrownBy(() -> evaluate(network, weights, small, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluate(network, Weights.none(), input, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluate(network, weights.with("Conv 2", "bias", small), input, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aThousandNodesAreNoTrouble() {
        List<Node> nodes = new ArrayList<>();
        String before = Network.INPUT;
        for (int i = 0; i < 1000; i++) {
            boolean conv = i % 2 == 0;
            nodes.add(
                    new Node("N" + i, conv ? Conv.of(2, 3, 1, Padding.same(Fill.ZERO)) : new Relu(), List.of(before)));
            before = "N" + i;
        }
        Network deep = new Network(INPUT, nodes);
        Evaluation one = evaluate(deep, WeightFit.fit(deep, Weights.none(), 1), input, null);

        assertThat(evaluate(deep, one.weights(), input, one).map("N999")).isSameAs(one.map("N999"));
    }

    @Test
    void twoThousandChannelsAreNoTrouble() {
        Shape wide = Shape.of(2048, 7, 7);
        Network network =
                new Network(wide, List.of(new Node("A", Conv.of(2048, 1, 1, Padding.valid()), List.of(Network.INPUT))));
        Weights many = WeightFit.fit(network, Weights.none(), 2);
        Tensor maps = Tensor.random(wide, new Rng(32), -1, 1);
        Evaluation plain =
                Engine.evaluate(Kernels.plain(), Rounding.EXACT, network, many, maps, null, SEQUENTIAL, new Cancel());
        Evaluation fast =
                Engine.evaluate(Layers.FASTEST, Rounding.EXACT, network, many, maps, null, SEQUENTIAL, new Cancel());

        assertThat(fast.map("A").sameBits(plain.map("A"))).isTrue();
    }

    private List<String> reused(Evaluation evaluation) {
        return evaluation.network().nodes().stream()
                .map(Node::id)
                .filter(id -> evaluation.map(id) == first.maps().get(id))
                .toList();
    }

    private static Evaluation evaluate(Network network, Weights weights, Tensor input, @Nullable Evaluation previous) {
        return Engine.evaluate(network, weights, input, previous, SEQUENTIAL, new Cancel());
    }
}
