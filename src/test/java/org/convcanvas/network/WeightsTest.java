package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private final Tensor one = Tensor.zeros(Shape.of(1));
    private final Tensor two = Tensor.zeros(Shape.of(1));
    private final Weights weights = Weights.none().with("A", Map.of("weight", one, "bias", two));

    @Test
    void changesShareWhatStays() {
        Weights changed = weights.with("A", "bias", one);

        assertThat(changed.kernel("A")).isSameAs(one);
        assertThat(changed.bias("A")).isSameAs(one);
        assertThat(weights.bias("A")).isSameAs(two);
    }

    @Test
    void sameMeansTheSameTensorsByIdentity() {
        assertThat(weights.same(weights.with("B", "weight", one), "A")).isTrue();
        assertThat(weights.same(weights.with("A", "bias", two), "A")).isTrue();
        assertThat(weights.same(weights.with("A", "bias", Tensor.zeros(Shape.of(1))), "A"))
                .isFalse();
        assertThat(weights.same(Weights.none(), "A")).isFalse();
        assertThat(weights.same(Weights.none(), "B")).isTrue();
    }

    @Test
    void nodeWithoutTensorsIsAsIfNotThere() {
        assertThat(weights.with("A", Map.of()).of("A")).isEmpty();
        assertThat(Weights.none().kernel("A")).isNull();
    }
}
