package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

class MovedTest {
    private final Network stack = new Network(
            Shape.of(1, 32, 32),
            List.of(
                    node("C", Conv.of(4, 3, 1, Padding.of(1, Fill.ZERO)), Network.INPUT),
                    node("R", new Relu(), "C"),
                    node("P", MaxPool.of(2, 2), "R"),
                    node("D", Conv.of(2, 3, 1, Padding.of(1, Fill.ZERO)), "P")));

    private static Node node(String id, Layer layer, String... inputs) {
        return new Node(id, layer, List.of(inputs));
    }

    private static List<String> wires(Network network) {
        return network.nodes().stream()
                .map(node -> String.join("+", node.inputs()) + ">" + node.id())
                .toList();
    }

    @Test
    void neighboursAreJoinedBehindIt() {
        assertThat(wires(stack.moved("P", "C"))).containsExactly("Input>C", "C>P", "P>R", "R>D");
        assertThat(wires(stack.moved("P", Network.INPUT))).containsExactly("Input>P", "P>C", "C>R", "R>D");
        assertThat(wires(stack.moved("C", "D"))).containsExactly("Input>R", "R>P", "P>D", "D>C");
        assertThat(wires(stack.moved("R", "P"))).containsExactly("Input>C", "C>P", "P>R", "R>D");
    }

    @Test
    void aMoveToItsOwnPlaceIsNone() {
        assertThat(stack.moved("P", "R")).isSameAs(stack);
        assertThat(stack.moved("P", "P")).isSameAs(stack);
        assertThat(stack.moved("C", Network.INPUT)).isSameAs(stack);
    }

    @Test
    void forthAndBackIsTheSameNetwork() {
        assertThat(stack.moved("P", "C").moved("P", "R")).isEqualTo(stack);
        assertThat(stack.moved("C", "D").moved("C", Network.INPUT)).isEqualTo(stack);
    }

    @Test
    void aJoinThatWouldReadALaterNodeIsRefused() {
        Network branch = stack.appended(node("E", Conv.of(2, 3, 1, Padding.of(1, Fill.ZERO)), "D"))
                .appended(node("A", new Add(), "E", "D"));
        assertThatThrownBy(() -> branch.moved("A", "R")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> branch.moved("D", "A")).isInstanceOf(Problem.class);
    }
}
