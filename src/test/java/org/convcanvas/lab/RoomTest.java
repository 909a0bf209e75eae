package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static Network network(int size, int filters) {
        Conv conv = Conv.of(filters, 3, 1, Padding.of(1, Fill.ZERO));
        return new Network(Shape.of(1, size, size), List.of(new Node("Conv 1", conv, List.of(Network.INPUT))));
    }

    @Test
    void theSentenceHasTheNumbers() {
        // two evaluations of 9 maps of 4 MB each, and 80 weights
        assertThatThrownBy(() -> Room.check(network(1024, 8), 40L << 20))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("73 MB")
                .hasMessageContaining("30 MB");
    }

    @Test
    void whatFitsPasses() {
        assertThatCode(() -> Room.check(network(1024, 8), 100L << 20)).doesNotThrowAnyException();
    }
}
