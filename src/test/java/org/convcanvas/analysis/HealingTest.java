package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convcanvas.analysis.ShiftStage.ALONE;
import static org.convcanvas.analysis.ShiftStage.conv;
import static org.convcanvas.analysis.ShiftStage.experiment;
import static org.convcanvas.analysis.ShiftStage.last;
import static org.convcanvas.analysis.ShiftStage.max;
import static org.convcanvas.analysis.ShiftStage.roll;
import static org.convcanvas.analysis.ShiftStage.run;
import static org.convcanvas.analysis.ShiftStage.stack;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Downsampling;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Fills;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Sharing;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Samples;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** What heals equivariance, and what breaks it. */
class HealingTest {
    private static final Fill ROUND = Fill.CIRCULAR;

    private static Network pooled(Shape input, Layer... pool) {
        Layer[] layers = new Layer[2 + pool.length];
        layers[0] = conv(6, 3, 1, ROUND);
        layers[1] = new Relu();
        System.arraycopy(pool, 0, layers, 2, pool.length);
        return stack(input, layers);
    }

    /** Over the shifts that a stride-2 pool does not move with. */
    private static double meanError(Network network, Tensor image, long seed) {
        Weights weights = WeightFit.fit(network, Weights.none(), seed);
        ShiftExperiment experiment = ShiftExperiment.of(network, weights, image, ALONE, new Cancel());
        double sum = 0;
        List<Shift> shifts =
                List.of(new Shift(1, 0), new Shift(3, 0), new Shift(0, 5), new Shift(7, 7), new Shift(-1, 2));
        for (Shift shift : shifts) {
            LayerShift layer = last(run(experiment, new ImageMove(shift, ROUND, Interpolation.FOURIER)));
            sum += Objects.requireNonNull(layer.overall()).error();
        }
        return sum / shifts.size();
    }

    @Property(tries = 10)
    void aBlurredPoolComesNearerThanAMaxPool(@ForAll long seed) {
        Tensor photo = InputFormat.standard().withSize(64, 64).tensor(Samples.start());
        double max = meanError(pooled(photo.shape(), max(2, 2, ROUND)), photo, seed);
        double blurred = meanError(pooled(photo.shape(), max(2, 1, ROUND), BlurPool.of(3, 2, ROUND)), photo, seed);

        assertThat(blurred).isLessThan(max);
    }

    @Property(tries = 60)
    void polyphaseSamplingIsInvariantToEveryWholeShift(
            @ForAll long seed,
            @ForAll @IntRange(min = -40, max = 40) int dx,
            @ForAll @IntRange(min = -40, max = 40) int dy) {
        Network network = stack(
                Shape.of(2, 24, 24),
                conv(4, 3, 1, ROUND),
                new Relu(),
                max(2, 1, ROUND),
                new PolyphaseSampling(Pair.of(2)),
                conv(6, 3, 1, ROUND),
                new Relu(),
                BlurPool.of(3, 1, ROUND),
                new PolyphaseSampling(new Pair(3, 2)),
                new GlobalAveragePool());

        ShiftResult result = run(experiment(network, seed), roll(dx, dy));

        assertThat(Objects.requireNonNull(last(result).overall()).error()).isLessThan(1e-6);
        for (LayerShift layer : result.layers()) {
            assertThat(layer.isWhole()).isTrue();
            if (layer.scope() == LayerShift.Scope.EQUIVARIANCE) {
                assertThat(Objects.requireNonNull(layer.overall()).maximum()).isZero();
            }
        }
    }

    /** Zeros beyond the border make strong edges, which stay where they are, and with them the grid that they are in. */
    @Test
    void aBorderThatStaysDecidesWhichGridIsKept() {
        Network network = Downsampling.POLYPHASE.in(BuiltIn.START.network(), Fill.REPLICATE);
        Tensor photo = InputFormat.standard().withSize(224, 224).tensor(Samples.start());
        ShiftExperiment zeros = ShiftExperiment.of(network, BuiltIn.START.weights(), photo, ALONE, new Cancel());

        LayerShift stays = run(zeros, roll(21, 8)).layer("Pool 1");
        assertThat(stays.units()).isEqualTo(new Shift(10.5, 4));
        assertThat(stays.causes().stream().filter(cause -> cause.kind() == Cause.Kind.CHOICE))
                .singleElement()
                .satisfies(cause -> assertThat(cause.sentence())
                        .isEqualTo("Pool 1 keeps the strongest grid, but what does not move along, as the border,"
                                + " decides which: (0, 0) before, (0, 0) after the move"));

        Network round = Fills.with(network, ROUND);
        LayerShift follows = run(
                        ShiftExperiment.of(round, BuiltIn.START.weights(), photo, ALONE, new Cancel()), roll(21, 8))
                .layer("Pool 1");
        assertThat(follows.isWhole()).isTrue();
        assertThat(Objects.requireNonNull(follows.overall()).maximum()).isZero();
    }

    @Test
    void theChosenPhasesSayHowFarMapsMove() {
        Network network = stack(Shape.of(1, 1, 6), new PolyphaseSampling(new Pair(1, 2)));
        Tensor image = Tensor.of(network.input(), 1, 5, 2, 6, 3, 7);
        ShiftExperiment experiment = ShiftExperiment.of(network, Weights.none(), image, ALONE, new Cancel());

        LayerShift one = last(run(experiment, roll(1, 0)));
        assertThat(one.a().data()).containsExactly(7, 5, 6);
        assertThat(one.units()).isEqualTo(new Shift(1, 0)); // from phase 1 to phase 0: (1 + 1 - 0) / 2
        assertThat(Objects.requireNonNull(one.overall()).maximum()).isZero();
        LayerShift two = last(run(experiment, roll(2, 0)));
        assertThat(two.units()).isEqualTo(new Shift(1, 0));
        LayerShift back = last(run(experiment, roll(-1, 0)));
        assertThat(back.units()).isEqualTo(new Shift(0, 0));
        assertThat(back.a().data()).containsExactly(5, 6, 7);
        assertThat(back.jump()).isEqualTo(new Pair(1, 2));
    }

    /** Two branches choose for themselves; where their choices differ, nobody can say how far the joined maps move. */
    @Test
    void branchesThatChooseDifferentlyHaveNoCommonShift() {
        Network network = new Network(
                Shape.of(1, 4, 8),
                List.of(
                        new Node("a", conv(2, 3, 1, ROUND), List.of(Network.INPUT)),
                        new Node("b", conv(2, 3, 1, ROUND), List.of(Network.INPUT)),
                        new Node("pa", new PolyphaseSampling(new Pair(1, 2)), List.of("a")),
                        new Node("pb", new PolyphaseSampling(new Pair(1, 2)), List.of("b")),
                        new Node("all", new Concat(), List.of("pa", "pb")),
                        new Node("after", new Relu(), List.of("all"))));
        int undefined = 0;
        int defined = 0;
        for (int seed = 0; seed < 20; seed++) {
            ShiftResult result = run(experiment(network, seed), roll(1, 0));
            Shift a = result.layer("pa").units();
            Shift b = result.layer("pb").units();
            boolean same = Objects.requireNonNull(a).equals(b);
            assertThat(result.layer("after").scope() == LayerShift.Scope.EQUIVARIANCE)
                    .isEqualTo(same);
            if (same) {
                defined++;
                assertThat(Objects.requireNonNull(result.layer("after").overall())
                                .maximum())
                        .isZero();
            } else {
                undefined++;
                assertThat(result.layer("after").causes())
                        .extracting(Cause::kind)
                        .contains(Cause.Kind.BRANCHES);
            }
        }
        assertThat(undefined).isPositive();
        assertThat(defined).isPositive();
    }

    @Test
    void driftBreaksItTheMoreTheMoreItIs() {
        Network network = pooled(Shape.of(1, 20, 20), max(3, 1, ROUND));
        Weights weights = WeightFit.fit(network, Weights.none(), 3);
        Tensor image = Tensor.random(network.input(), new Rng(4), 0, 1);
        double before = 0;
        for (float amount : new float[] {0.01f, 0.1f, 0.5f}) {
            Network drifting = Sharing.drifting(network, amount, 1);
            LayerShift layer =
                    last(run(ShiftExperiment.of(drifting, weights, image, ALONE, new Cancel()), roll(3, -2)));
            double error = Objects.requireNonNull(layer.overall()).error();
            assertThat(error).isGreaterThan(2 * before + 1e-3);
            assertThat(layer.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.UNSHARED);
            before = error;
        }
        Network mended = Sharing.drifting(Sharing.drifting(network, 0.5f, 1), 0, 1);
        assertThat(mended).isEqualTo(network);
        assertThat(Objects.requireNonNull(
                                last(run(experiment(network, 1), roll(3, -2))).overall())
                        .maximum())
                .isZero();
    }

    @Test
    void untiedBiasesBreakItOnceTheyDrift() {
        Network network = pooled(Shape.of(1, 20, 20));
        ShiftExperiment shared = experiment(network, 5);
        BiasDrift none = BiasDrift.of(shared.still(), 0, 1);
        BiasDrift some = BiasDrift.of(shared.still(), 0.1, 1);
        Tensor image = shared.still().input();

        ShiftResult still =
                run(ShiftExperiment.of(none.network(), none.weights(), image, ALONE, new Cancel()), roll(2, 1));
        assertThat(Objects.requireNonNull(last(still).overall()).maximum()).isZero();
        ShiftResult broken =
                run(ShiftExperiment.of(some.network(), some.weights(), image, ALONE, new Cancel()), roll(2, 1));
        assertThat(Objects.requireNonNull(broken.layers().get(0).overall()).error())
                .isBetween(0.1, 0.2);
        assertThat(broken.layers().get(0).causes()).extracting(Cause::kind).containsExactly(Cause.Kind.UNSHARED);
    }
}
