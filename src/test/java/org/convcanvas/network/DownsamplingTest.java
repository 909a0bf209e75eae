package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;

class DownsamplingTest {
    private static final Network START = BuiltIn.START.network();

    @Test
    void everyKindCanBeChangedIntoEveryOtherAndBack() {
        assertThat(Downsampling.of(START)).isEqualTo(Downsampling.MAX);
        for (Downsampling kind : Downsampling.values()) {
            Network changed = kind.in(START, Fill.CIRCULAR);
            assertThat(Downsampling.of(changed)).isEqualTo(kind);
            assertThat(changed.shape("Pool 2")).isEqualTo(START.shape("Pool 2"));
            for (Downsampling other : Downsampling.values()) {
                assertThat(other.in(changed, Fill.CIRCULAR)).isEqualTo(other.in(START, Fill.CIRCULAR));
            }
        }
    }

    @Test
    void blursAndSamplesFollowAMaximumOfEveryWindow() {
        Network blurred = Downsampling.BLUR.in(START, Fill.REFLECT);

        assertThat(blurred.nodes())
                .extracting(Node::id)
                .containsSubsequence("ReLU 1", "Pool 1 max", "Pool 1", "Conv 2");
        assertThat(blurred.node("Pool 1 max").layer())
                .isEqualTo(new MaxPool(Window.of(2, 1, Padding.same(Fill.REFLECT))));
        assertThat(blurred.node("Pool 1").layer()).isEqualTo(BlurPool.of(3, 2, Fill.REFLECT));
        assertThat(Downsampling.POLYPHASE.in(START, Fill.REFLECT).node("Pool 2").layer())
                .isEqualTo(new PolyphaseSampling(Pair.of(2)));
    }

    @Test
    void otherLayersStay() {
        Network network = new Network(
                Shape.of(1, 8, 8),
                List.of(
                        new Node("dense", MaxPool.of(2, 1), List.of(Network.INPUT)),
                        new Node("blur", BlurPool.of(3, 2, Fill.ZERO), List.of("dense")),
                        new Node("also", new Relu(), List.of("dense")),
                        new Node("l2", L2Pool.of(2, 2), List.of("also"))));

        assertThat(Downsampling.of(network)).isNull();
        assertThat(Downsampling.MAX.in(network, Fill.ZERO)).isEqualTo(network);
        Network mixed = START.withLayer("Pool 2", AveragePool.of(2, 2));
        assertThat(Downsampling.of(mixed)).isNull();
        assertThat(Downsampling.MAX.in(mixed, Fill.ZERO)).isEqualTo(START);
    }
}
