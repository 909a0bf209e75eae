package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

class FillsTest {
    @Test
    void everyWindowAndPadGetsIt() {
        Network network = new Network(
                Shape.of(1, 8, 8),
                List.of(
                        new Node("a", Conv.of(2, 3, 1, Padding.of(1, Fill.ZERO)), List.of(Network.INPUT)),
                        new Node("b", new Pad(Padding.of(2, Fill.REFLECT)), List.of("a")),
                        new Node("c", new Relu(), List.of("b")),
                        new Node("d", MaxPool.of(2, 2), List.of("c"))));

        Network filled = Fills.with(network, Fill.REPLICATE);

        assertThat(filled.node("a").layer()).isEqualTo(Conv.of(2, 3, 1, Padding.of(1, Fill.REPLICATE)));
        assertThat(filled.node("b").layer()).isEqualTo(new Pad(Padding.of(2, Fill.REPLICATE)));
        assertThat(filled.node("c")).isEqualTo(network.node("c"));
        assertThat(filled.shape("d")).isEqualTo(network.shape("d"));
    }

    @Test
    void whereItDoesNotReachTheLayerIsNamed() {
        Network network = new Network(
                Shape.of(1, 2, 2),
                List.of(new Node("a", Conv.of(2, 5, 1, Padding.of(2, Fill.ZERO)), List.of(Network.INPUT))));

        assertThatThrownBy(() -> Fills.with(network, Fill.REFLECT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("a");
    }
}
