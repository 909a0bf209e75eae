package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MapStatisticsTest {
    @Test
    void countsWhatIsThere() {
        Tensor map = Tensor.of(Shape.of(2, 2, 3), new float[] {9, 9, 9, 9, 9, 9, -1, 0, 0, 3, Float.NaN, 4});

        MapStatistics statistics = MapStatistics.of(map, 1);

        assertThat(statistics.smallest()).isEqualTo(-1);
        assertThat(statistics.largest()).isEqualTo(4);
        assertThat(statistics.mean()).isEqualTo(1.2, offset(1e-9));
        assertThat(statistics.deviation())
                .isEqualTo(Math.sqrt((2.2 * 2.2 + 2 * 1.44 + 1.8 * 1.8 + 2.8 * 2.8) / 5), offset(1e-9));
        assertThat(statistics.below()).isEqualTo(1 / 6.0);
        assertThat(statistics.zero()).isEqualTo(2 / 6.0);
        assertThat(statistics.broken()).isEqualTo(1);
        assertThat(Arrays.stream(statistics.bins()).sum()).isEqualTo(5);
    }

    /** Every number is in one bin, and no bin has numbers of both signs. */
    @Property(tries = 200, seed = "91")
    void binsHoldAllAndEndAtZero(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Tensor map = Tensor.random(Shape.of(1, 9, 9), rng, -rng.nextFloat(), 3 * rng.nextFloat());

        MapStatistics statistics = MapStatistics.of(map, 0);

        assertThat(Arrays.stream(statistics.bins()).sum()).isEqualTo(81);
        double borders = statistics.from() / statistics.width();
        assertThat(borders).isEqualTo(Math.rint(borders), offset(1e-6));
    }

    @Test
    void aMapOfOneValueHasOneBin() {
        MapStatistics statistics = MapStatistics.of(Tensor.zeros(Shape.of(1, 4, 4)), 0);

        assertThat(statistics.bins()).containsExactly(16);
        assertThat(statistics.zero()).isEqualTo(1);
    }
}
