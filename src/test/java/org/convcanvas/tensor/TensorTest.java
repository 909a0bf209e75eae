package org.convcanvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
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
        assertThat(after.changed()).isEqualTo(new Part(0, 1, 1, 1, 1, 1));
    }

    /** Boxes over boxes, read by rows and as a whole, against copies that are changed number by number. */
    @Test
    void patchedTensorsReadAsChangedCopies() {
        Shape shape = Shape.of(3, 17, 19);
        Rng rng = new Rng(4);
        for (int run = 0; run < 50; run++) {
            Tensor patched = Tensor.random(shape, rng, -1, 1);
            float[] expected = patched.data().clone();
            for (int step = 0; step < 30; step++) {
                Part part = part(shape, rng);
                float[] box = Tensor.random(part.shape(), rng, -1, 1).data();
                Tensor before = patched;
                patched = patched.patched(part, box.clone());
                for (int i = 0; i < box.length; i++) {
                    int c = part.channel() + i / (part.height() * part.width());
                    int y = part.y() + i / part.width() % part.height();
                    expected[(c * 17 + y) * 19 + part.x() + i % part.width()] = box[i];
                }
                float[] row = new float[19];
                int at = rng.nextInt(3 * 17);
                patched.copyRow(at / 17, at % 17, 2, 15, row, 2);
                assertThat(Arrays.copyOfRange(row, 2, 17))
                        .containsExactly(Arrays.copyOfRange(expected, at * 19 + 2, at * 19 + 17));
                assertThat(patched.base()).isSameAs(before);
                assertThat(patched.changed()).isEqualTo(part);
            }
            assertThat(patched.data()).containsExactly(expected);
        }
    }

    private static Part part(Shape shape, Rng rng) {
        int channels = 1 + rng.nextInt(2);
        int height = 1 + rng.nextInt(4);
        int width = 1 + rng.nextInt(4);
        int c = rng.nextInt(shape.channels() - channels + 1);
        int y = rng.nextInt(shape.height() - height + 1);
        return new Part(c, y, rng.nextInt(shape.width() - width + 1), channels, height, width);
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

    @Test
    void aMadeTensorHoldsNothingAndGivesTheSameSolidOneWhileThatIsInUse() {
        AtomicInteger made = new AtomicInteger();
        Tensor lazy = Tensor.made(Shape.of(1, 1, 2), () -> {
            made.incrementAndGet();
            return new float[] {3, 4};
        });
        assertThat(made).as("not before it is asked for").hasValue(0);
        assertThat(lazy.bytes()).isZero();
        Tensor solid = lazy.solid();
        assertThat(lazy.at(0, 0, 1)).isEqualTo(4);
        assertThat(lazy.data()).isSameAs(solid.data());
        assertThat(lazy.solid()).isSameAs(solid);
        assertThat(solid.solid()).isSameAs(solid);
        assertThat(solid.bytes()).isEqualTo(8);
        assertThat(made).hasValue(1);
        assertThat(lazy.sameBits(Tensor.of(Shape.of(1, 1, 2), 3, 4))).isTrue();
        assertThat(lazy.with(data -> data[0] = 9).data()).containsExactly(9, 4);
        assertThat(lazy.with(new Region(0, 0, 1, 1), data -> data[0] = 9).base())
                .isSameAs(lazy);
    }
}
