package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.convcanvas.analysis.ShiftStage.ALONE;
import static org.convcanvas.analysis.ShiftStage.conv;
import static org.convcanvas.analysis.ShiftStage.experiment;
import static org.convcanvas.analysis.ShiftStage.last;
import static org.convcanvas.analysis.ShiftStage.max;
import static org.convcanvas.analysis.ShiftStage.roll;
import static org.convcanvas.analysis.ShiftStage.run;
import static org.convcanvas.analysis.ShiftStage.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Add;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sigmoid;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ShiftExperimentTest {
    private static final Fill ROUND = Fill.CIRCULAR;

    @Property(tries = 40)
    void circularStacksOfStrideOneMoveExactlyWithEveryWholeShift(
            @ForAll long seed,
            @ForAll @IntRange(min = -40, max = 40) int dx,
            @ForAll @IntRange(min = -40, max = 40) int dy) {
        Rng rng = new Rng(seed);
        Layer[] layers = new Layer[2 + rng.nextInt(5)];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = anyOfStride(1, rng);
        }
        Network network = stack(Shape.of(1 + rng.nextInt(3), 9 + rng.nextInt(20), 9 + rng.nextInt(20)), layers);

        ShiftResult result = run(experiment(network, seed), roll(dx, dy));

        for (LayerShift layer : result.layers()) {
            assertExact(layer);
            assertThat(layer.units()).isEqualTo(new Shift(dx, dy));
        }
        assertThat(result.firstBroken()).isEmpty();
    }

    @Property(tries = 40)
    void circularStacksMoveExactlyWithMultiplesOfTheirStride(
            @ForAll long seed,
            @ForAll @IntRange(min = -5, max = 5) int right,
            @ForAll @IntRange(min = -5, max = 5) int down) {
        Rng rng = new Rng(seed);
        List<Layer> layers = new ArrayList<>();
        int total = 1;
        while (total < 4) {
            int stride = 1 + rng.nextInt(3);
            layers.add(anyOfStride(stride, rng));
            total *= stride;
        }
        int size = total * (3 + rng.nextInt(2)) * (total < 6 ? 2 : 1);
        Network network = stack(Shape.of(2, size, size), layers.toArray(new Layer[0]));

        ShiftResult result = run(experiment(network, seed), roll(right * total, down * total));

        result.layers().forEach(ShiftExperimentTest::assertExact);
        assertThat(Objects.requireNonNull(last(result).jump())).isEqualTo(Pair.of(total));
        assertThat(last(result).units()).isEqualTo(new Shift(right, down));
    }

    private static Layer anyOfStride(int stride, Rng rng) {
        int kernel = Math.max(stride, 2 + rng.nextInt(4));
        Window window = Window.of(kernel, stride, Padding.same(ROUND));
        return switch (rng.nextInt(stride == 1 ? 9 : 4)) {
            case 0 -> new MaxPool(window);
            case 1 -> new AveragePool(window, false);
            case 2 -> new L2Pool(window);
            case 4 -> new Relu();
            case 5 -> Lrn.usual();
            case 6 -> new BatchNorm(1e-5f);
            case 7 -> new Sigmoid();
            default -> new Conv(3, window, 1, true);
        };
    }

    private static void assertExact(LayerShift layer) {
        Agreement overall = Objects.requireNonNull(layer.overall());
        assertThat(overall.maximum()).as(layer.id()).isZero();
        assertThat(layer.a().sameBits(Objects.requireNonNull(layer.b()))).isTrue();
        assertThat(overall.error()).satisfiesAnyOf(error -> assertThat(error).isZero(), error -> assertThat(error)
                .isNaN());
        assertThat(layer.causes()).isEmpty();
    }

    @Test
    void anExtentThatTheStrideDoesNotDivideBreaksIt() {
        Network network = stack(Shape.of(1, 16, 18), conv(2, 3, 1, ROUND), max(2, 2, ROUND), max(2, 2, ROUND));

        ShiftResult result = run(experiment(network, 1), roll(4, 0));

        assertExact(result.layers().get(0));
        assertExact(result.layers().get(1));
        LayerShift broken = last(result);
        assertThat(Objects.requireNonNull(broken.overall()).error()).isPositive();
        assertThat(broken.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.SIZE);
        assertThat(broken.causes().get(0).sentence())
                .isEqualTo("max-pool 3 steps by 2 over 9 pixels, which 2 does not divide: the grid that comes in at the"
                        + " border is another one");
        assertExact(last(run(experiment(network, 1), roll(0, 4)))); // there are 16 rows
        assertThat(result.firstBroken().orElseThrow().id()).isEqualTo("max-pool 3");
    }

    @Test
    void aShiftThatIsNoMultipleOfTheStrideSaysSo() {
        Network network =
                stack(Shape.of(1, 16, 16), conv(2, 3, 1, ROUND), new Relu(), max(2, 2, ROUND), conv(2, 3, 1, ROUND));

        ShiftResult result = run(experiment(network, 1), roll(5, 4));

        LayerShift pool = result.layers().get(2);
        assertThat(pool.units()).isEqualTo(new Shift(2.5, 2));
        assertThat(pool.isWhole()).isFalse();
        assertThat(pool.causes().get(0).sentence()).isEqualTo("A stride-2 grid cannot move by 2.5 units");
        assertThat(result.firstBroken().orElseThrow()).isSameAs(pool);
        assertThat(last(result).causes()).isEqualTo(pool.causes());
    }

    @Property(tries = 30)
    void zeroFillBreaksItAtTheBorderOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = -6, max = 6) int dx,
            @ForAll @IntRange(min = 1, max = 6) int dy) {
        Network network = stack(
                Shape.of(2, 24, 31),
                conv(3, 3, 1, Fill.ZERO),
                new Relu(),
                conv(3, 5, 1, Fill.REPLICATE),
                max(3, 1, Fill.ZERO));
        ImageMove move = new ImageMove(new Shift(dx, dy), Fill.REFLECT, Interpolation.BILINEAR);

        ShiftResult result = run(experiment(network, seed), move);

        for (LayerShift layer : result.layers()) {
            assertThat(Objects.requireNonNull(layer.interior()).maximum()).isZero();
            assertThat(Objects.requireNonNull(layer.overall()).error()).isPositive();
            assertThat(layer.causes()).extracting(Cause::kind).containsOnly(Cause.Kind.ENTERS, Cause.Kind.FILL);
        }
        assertThat(result.layers().get(0).causes().get(1).sentence())
                .isEqualTo("conv 1 pads with zeros, and that does not move along");
    }

    /** Whatever strides and paddings: where the fields see the same pixels, the numbers are the same. */
    @Property(tries = 60)
    void theInteriorIsExactWhereverTheGridCanMove(@ForAll long seed, @ForAll boolean rolls) {
        Rng rng = new Rng(seed);
        Layer[] layers = new Layer[1 + rng.nextInt(3)];
        int total = 1;
        for (int i = 0; i < layers.length; i++) {
            int stride = 1 + rng.nextInt(2);
            Padding padding =
                    rng.nextInt(2) == 0 ? Padding.of(rng.nextInt(2), Fill.ZERO) : Padding.same(Fill.SYMMETRIC);
            layers[i] = new Conv(2, Window.of(2 + rng.nextInt(3), stride, padding), 1, true);
            total *= stride;
        }
        Network network = stack(Shape.of(1, 55 + rng.nextInt(9), 55 + rng.nextInt(9)), layers);
        Shift shift = new Shift(total * (rng.nextInt(5) - 2), total * (rng.nextInt(5) - 2));
        ImageMove move = new ImageMove(shift, rolls ? ROUND : Fill.ZERO, Interpolation.BILINEAR);

        for (LayerShift layer : run(experiment(network, seed), move).layers()) {
            if (layer.isWhole()) {
                assertThat(Objects.requireNonNull(layer.interior()).maximum()).isZero();
            }
        }
    }

    @Test
    void whereEverythingIsBorderThereIsNoInterior() {
        Network network = stack(Shape.of(1, 8, 8), conv(1, 5, 1, Fill.ZERO), conv(1, 5, 1, Fill.ZERO));

        assertThat(last(run(experiment(network, 1), roll(0, 0))).interior()).isNull();
        assertThat(run(experiment(network, 1), roll(3, 0)).layers().get(0).interior())
                .isNotNull();
        assertThat(run(experiment(network, 1), roll(4, 0)).layers().get(0).interior())
                .isNull();
    }

    @Test
    void theErrorIsTheNormOfTheDifferenceByThatOfB() {
        Network network = stack(Shape.of(1, 1, 4), MaxPool.of(1, 1), new MaxPool(rowWindow(2, 2)));
        Tensor image = Tensor.of(network.input(), 1, 2, 3, 4);
        ShiftExperiment experiment = ShiftExperiment.of(network, Weights.none(), image, ALONE, new Cancel());

        LayerShift pool = last(run(experiment, roll(1, 0)));

        // A: the maxima of 4 1, 2 3; B: 2 4 rolled by a half
        assertThat(pool.a().data()).containsExactly(4, 3);
        assertThat(Objects.requireNonNull(pool.b()).data()).containsExactly(3, 3);
        assertThat(Objects.requireNonNull(pool.difference()).data()).containsExactly(1, 0);
        Agreement overall = Objects.requireNonNull(pool.overall());
        assertThat(overall.error()).isCloseTo(1 / Math.sqrt(18), within(1e-12));
        assertThat(overall.maximum()).isEqualTo(1);
        assertThat(overall.cosine()).isCloseTo(21 / (5 * Math.sqrt(18)), within(1e-12));
    }

    private static Window rowWindow(int kernel, int stride) {
        return new Window(new Pair(1, kernel), new Pair(1, stride), Pair.of(1), Padding.valid(), false);
    }

    @Test
    void zeroByZeroIsUndefined() {
        Network network = stack(Shape.of(1, 4, 4), new Relu());
        Tensor image = Tensor.zeros(network.input());
        ShiftExperiment experiment = ShiftExperiment.of(network, Weights.none(), image, ALONE, new Cancel());

        Agreement overall =
                Objects.requireNonNull(last(run(experiment, roll(1, 0))).overall());

        assertThat(overall.isDefined()).isFalse();
        assertThat(overall.isExact()).isTrue();
        assertThat(overall.cosine()).isNaN();
    }

    @Test
    void whatSeesEverythingShouldStayAsItIs() {
        Network network = stack(Shape.of(1, 12, 12), conv(4, 3, 1, ROUND), new GlobalMaxPool());
        LayerShift pooled = last(run(experiment(network, 3), roll(5, 7)));

        assertThat(pooled.scope()).isEqualTo(LayerShift.Scope.INVARIANCE);
        assertThat(pooled.units()).isEqualTo(Shift.NONE);
        assertThat(pooled.jump()).isNull();
        assertThat(pooled.interior()).isNull();
        assertThat(Objects.requireNonNull(pooled.overall()).maximum()).isZero();

        Network mean = stack(Shape.of(1, 12, 12), conv(4, 3, 1, ROUND), new GlobalAveragePool());
        assertThat(Objects.requireNonNull(
                                last(run(experiment(mean, 3), roll(5, 7))).overall())
                        .error())
                .isLessThan(1e-6);

        Network units = stack(
                Shape.of(1, 12, 12), conv(4, 3, 1, ROUND), new Flatten(), new FullyConnected(5, true), new Relu());
        ShiftResult result = run(experiment(units, 3), roll(5, 7));
        LayerShift connected = result.layers().get(2);
        assertThat(Objects.requireNonNull(connected.overall()).error()).isGreaterThan(0.1);
        assertThat(connected.causes()).extracting(Cause::kind).contains(Cause.Kind.PLACES);
        assertThat(connected.b()).isSameAs(result.still().map(connected.id()));
        assertThat(last(result).scope()).isEqualTo(LayerShift.Scope.INVARIANCE);
    }

    @Test
    void untiedBiasesBreakIt() {
        Conv conv = new Conv(2, Window.of(3, 1, Padding.same(ROUND)), 1, Bias.UNTIED);
        Network network = stack(Shape.of(1, 12, 12), conv);
        Weights weights = WeightFit.fit(network, Weights.none(), 1)
                .with("conv 1", WeightSpec.BIAS, Tensor.random(Shape.of(2, 12, 12), new Rng(2), -1, 1));
        Tensor image = Tensor.random(network.input(), new Rng(3), 0, 1);

        LayerShift layer = last(run(ShiftExperiment.of(network, weights, image, ALONE, new Cancel()), roll(1, 0)));

        assertThat(Objects.requireNonNull(layer.overall()).error()).isGreaterThan(0.1);
        assertThat(layer.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.UNSHARED);
    }

    @Test
    void branchesOfDifferentStridesHaveNoShift() {
        Network network = new Network(
                Shape.of(1, 8, 8),
                List.of(
                        new Node("a", Conv.of(2, 3, 2, Padding.same(ROUND)), List.of(Network.INPUT)),
                        new Node("b", Conv.of(2, 5, 1, Padding.valid()), List.of(Network.INPUT)),
                        new Node("sum", new Add(), List.of("a", "b")),
                        new Node("after", new Relu(), List.of("sum")),
                        new Node("mean", new GlobalAveragePool(), List.of("after"))));

        ShiftResult result = run(experiment(network, 1), roll(2, 2));

        LayerShift after = result.layer("after");
        assertThat(after.scope()).isEqualTo(LayerShift.Scope.UNDEFINED);
        assertThat(after.overall()).isNull();
        assertThat(after.b()).isNull();
        assertThat(after.difference()).isNull();
        assertThat(after.causes()).extracting(Cause::kind).contains(Cause.Kind.BRANCHES);
        assertThat(after.causes().stream().filter(cause -> cause.kind() == Cause.Kind.BRANCHES))
                .singleElement()
                .satisfies(cause -> assertThat(cause.node()).isEqualTo("sum"));
        assertThat(result.layer("mean").scope()).isEqualTo(LayerShift.Scope.INVARIANCE);
    }

    @Test
    void fractionsMoveLinearStacksAndNotOthers() {
        Network network = stack(Shape.of(1, 15, 15), conv(2, 3, 1, ROUND), new Relu());
        for (Interpolation interpolation : Interpolation.values()) {
            ImageMove move = new ImageMove(new Shift(0.4, -2.3), ROUND, interpolation);
            ShiftResult result = run(experiment(network, 1), move);

            assertThat(Objects.requireNonNull(result.layers().get(0).overall()).error())
                    .isBetween(1e-12, 1e-6);
            assertThat(Objects.requireNonNull(result.layers().get(1).overall()).error())
                    .isGreaterThan(1e-3);
            assertThat(result.layers().get(1).causes())
                    .extracting(Cause::kind)
                    .containsExactly(Cause.Kind.INTERPOLATED);
        }
    }

    @Test
    void neitherRotationNorScalingMovesAlong() {
        Network network = stack(Shape.of(1, 31, 31), conv(2, 3, 1, Fill.ZERO));
        for (Transformation what : List.of(new Rotation(90), new Scaling(1.3))) {
            LayerShift layer =
                    last(run(experiment(network, 1), new ImageMove(what, Fill.ZERO, Interpolation.BILINEAR)));

            assertThat(Objects.requireNonNull(layer.interior()).error()).isGreaterThan(0.1);
            assertThat(layer.units()).isNull();
            assertThat(layer.causes()).extracting(Cause::kind).contains(Cause.Kind.KERNEL);
        }
        ImageMove still = new ImageMove(new Rotation(360), Fill.ZERO, Interpolation.BILINEAR);
        assertThat(Objects.requireNonNull(
                                last(run(experiment(network, 1), still)).overall())
                        .maximum())
                .isZero();
    }

    /** A kernel that looks the same from all four sides turns with the image. */
    @Test
    void aSymmetricKernelTurnsByRightAngles() {
        Network network = stack(Shape.of(1, 12, 12), new Conv(1, Window.of(3, 1, Padding.same(Fill.ZERO)), 1, false));
        Weights weights = Weights.none()
                .with("conv 1", WeightSpec.KERNEL, Tensor.of(Shape.of(1, 1, 3, 3), 1, 2, 1, 2, 8, 2, 1, 2, 1));
        Tensor image = Tensor.random(network.input(), new Rng(3), 0, 1).with(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] = Math.round(data[i] * 255); // sums of whole numbers do not hang on their order
            }
        });
        ShiftExperiment experiment = ShiftExperiment.of(network, weights, image, ALONE, new Cancel());

        for (double degrees : new double[] {90, -90, 180, 270}) {
            ImageMove move = new ImageMove(new Rotation(degrees), Fill.ZERO, Interpolation.BILINEAR);
            assertThat(Objects.requireNonNull(last(run(experiment, move)).overall())
                            .maximum())
                    .isZero();
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Network network = stack(Shape.of(3, 64, 70), conv(16, 3, 1, Fill.ZERO), new Relu(), max(2, 2, ROUND));
        ShiftExperiment experiment = experiment(network, 5);
        try (Parallel two = Parallel.of(3)) {
            ShiftResult alone = run(experiment, roll(3, 1));
            ShiftResult several = experiment.run(roll(3, 1), two, new Cancel());
            for (LayerShift layer : alone.layers()) {
                assertThat(several.layer(layer.id()).overall()).isEqualTo(layer.overall());
                assertThat(several.layer(layer.id()).interior()).isEqualTo(layer.interior());
            }
        }
    }

    @Test
    void canBeCancelled() {
        Network network = stack(Shape.of(1, 16, 16), conv(2, 3, 1, ROUND));
        ShiftExperiment experiment = experiment(network, 1);
        Cancel cancel = new Cancel();
        cancel.request();

        assertThatThrownBy(() -> experiment.run(roll(1, 1), ALONE, cancel)).isInstanceOf(CancellationException.class);
    }

    @Test
    void wantsAnExactEvaluation() {
        Network network = stack(Shape.of(1, 16, 16), conv(2, 3, 1, ROUND));
        Weights weights = WeightFit.fit(network, Weights.none(), 1);
        Tensor image = Tensor.random(network.input(), new Rng(1), 0, 1);
        Evaluation exact = Engine.evaluate(network, weights, image, null, ALONE, new Cancel());
        Evaluation other = new Evaluation(network, weights, image, exact.maps(), false);

        assertThatThrownBy(() -> new ShiftExperiment(other)).isInstanceOf(IllegalArgumentException.class);
    }
}
