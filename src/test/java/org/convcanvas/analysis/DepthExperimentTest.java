package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Percentage;
import org.convcanvas.analysis.DepthExperiment.Row;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepthExperimentTest {
    private static final int MOST = 40;

    @ParameterizedTest
    @CsvSource({"5, 1.826", "10, 2.582", "20, 3.651", "40, 5.164"})
    void uniformStacksMeasureTheKnownDeviations(int layers, double sigma) {
        Row row = uniform(3, MOST).get(layers - 1);

        assertThat(row.layers()).isEqualTo(layers);
        assertThat(row.size()).isEqualTo(2 * layers + 1);
        assertThat(row.sigma()).isCloseTo(sigma, within(0.0005));
        assertThat(row.theory()).isCloseTo(sigma, within(0.0005));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void everyDepthIsMeasured(int kernel) {
        List<Row> rows = uniform(kernel, 12);

        assertThat(rows).hasSize(12).allSatisfy(row -> assertThat(row.sigma())
                .isCloseTo(Math.sqrt(row.layers() * (kernel * kernel - 1) / 12.0), within(1e-4)));
        assertThat(rows).extracting(Row::layers).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomStacksComeNearInTheMean(long seed) {
        List<Row> rows = DepthExperiment.random(
                3, MOST, DepthExperiment.CHANNELS, DepthExperiment.SAMPLES, seed, Parallel.sequential(), new Cancel());

        assertThat(rows).hasSize(MOST);
        for (int n : new int[] {5, 10, 20, 40}) {
            Row row = rows.get(n - 1);
            assertThat(row.sigma()).as("%d layers", n).isCloseTo(row.theory(), Percentage.withPercentage(5));
        }
    }

    @Test
    void aSeedReplays() {
        assertThat(random(7)).isEqualTo(random(7)).isNotEqualTo(random(8));
    }

    @Test
    void canBeCancelled() {
        Cancel cancel = new Cancel();
        cancel.request();

        assertThatThrownBy(() -> DepthExperiment.uniform(3, 5, Parallel.sequential(), cancel))
                .isInstanceOf(CancellationException.class);
    }

    private static List<Row> uniform(int kernel, int most) {
        return DepthExperiment.uniform(kernel, most, Parallel.sequential(), new Cancel());
    }

    private static List<Row> random(long seed) {
        return DepthExperiment.random(3, 4, 2, 2, seed, Parallel.sequential(), new Cancel());
    }
}
