package org.convcanvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TensorTest {
    @Test
    void addressesRowMajor() {
        Tensor map = Tensor.of(Shape.of(2, 2, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        Tensor kernels = Tensor.of(Shape.of(2, 1, 2, 3), map.data());

        assertThat(map.at(1, 0, 2)).isEqualTo(8);
        assertThat(kernels.at(1, 0, 1, 0)).isEqualTo(9);
    }

    @Test
    void refusesDataOfAnotherLength() {
        assertThatThrownBy(() -> Tensor.of(Shape.of(2, 2), 1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void editedCopyLeavesTheOriginalAlone() {
        Tensor before = Tensor.zeros(Shape.of(1, 2, 2));

        Tensor after = before.with(data -> data[3] = 5);

        assertThat(after.data()).containsExactly(0, 0, 0, 5);
        assertThat(before.data()).containsOnly(0);
        assertThat(after.base()).isNull();
        assertThat(after.changed()).isNull();
    }

    @Test
    void confinedEditKnowsItsBaseAndRectangle() {
        Tensor before = Tensor.zeros(Shape.of(1, 2, 2));
        Region region = new Region(1, 1, 1, 1);

        Tensor after = before.with(region, data -> data[3] = 5);

        assertThat(after.base()).isSameAs(before);
        assertThat(after.changed()).isEqualTo(region);
    }

    @Test
    void comparesBitForBit() {
        Tensor zero = Tensor.zeros(Shape.of(2));

        assertThat(zero.sameBits(Tensor.of(Shape.of(2), 0f, 0f))).isTrue();
        assertThat(zero.sameBits(Tensor.of(Shape.of(2), 0f, -0f))).isFalse();
        assertThat(zero.sameBits(Tensor.zeros(Shape.of(1, 2)))).isFalse();
        assertThat(Tensor.of(Shape.of(1), Float.NaN).sameBits(Tensor.of(Shape.of(1), Float.NaN)))
                .isTrue();
    }

    @Test
    void randomValuesStayInTheirRange() {
        float[] data = Tensor.random(Shape.of(10_000), new Rng(3), -2, 6).data();

        for (float value : data) {
            assertThat(value).isGreaterThanOrEqualTo(-2).isLessThan(6);
        }
    }
}
