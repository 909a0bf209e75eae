package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.convcanvas.tensor.Rng;
import org.junit.jupiter.api.Test;

class ColourScaleTest {
    @Test
    void positionsFollowTheDisplayFunction() {
        assertThat(ColourScale.position(1, 2)).isCloseTo(Math.pow(0.5, 0.8), within(1e-12));
        assertThat(ColourScale.position(-1, 2)).isCloseTo(-Math.pow(0.5, 0.8), within(1e-12));
        assertThat(ColourScale.position(5, 2)).isEqualTo(1);
        assertThat(ColourScale.position(-5, 2)).isEqualTo(-1);
        assertThat(ColourScale.position(0, 2)).isZero();
        assertThat(ColourScale.position(Float.POSITIVE_INFINITY, 2)).isEqualTo(1);
        assertThat(ColourScale.position(Float.NaN, 2)).isNaN();
        assertThat(ColourScale.value(ColourScale.position(0.3f, 2), 2)).isCloseTo(0.3, within(1e-7));
    }

    @Test
    void withoutAScaleOnlyTheSignIsShown() {
        assertThat(ColourScale.position(0, 0)).isZero();
        assertThat(ColourScale.position(1e-9f, 0)).isEqualTo(1);
        assertThat(ColourScale.position(-3, 0)).isEqualTo(-1);
    }

    @Test
    void percentileIsTheNearestRank() {
        float[] data = new float[1000];
        for (int i = 0; i < 1000; i++) {
            data[i] = (i % 2 == 0 ? 1 : -1) * ((i * 7919) % 1000 + 1);
        }
        assertThat(ColourScale.percentile(data, 0, 1000)).isEqualTo(995);
        assertThat(ColourScale.percentile(new float[] {3}, 0, 1)).isEqualTo(3);
        assertThat(ColourScale.percentile(new float[] {3, -8, 1}, 0, 3)).isEqualTo(8);
        assertThat(ColourScale.percentile(new float[] {3, -8, 1}, 2, 3)).isEqualTo(1);
        assertThat(ColourScale.percentile(new float[500], 0, 500)).isZero();
        assertThat(ColourScale.percentile(new float[0], 0, 0)).isZero();
    }

    @Test
    void percentileIgnoresWhatIsNotFinite() {
        float[] data = {2, Float.NaN, Float.POSITIVE_INFINITY, -1, Float.NEGATIVE_INFINITY};
        assertThat(ColourScale.percentile(data, 0, 5)).isEqualTo(2);
        assertThat(ColourScale.percentile(data, 1, 3)).isZero();
    }

    @Test
    void percentileAgreesWithSorting() {
        Rng rng = new Rng(3);
        for (int n : new int[] {1, 2, 199, 200, 201, 399, 400, 401, 5000}) {
            float[] data = new float[n];
            float[] sorted = new float[n];
            for (int i = 0; i < n; i++) {
                data[i] = (float) rng.nextGaussian();
                sorted[i] = Math.abs(data[i]);
            }
            Arrays.sort(sorted);
            assertThat(ColourScale.percentile(data, 0, n)).isEqualTo(sorted[(int) Math.ceil(0.995 * n) - 1]);
        }
    }
}
