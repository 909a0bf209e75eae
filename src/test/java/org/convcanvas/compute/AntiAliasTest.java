package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

/** Blur pools, polyphase sampling and drift by numbers that can be checked by head. */
class AntiAliasTest {
    private static final Parallel ALONE = Parallel.sequential();

    private static Window row(int kernel, int stride, Fill fill) {
        return new Window(new Pair(1, kernel), new Pair(1, stride), Pair.of(1), Padding.same(fill), false);
    }

    private static Tensor map(float... numbers) {
        return Tensor.of(Shape.of(1, 1, numbers.length), numbers);
    }

    /** Zhang 2019, section 3.1: a max pool sees another row when its input moves by one, a blurred one hardly does. */
    @Test
    void theToyRow() {
        Tensor still = map(0, 0, 1, 1, 0, 0, 1, 1);
        Tensor moved = map(1, 0, 0, 1, 1, 0, 0, 1);
        MaxPool pool = new MaxPool(row(2, 2, Fill.CIRCULAR));
        assertThat(Layers.fast(pool, still, Map.of(), ALONE).data()).containsExactly(0, 1, 0, 1);
        assertThat(Layers.fast(pool, moved, Map.of(), ALONE).data()).containsExactly(1, 1, 1, 1);

        MaxPool dense = new MaxPool(row(2, 1, Fill.CIRCULAR));
        Window centred = row(3, 2, Fill.CIRCULAR)
                .withPadding(new Padding(Padding.Rule.EXPLICIT, Fill.CIRCULAR, new Pair(0, 1), new Pair(0, 1)));
        BlurPool blur = new BlurPool(centred);
        assertThat(Layers.fast(blur, Layers.fast(dense, still, Map.of(), ALONE), Map.of(), ALONE)
                        .data())
                .containsExactly(.5f, 1, .5f, 1);
        assertThat(Layers.fast(blur, Layers.fast(dense, moved, Map.of(), ALONE), Map.of(), ALONE)
                        .data())
                .containsExactly(.75f, .75f, .75f, .75f);
    }

    @Test
    void kernelsAreBinomialAndAddUpToOne() {
        assertThat(new BlurPool(row(1, 1, Fill.ZERO)).kernel()).containsExactly(1);
        assertThat(new BlurPool(row(2, 1, Fill.ZERO)).kernel()).containsExactly(.5f, .5f);
        assertThat(new BlurPool(row(3, 1, Fill.ZERO)).kernel()).containsExactly(.25f, .5f, .25f);
        assertThat(new BlurPool(row(4, 1, Fill.ZERO)).kernel()).containsExactly(.125f, .375f, .375f, .125f);
        assertThat(new BlurPool(row(5, 1, Fill.ZERO)).kernel()).containsExactly(.0625f, .25f, .375f, .25f, .0625f);
        float sum = 0;
        for (float weight : BlurPool.of(5, 2, Fill.ZERO).kernel()) {
            sum += weight;
        }
        assertThat(sum).isEqualTo(1);
        assertThatThrownBy(() -> BlurPool.of(6, 2, Fill.ZERO))
                .isInstanceOf(Problem.class)
                .hasMessage("A blur has 1 to 5 taps on each axis, not 6×6");
    }

    @Test
    void keepsTheStrongestGrid() {
        Tensor input = Tensor.of(Shape.of(2, 2, 5), 1, 2, 3, 4, 9, 0, 0, 0, 1, 9, 0, 0, 1, 0, 9, 5, 0, 0, 0, 9);
        PolyphaseSampling sampling = new PolyphaseSampling(new Pair(1, 2));

        // the fifth column belongs to no whole pair
        assertThat(Phase.of(sampling, input)).isEqualTo(new Pair(0, 0));
        assertThat(Layers.fast(sampling, input, Map.of(), ALONE).data()).containsExactly(1, 3, 0, 0, 0, 1, 5, 0);
        PolyphaseSampling both = new PolyphaseSampling(Pair.of(2));
        assertThat(Phase.of(both, input)).isEqualTo(new Pair(1, 0));
        assertThat(Layers.fast(both, input, Map.of(), ALONE).data()).containsExactly(0, 0, 5, 0);
        assertThat(Phase.of(both, Tensor.zeros(Shape.of(1, 4, 4)))).isEqualTo(Pair.of(0));
        assertThatThrownBy(() -> sampling.output(List.of(Shape.of(1, 3, 1))))
                .isInstanceOf(Problem.class)
                .hasMessage("A stride of 1×2 leaves nothing of the 3×1 map");
    }

    @Test
    void withoutDriftItIsTheConvolution() {
        Rng rng = new Rng(5);
        Conv conv = new Conv(4, Window.of(3, 2, Padding.same(Fill.REFLECT)), 2, true);
        Tensor input = Tensor.random(Shape.of(2, 13, 17), rng, -1, 1);
        Map<String, Tensor> weights = Layers.weights(conv, input.shape(), rng);
        Tensor expected = Layers.fast(conv, input, weights, ALONE);

        assertThat(Layers.fast(new DriftedConv(conv, 0, 7), input, weights, ALONE)
                        .sameBits(expected))
                .isTrue();
        Tensor one = Layers.fast(new DriftedConv(conv, 0.2f, 7), input, weights, ALONE);
        assertThat(one.sameBits(expected)).isFalse();
        assertThat(Layers.fast(new DriftedConv(conv, 0.2f, 7), input, weights, ALONE)
                        .sameBits(one))
                .isTrue();
        assertThat(Layers.fast(new DriftedConv(conv, 0.2f, 8), input, weights, ALONE)
                        .sameBits(one))
                .isFalse();
        assertThatThrownBy(() -> new DriftedConv(conv, -1, 7)).hasMessage("The drift must be from 0 to 10, not -1");
        assertThatThrownBy(() -> new DriftedConv(conv, 1, -7)).hasMessage("The seed must be at least 0, not -7");
    }

    /** Mean 0 and deviation 1, alike at all places and unlike between them. */
    @Test
    void driftIsNormal() {
        DriftedConv layer = new DriftedConv(Conv.of(1, 3, 1, Padding.valid()), 1, 3);
        int places = 40_000;
        Drift drift = new Drift(layer, 9, places);
        double sum = 0;
        double squares = 0;
        double neighbours = 0;
        for (int p = 0; p < places; p++) {
            double n = drift.factor(0, 4, p) - 1;
            sum += n;
            squares += n * n;
            neighbours += n * (drift.factor(0, 5, p) - 1);
        }
        assertThat(Math.abs(sum / places)).isLessThan(0.02);
        assertThat(squares / places).isBetween(0.97, 1.03);
        assertThat(Math.abs(neighbours / places)).isLessThan(0.02);
    }
}
