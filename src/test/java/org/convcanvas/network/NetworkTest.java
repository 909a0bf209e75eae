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
