package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Network STACK = new Network(
            Shape.of(1, 16, 16),
            List.of(
                    new Node("A", Conv.of(4, 3, 1, Padding.valid()), List.of(Network.INPUT)),
                    new Node("B", new Relu(), List.of("A")),
                    new Node("C", MaxPool.of(2, 2), List.of("B"))));

    /** B and C both read A. */
    private static final Network FORK = new Network(
            STACK.input(),
            List.of(STACK.node("A"), STACK.node("B"), STACK.node("C").withInputs(List.of("A"))));

    @Test
    void infersShapesAndCounts() {
        assertThat(STACK.shape(Network.INPUT)).isEqualTo(Shape.of(1, 16, 16));
        assertThat(STACK.shape("A")).isEqualTo(Shape.of(4, 14, 14));
        assertThat(STACK.shape("C")).isEqualTo(Shape.of(4, 7, 7));
        assertThat(STACK.parameters()).isEqualTo(4 * 9 + 4);
        assertThat(STACK.macs()).isEqualTo(4 * 14 * 14 * 9);
        assertThat(STACK.activations()).isEqualTo(256 + 2 * 784 + 196);
    }

    @Test
    void groupsDivideParametersAndMultiplyAdds() {
        Conv depthwise = Conv.of(32, 3, 1, Padding.same(Fill.ZERO)).withGroups(32);
        List<Shape> input = List.of(Shape.of(32, 112, 112));

        assertThat(depthwise.parameters(input)).isEqualTo(32 * 9 + 32);
        assertThat(depthwise.withBias(Bias.NONE).parameters(input)).isEqualTo(32 * 9);
        assertThat(depthwise.macs(input)).isEqualTo(32L * 9 * 112 * 112);
    }

    /** Published figures of a lesson on weight sharing. */
    @Test
    void sharingSavesParameters() {
        List<Shape> rgb = List.of(Shape.of(3, 224, 224));
        Window three = Window.of(3, 1, Padding.same(Fill.ZERO));

        assertThat(new FullyConnected(512, false).parameters(rgb)).isEqualTo(77_070_336);
        assertThat(new FullyConnected(512, true).parameters(rgb)).isEqualTo(77_070_848);
        assertThat(new FullyConnected(512, true).macs(rgb)).isEqualTo(77_070_336);
        assertThat(new LocallyConnected(64, three, Bias.NONE).parameters(rgb)).isEqualTo(86_704_128);
        assertThat(new LocallyConnected(64, three, Bias.NONE).macs(rgb)).isEqualTo(86_704_128);
        assertThat(new LocallyConnected(64, three, Bias.SHARED).parameters(rgb)).isEqualTo(86_704_128 + 64);
        assertThat(new LocallyConnected(64, three, Bias.UNTIED).parameters(rgb)).isEqualTo(86_704_128 + 64 * 224 * 224);
        assertThat(new Conv(64, three, 1, Bias.NONE).parameters(rgb)).isEqualTo(1728);
        assertThat(new Conv(64, three, 1, Bias.NONE).macs(rgb)).isEqualTo(86_704_128);
        assertThat(new Conv(64, three, 1, Bias.UNTIED).parameters(rgb)).isEqualTo(1728 + 64 * 224 * 224);
    }

    /** Simonyan and Zisserman 2015: most of VGG-16's 138 million parameters are in the first of these. */
    @Test
    void vgg16sHead() {
        Network head = new Network(
                Shape.of(512, 7, 7),
                List.of(
                        new Node("A", new Flatten(), List.of(Network.INPUT)),
                        new Node("B", new FullyConnected(4096, true), List.of("A")),
                        new Node("C", new FullyConnected(4096, true), List.of("B")),
                        new Node("D", new FullyConnected(1000, true), List.of("C"))));

        assertThat(head.nodes())
                .extracting(head::parameters)
                .containsExactly(0L, 102_764_544L, 16_781_312L, 4_097_000L);
        assertThat(head.shape("D")).isEqualTo(Shape.of(1000, 1, 1));
    }

    @Test
    void batchNormHasTwoParametersForEachChannelAndTwoNumbersBeside() {
        Network network = new Network(
                Shape.of(64, 8, 8), List.of(new Node("A", new BatchNorm(BatchNorm.USUAL), List.of(Network.INPUT))));

        assertThat(network.parameters()).isEqualTo(128);
        assertThat(network.weightNumbers()).isEqualTo(256);
        assertThat(network.macs()).isZero();
    }

    @Test
    void shapesOfTheOtherKinds() {
        Shape map = Shape.of(6, 13, 17);

        assertThat(output(map, new GlobalAveragePool())).isEqualTo(Shape.of(6, 1, 1));
        assertThat(output(map, new GlobalMaxPool())).isEqualTo(Shape.of(6, 1, 1));
        assertThat(output(map, new AdaptiveAveragePool(new Pair(6, 7)))).isEqualTo(Shape.of(6, 6, 7));
        assertThat(output(map, L2Pool.of(2, 2))).isEqualTo(Shape.of(6, 6, 8));
        assertThat(output(map, new Flatten())).isEqualTo(Shape.of(6 * 13 * 17, 1, 1));
        assertThat(output(map, new FullyConnected(9, true))).isEqualTo(Shape.of(9, 1, 1));
        Padding sides = new Padding(Padding.Rule.EXPLICIT, Fill.ZERO, new Pair(1, 2), new Pair(3, 4));
        assertThat(output(map, new Pad(sides))).isEqualTo(Shape.of(6, 17, 23));
        for (Layer same : List.of(new BatchNorm(BatchNorm.USUAL), Lrn.usual(), new Dropout(0.5f), new Softmax())) {
            assertThat(output(map, same)).isEqualTo(map);
        }
    }

    @Test
    void joiningNodesReadSeveral() {
        Network network = STACK.appended(new Node("D", new Add(), List.of("A", "B", "A")))
                .appended(new Node("E", new Concat(), List.of("D", "A")));

        assertThat(network.shape("D")).isEqualTo(Shape.of(4, 14, 14));
        assertThat(network.shape("E")).isEqualTo(Shape.of(8, 14, 14));
        assertThat(network.parameters()).isEqualTo(STACK.parameters());
    }

    private static Shape output(Shape input, Layer layer) {
        return layer.output(List.of(input));
    }

    @Test
    void insertedNodeIsReadByAllThatReadTheOneBefore() {
        Network changed = FORK.inserted("A", "New", new Tanh());

        assertThat(ids(changed)).containsExactly("A", "New", "B", "C");
        assertThat(changed.node("New").inputs()).containsExactly("A");
        assertThat(changed.node("B").inputs()).containsExactly("New");
        assertThat(changed.node("C").inputs()).containsExactly("New");
    }

    @Test
    void insertsAtTheFrontAndAtTheEnd() {
        Network front = STACK.inserted(Network.INPUT, "New", new Tanh());
        Network end = STACK.inserted("C", "New", new Tanh());

        assertThat(ids(front)).containsExactly("New", "A", "B", "C");
        assertThat(front.node("A").inputs()).containsExactly("New");
        assertThat(ids(end)).containsExactly("A", "B", "C", "New");
        assertThat(end.node("New").inputs()).containsExactly("C");
    }

    @Test
    void removedNodesReadersReadItsInput() {
        Network changed = FORK.removed("A");

        assertThat(ids(changed)).containsExactly("B", "C");
        assertThat(changed.node("B").inputs()).containsExactly(Network.INPUT);
        assertThat(changed.node("C").inputs()).containsExactly(Network.INPUT);
        assertThat(changed.shape("C")).isEqualTo(Shape.of(1, 8, 8));
    }

    @Test
    void removingWhatWasInsertedGivesTheSameNetwork() {
        assertThat(FORK.inserted("A", "New", new Tanh()).removed("New"))
                .isEqualTo(FORK)
                .hasSameHashCodeAs(FORK);
        assertThat(FORK).isNotEqualTo(STACK);
    }

    @Test
    void changesOfALayerReshapeWhatFollows() {
        Network changed = STACK.withLayer("A", Conv.of(6, 5, 1, Padding.valid()));

        assertThat(changed.shape("C")).isEqualTo(Shape.of(6, 6, 6));
        assertThat(STACK.shape("C")).isEqualTo(Shape.of(4, 7, 7));
        assertThat(STACK.withInput(Shape.of(3, 32, 32)).shape("C")).isEqualTo(Shape.of(4, 15, 15));
    }

    @Test
    void findsNodesByName() {
        assertThat(STACK.indexOf("C")).isEqualTo(2);
        assertThat(STACK.indexOf(Network.INPUT)).isEqualTo(-1);
        assertThat(STACK.has("B")).isTrue();
        assertThat(STACK.has(Network.INPUT)).isFalse();
        assertThat(STACK.freeName("Conv")).isEqualTo("Conv 1");
        assertThat(BuiltIn.START.network().freeName("Conv")).isEqualTo("Conv 3");
    }

    private static List<String> ids(Network network) {
        return network.nodes().stream().map(Node::id).toList();
    }
}
