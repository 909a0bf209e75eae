package org.convcanvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void readsExtentsFromTheInside() {
        Shape map = Shape.of(3, 20, 30);

        assertThat(map.channels()).isEqualTo(3);
        assertThat(map.height()).isEqualTo(20);
        assertThat(map.width()).isEqualTo(30);
        assertThat(map.plane()).isEqualTo(600);
        assertThat(map.size()).isEqualTo(1800);
        assertThat(map.rank()).isEqualTo(3);
        assertThat(map).hasToString("3×20×30");
    }

    @Test
    void missingOuterAxesCountAsOne() {
        Shape vector = Shape.of(7);

        assertThat(vector.width()).isEqualTo(7);
        assertThat(vector.height()).isEqualTo(1);
        assertThat(vector.channels()).isEqualTo(1);
    }

    @Test
    void equalByExtentsAndRank() {
        assertThat(Shape.of(2, 3)).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
        assertThat(Shape.of(2, 3)).isNotEqualTo(Shape.of(3, 2)).isNotEqualTo(Shape.of(1, 2, 3));
    }

    @Test
    void keepsItsExtentsToItself() {
        int[] extents = {2, 3};
        Shape shape = Shape.of(extents);
        extents[0] = 9;
        shape.toArray()[1] = 9;

        assertThat(shape).isEqualTo(Shape.of(2, 3));
    }

    @Test
    void refusesWhatNoTensorCanHave() {
        assertThatThrownBy(() -> Shape.of(1, 1, 1, 1, 1))
                .isInstanceOf(Problem.class)
                .hasMessage("A tensor has 1 to 4 axes, not 5");
        assertThatThrownBy(Shape::of).isInstanceOf(Problem.class).hasMessage("A tensor has 1 to 4 axes, not 0");
        assertThatThrownBy(() -> Shape.of(3, 0, 2))
                .isInstanceOf(Problem.class)
                .hasMessage("Every extent must be at least 1, not 0");
        assertThatThrownBy(() -> Shape.of(60_000, 60_000))
                .isInstanceOf(Problem.class)
                .hasMessage("A tensor of 60000×60000 is too large for one array");
        assertThatThrownBy(() -> Shape.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isInstanceOf(Problem.class);
    }
}
