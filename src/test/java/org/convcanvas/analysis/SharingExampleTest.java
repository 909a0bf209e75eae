package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.convcanvas.compute.Engine;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Fill;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SharingExampleTest {
    private static Tensor random(Shape shape, long seed) {
        Rng rng = new Rng(seed);
        float[] data = new float[shape.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) rng.nextGaussian();
        }
        return Tensor.of(shape, data);
    }

    private static SharingExample example(int channels, int n, int half, int stride, boolean same, double ladder) {
        int k = 2 * half + 1;
        return new SharingExample(
                random(Shape.of(channels, n, n), 1), random(Shape.of(1, channels, k, k), 2), stride, same, ladder, 3);
    }

    @Property(tries = 120, seed = "5")
    void theMatrixTimesTheFlattenedInputIsTheMapThatTheEngineComputes(
            @ForAll @IntRange(min = 1, max = 8) int channels,
            @ForAll @IntRange(min = 5, max = 12) int n,
            @ForAll @IntRange(min = 0, max = 2) int half,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll boolean same,
            @ForAll @DoubleRange(min = 0, max = 2) double ladder) {
        SharingExample example = example(channels, n, half, stride, same, ladder);
        for (SharingExample.Way way : SharingExample.Way.values()) {
            Tensor map = example.compute(way, Parallel.sequential());
            for (int row = 0; row < example.rows(); row++) {
                double sum = 0;
                for (int column = 0; column < example.columns(); column++) {
                    sum += (double) example.weight(way, row, column)
                            * example.input().data()[column];
                }
                assertThat((double) map.data()[row]).as("%s %s", way, row).isCloseTo(sum, within(1e-3));
            }
        }
    }

    @Test
    void theEndsOfTheLadderAreTheWaysBesideIt() {
        SharingExample shared = example(2, 8, 1, 1, true, 0);
        assertThat(shared.compute(SharingExample.Way.LOCAL, Parallel.sequential())
                        .data())
                .isEqualTo(shared.compute(SharingExample.Way.CONVOLUTION, Parallel.sequential())
                        .data());
        SharingExample full = example(2, 8, 1, 1, true, 2);
        assertThat(full.patch()).isEqualTo(15);
        for (int row = 0; row < full.rows(); row++) {
            for (int column = 0; column < full.columns(); column++) {
                assertThat(full.weight(SharingExample.Way.LOCAL, row, column))
                        .isEqualTo(full.weight(SharingExample.Way.FULL, row, column));
            }
        }
    }

    @Test
    void countsOfTheSmallExample() {
        SharingExample example = example(1, 8, 1, 1, false, 1);
        assertThat(example.rows()).isEqualTo(36);
        assertThat(example.weights(SharingExample.Way.CONVOLUTION)).isEqualTo(9);
        assertThat(example.weights(SharingExample.Way.LOCAL)).isEqualTo(324);
        assertThat(example.weights(SharingExample.Way.FULL)).isEqualTo(2304);
        assertThat(example.connections(SharingExample.Way.CONVOLUTION)).isEqualTo(324);
        assertThat(example.connections(SharingExample.Way.FULL)).isEqualTo(2304);
    }

    @Test
    void aSharedWeightIsTheSameNumberWhereverItsTapIs() {
        SharingExample example = example(3, 9, 1, 2, true, 0.5);
        Map<Integer, Float> byTap = new HashMap<>();
        for (int row = 0; row < example.rows(); row++) {
            for (int column = 0; column < example.columns(); column++) {
                int tap = example.tap(SharingExample.Way.CONVOLUTION, row, column);
                if (tap >= 0) {
                    float weight = example.weight(SharingExample.Way.CONVOLUTION, row, column);
                    Float before = byTap.putIfAbsent(tap, weight);
                    assertThat(before == null || before == weight).isTrue();
                }
            }
        }
        assertThat(byTap).hasSize(27);
    }

    @Property(tries = 60, seed = "8")
    void everyStepAlongTheLadderIsSmall(
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll boolean same,
            @ForAll @DoubleRange(min = 0, max = 1.99) double ladder) {
        SharingExample here = example(channels, 7, 1, 1, same, ladder);
        SharingExample next = example(channels, 7, 1, 1, same, ladder + 0.001);
        for (int row = 0; row < here.rows(); row++) {
            for (int column = 0; column < here.columns(); column++) {
                assertThat(next.weight(SharingExample.Way.LOCAL, row, column))
                        .isCloseTo(here.weight(SharingExample.Way.LOCAL, row, column), offset(0.05f));
            }
        }
    }

    @Property(tries = 60, seed = "9")
    void rowsAndTapsAndCountsAreThoseOfTheMatrix(
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll boolean same,
            @ForAll @DoubleRange(min = 0, max = 2) double ladder) {
        SharingExample example = example(channels, 7, 1, stride, same, ladder);
        for (SharingExample.Way way : SharingExample.Way.values()) {
            long connections = 0;
            for (int row = 0; row < example.rows(); row++) {
                float[] weights = new float[example.columns()];
                int[] reads = new int[1];
                example.row(way, row, (column, weight) -> {
                    weights[column] = weight;
                    reads[0]++;
                });
                assertThat(reads[0]).isEqualTo(example.reads(way, row));
                connections += reads[0];
                for (int column = 0; column < example.columns(); column++) {
                    assertThat(weights[column]).isEqualTo(example.weight(way, row, column));
                    int tap = example.tap(SharingExample.Way.CONVOLUTION, row, column);
                    assertThat(tap < 0 || example.column(row, tap) == column).isTrue();
                }
            }
            assertThat(example.connections(way)).isEqualTo(connections);
        }
        if (ladder == 2) {
            assertThat(example.weights(SharingExample.Way.LOCAL)).isEqualTo(example.weights(SharingExample.Way.FULL));
        }
    }

    @Property(tries = 60, seed = "11")
    void anOverviewShowsTheStrongestWeightOfEachCell(
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 2) int stride,
            @ForAll boolean same,
            @ForAll @DoubleRange(min = 0, max = 2) double ladder,
            @ForAll @IntRange(min = 1, max = 70) int height,
            @ForAll @IntRange(min = 1, max = 200) int width) {
        SharingExample example = example(channels, 7, 1, stride, same, ladder);
        for (SharingExample.Way way : SharingExample.Way.values()) {
            MatrixOverview seen = MatrixOverview.of(example, way, height, width, Parallel.sequential());
            assertThat(seen.height()).isEqualTo(Math.min(height, example.rows()));
            assertThat(seen.width()).isEqualTo(Math.min(width, example.columns()));
            float[] strongest = new float[seen.height() * seen.width()];
            boolean[] connected = new boolean[strongest.length];
            for (int row = 0; row < example.rows(); row++) {
                for (int column = 0; column < example.columns(); column++) {
                    int cell = row * seen.height() / example.rows() * seen.width()
                            + column * seen.width() / example.columns();
                    float weight = Math.abs(example.weight(way, row, column));
                    strongest[cell] = Math.max(strongest[cell], weight);
                    connected[cell] |= example.tap(way, row, column) >= 0;
                }
            }
            for (int cell = 0; cell < strongest.length; cell++) {
                assertThat(Math.abs(seen.strongest()[cell])).isEqualTo(strongest[cell]);
            }
            assertThat(seen.connected()).isEqualTo(connected);
            if (seen.height() == example.rows() && seen.width() == example.columns()) {
                for (int cell = 0; cell < strongest.length; cell++) {
                    float weight = example.weight(way, cell / seen.width(), cell % seen.width());
                    assertThat(seen.strongest()[cell]).isEqualTo(weight);
                }
            }
        }
    }

    @Property(tries = 40, seed = "12")
    void patchesThatGrowAndShrinkStepByStepComputeWhatOneStepDoes(
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll boolean same,
            @ForAll @Size(min = 2, max = 6) List<@DoubleRange(min = 1, max = 2) Double> ladders) {
        SharingExample walked = example(channels, 9, 1, stride, same, 1);
        for (double ladder : ladders) {
            walked = walked.at(ladder);
            SharingExample fresh = example(channels, 9, 1, stride, same, ladder);
            assertThat(walked.compute(SharingExample.Way.LOCAL, Parallel.sequential())
                            .data())
                    .isEqualTo(fresh.compute(SharingExample.Way.LOCAL, Parallel.sequential())
                            .data());
        }
    }

    @Test
    void patchesThatCoverTheImageComputeTheFullyConnectedMapToTheBit() {
        SharingExample full = example(3, 12, 1, 1, false, 2);
        assertThat(full.compute(SharingExample.Way.LOCAL, Parallel.sequential()).data())
                .isEqualTo(full.compute(SharingExample.Way.FULL, Parallel.sequential())
                        .data());
    }

    @Test
    void widePatchesComputeWhatALocallyConnectedLayerDoes() {
        SharingExample example = example(2, 10, 1, 1, true, 1.4);
        Window window = new Window(
                Pair.of(example.patch()),
                Pair.of(1),
                Pair.of(1),
                Padding.of((example.patch() - 1) / 2, Fill.ZERO),
                false);
        LocallyConnected layer = new LocallyConnected(1, window, Bias.NONE);
        Network network =
                new Network(example.input().shape(), List.of(new Node("local", layer, List.of(Network.INPUT))));
        Shape shape = layer.weights(List.of(example.input().shape())).get(0).shape();
        float[] weights = new float[shape.size()];
        for (int row = 0; row < example.rows(); row++) {
            for (int column = 0; column < example.columns(); column++) {
                int tap = example.tap(SharingExample.Way.LOCAL, row, column);
                if (tap >= 0) {
                    weights[tap * example.rows() + row] = example.weight(SharingExample.Way.LOCAL, row, column);
                }
            }
        }
        float[] layered = Engine.evaluate(
                        network,
                        Weights.none().with("local", WeightSpec.UNSHARED, Tensor.of(shape, weights)),
                        example.input(),
                        null,
                        Parallel.sequential(),
                        new Cancel())
                .map("local")
                .data();
        float[] wide =
                example.compute(SharingExample.Way.LOCAL, Parallel.sequential()).data();
        for (int i = 0; i < wide.length; i++) {
            assertThat(wide[i]).isCloseTo(layered[i], offset(1e-4f));
        }
    }
}
