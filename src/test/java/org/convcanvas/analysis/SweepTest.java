package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.convcanvas.analysis.ShiftStage.ALONE;
import static org.convcanvas.analysis.ShiftStage.conv;
import static org.convcanvas.analysis.ShiftStage.experiment;
import static org.convcanvas.analysis.ShiftStage.max;
import static org.convcanvas.analysis.ShiftStage.roll;
import static org.convcanvas.analysis.ShiftStage.run;
import static org.convcanvas.analysis.ShiftStage.stack;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Fill;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Relu;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Samples;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Fill ROUND = Fill.CIRCULAR;

    private static Sweep sweep(ShiftExperiment experiment, List<Shift> shifts) {
        Sweep sweep = new Sweep(experiment.still(), ROUND, Interpolation.BILINEAR);
        Sweep.compute(experiment, shifts, ROUND, Interpolation.BILINEAR, ALONE, new Cancel(), sweep::add);
        return sweep;
    }

    @Test
    void coarseComesBeforeFineAndNothingIsLost() {
        List<Shift> line = SweepOrder.along(-3, 9, 4, 2);
        assertThat(line).hasSize(12 * 4 + 1).doesNotHaveDuplicates();
        assertThat(line.get(0)).isEqualTo(new Shift(-3, 2));
        assertThat(line.get(1)).isEqualTo(new Shift(5, 2));
        assertThat(line.subList(0, 13)).allMatch(Shift::isWhole);
        assertThat(line).contains(new Shift(9, 2), new Shift(8.75, 2));
        assertThat(SweepOrder.along(0, 1, 1, 0)).containsExactly(new Shift(0, 0), new Shift(1, 0));

        List<Shift> square = SweepOrder.square(16);
        assertThat(square).hasSize(33 * 33);
        assertThat(new HashSet<>(square)).hasSize(33 * 33);
        assertThat(square.get(0)).isEqualTo(new Shift(0, 0));
        assertThat(square.indexOf(new Shift(16, -16))).isLessThan(square.indexOf(new Shift(1, 0)));
        assertThat(SweepOrder.square(0)).containsExactly(new Shift(0, 0));
    }

    /** The comb of a max-pooled stack: nothing at multiples of the stride so far, something everywhere else. */
    @Test
    void teethStandAtTheCumulativeStride() {
        Network network = stack(
                Shape.of(1, 24, 24),
                conv(3, 3, 1, ROUND),
                new Relu(),
                max(2, 2, ROUND),
                conv(3, 3, 1, ROUND),
                max(2, 2, ROUND));

        Sweep sweep = sweep(experiment(network, 7), SweepOrder.along(0, 24, 2, 0));

        assertThat(sweep.size()).isEqualTo(49);
        for (SweepPoint point : sweep.line(0)) {
            assertTooth(point, "conv 1", 1);
            assertTooth(point, "max-pool 3", 2);
            assertTooth(point, "conv 4", 2);
            assertTooth(point, "max-pool 5", 4);
        }
    }

    private static void assertTooth(SweepPoint point, String id, int period) {
        double error = point.layer(id).error();
        if (point.shift().dx() % period == 0) {
            assertThat(error).as("%s at %s", id, point.shift()).isZero();
        } else {
            assertThat(error).as("%s at %s", id, point.shift()).isPositive();
        }
    }

    /** What is no multiple of the stride is off by less on average with a blur before it. */
    @Test
    void theMeanBesideTheTeethIsLowerWithABlur() {
        Tensor photo = InputFormat.standard().withSize(64, 64).tensor(Samples.start());
        Network pooled = stack(photo.shape(), conv(3, 3, 1, ROUND), new Relu(), max(2, 2, ROUND));
        Network blurred =
                stack(photo.shape(), conv(3, 3, 1, ROUND), new Relu(), max(2, 1, ROUND), BlurPool.of(3, 2, ROUND));
        List<Shift> shifts = SweepOrder.along(0, 8, 2, 0);
        Sweep max = sweep(of(pooled, photo), shifts);
        Sweep blur = sweep(of(blurred, photo), shifts);

        double sum = 0;
        for (int dx = 1; dx < 8; dx += 2) {
            sum += Objects.requireNonNull(max.at(new Shift(dx, 0)))
                    .layer("max-pool 3")
                    .error();
        }
        double mean = max.meanBesideGrid(shifts, "max-pool 3", Pair.of(2));
        assertThat(mean).isCloseTo(sum / 4, within(1e-12));
        assertThat(blur.meanBesideGrid(shifts, "blur-pool 4", Pair.of(2)))
                .isPositive()
                .isLessThan(mean);
        assertThat(max.meanBesideGrid(SweepOrder.along(0, 9, 1, 0), "max-pool 3", Pair.of(2)))
                .as("9 is not known")
                .isNaN();
        assertThat(max.meanBesideGrid(shifts, "max-pool 3", Pair.of(1)))
                .as("every whole shift is a multiple")
                .isNaN();
    }

    private static ShiftExperiment of(Network network, Tensor image) {
        return ShiftExperiment.of(network, WeightFit.fit(network, Weights.none(), 5), image, ALONE, new Cancel());
    }

    @Test
    void theHeatMapHasTheStridesStripes() {
        Network network = stack(Shape.of(1, 16, 16), conv(2, 3, 1, ROUND), max(2, 2, ROUND));

        Sweep sweep = sweep(experiment(network, 7), SweepOrder.square(3));
        double[] errors = sweep.square(3, "max-pool 2", SweepPoint.Layer::error);

        assertThat(errors).hasSize(49);
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
                assertThat(errors[(dy + 3) * 7 + dx + 3] == 0).isEqualTo(dx % 2 == 0 && dy % 2 == 0);
            }
        }
        double[] wider = sweep.square(4, "max-pool 2", SweepPoint.Layer::error);
        assertThat(wider[0]).isNaN();
        assertThat(wider[4 * 9 + 4]).isZero();
    }

    @Test
    void aPointHasTheNumbersOfTheExperiment() {
        Network network =
                stack(Shape.of(1, 17, 16), conv(2, 3, 1, Fill.ZERO), max(2, 2, ROUND), new GlobalAveragePool());
        ShiftExperiment experiment = experiment(network, 3);

        SweepPoint point = Objects.requireNonNull(
                sweep(experiment, List.of(new Shift(3, -1))).at(new Shift(3, -1)));
        ShiftResult result = run(experiment, roll(3, -1));

        for (LayerShift layer : result.layers()) {
            SweepPoint.Layer numbers = point.layer(layer.id());
            assertThat(numbers.error())
                    .isEqualTo(Objects.requireNonNull(layer.overall()).error());
            Agreement interior = layer.interior();
            assertThat(Double.compare(numbers.interiorError(), interior == null ? Double.NaN : interior.error()))
                    .isZero();
        }
        assertThat(point.layer("conv 1").similarity()).isLessThan(0.9);
        assertThat(point.layer("max-pool 2").pooledSimilarity())
                .isCloseTo(point.layer("global-average-pool 3").similarity(), within(1e-6));
    }

    @Test
    void theSimilarityIsTheCosine() {
        Tensor a = Tensor.of(Shape.of(2, 1, 2), 1, 3, 0, 4);
        Tensor b = Tensor.of(Shape.of(2, 1, 2), 3, 1, 4, 0);

        assertThat(Similarity.of(a, b)).isCloseTo(6.0 / 26, within(1e-12));
        assertThat(Similarity.pooled(a, b)).isCloseTo(1, within(1e-12));
        assertThat(Similarity.of(a, Tensor.zeros(a.shape()))).isNaN();
    }

    @Test
    void whatIsKnownIsNotComputedAgainAndHoldsUntilSomethingChanges() {
        Network network = stack(Shape.of(1, 12, 12), conv(2, 3, 1, ROUND));
        ShiftExperiment experiment = experiment(network, 3);
        Sweep sweep = sweep(experiment, SweepOrder.along(0, 2, 1, 0));

        assertThat(sweep.missing(SweepOrder.along(0, 4, 1, 0)))
                .containsExactlyInAnyOrder(new Shift(3, 0), new Shift(4, 0));
        assertThat(sweep.holdsFor(experiment.still(), ROUND, Interpolation.BILINEAR))
                .isTrue();
        assertThat(sweep.holdsFor(experiment.still(), Fill.ZERO, Interpolation.BILINEAR))
                .isFalse();
        assertThat(sweep.holdsFor(experiment.still(), ROUND, Interpolation.FOURIER))
                .isFalse();
        Weights weights = WeightFit.fit(network, Weights.none(), 99);
        ShiftExperiment other =
                ShiftExperiment.of(network, weights, experiment.still().input(), ALONE, new Cancel());
        assertThat(sweep.holdsFor(other.still(), ROUND, Interpolation.BILINEAR)).isFalse();
        Tensor image = Tensor.random(network.input(), new Rng(8), 0, 1);
        ShiftExperiment another = ShiftExperiment.of(network, experiment.still().weights(), image, ALONE, new Cancel());
        assertThat(sweep.holdsFor(another.still(), ROUND, Interpolation.BILINEAR))
                .isFalse();
    }

    @Test
    void canBeCancelledBetweenPoints() {
        Network network = stack(Shape.of(1, 12, 12), conv(2, 3, 1, ROUND));
        ShiftExperiment experiment = experiment(network, 3);
        Cancel cancel = new Cancel();
        Sweep sweep = new Sweep(experiment.still(), ROUND, Interpolation.BILINEAR);

        assertThatThrownBy(() -> Sweep.compute(
                        experiment, SweepOrder.square(8), ROUND, Interpolation.BILINEAR, ALONE, cancel, point -> {
                            sweep.add(point);
                            if (sweep.size() == 3) {
                                cancel.request();
                            }
                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(sweep.size()).isEqualTo(3);
    }
}
