package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Against numbers worked by hand or published with the ONNX operator's definition. */
class ReferenceConvTest {
    private static final Tensor NINE = Tensor.of(Shape.of(1, 3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);
    private static final float[] ONES = {1, 1, 1, 1, 1, 1, 1, 1, 1};

    @Test
    void addsBiasAndProducts() {
        Tensor kernel = Tensor.of(Shape.of(1, 1, 2, 2), 1, 0, 0, -1);
        Map<String, Tensor> weights = Map.of("weight", kernel, "bias", Tensor.of(Shape.of(1), 0.5f));

        Tensor map = Layers.reference(Conv.of(1, 2, 1, Padding.valid()), NINE, weights);

        assertThat(map.shape()).isEqualTo(Shape.of(1, 2, 2));
        assertThat(map.data()).containsExactly(-3.5f, -3.5f, -3.5f, -3.5f);
    }

    @Test
    void untiedBiasesBelongToPlaces() {
        Tensor kernel = Tensor.of(Shape.of(2, 1, 2, 2), 1, 0, 0, 0, 0, 0, 0, 1);
        Tensor bias = Tensor.of(Shape.of(2, 2, 2), 10, 20, 30, 40, 50, 60, 70, 80);
        Conv layer = Conv.of(2, 2, 1, Padding.valid()).withBias(Bias.UNTIED);

        Tensor map = Layers.reference(layer, NINE, Map.of("weight", kernel, "bias", bias));

        assertThat(map.data()).containsExactly(11, 22, 34, 45, 55, 66, 78, 89);
    }

    @Test
    void isCorrelationSoThatAnImpulseShowsTheKernelTurned() {
        Tensor impulse = Tensor.of(Shape.of(1, 3, 3), 0, 0, 0, 0, 1, 0, 0, 0, 0);

        assertThat(conv(impulse, Window.of(3, 1, zero(1)), 1, 2, 3, 4, 5, 6, 7, 8, 9))
                .containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void sobelXOnARampCountsEightTimesItsSlope() {
        assertThat(conv(NINE, Window.of(3, 1, Padding.valid()), KernelPreset.SOBEL_X.weights()))
                .containsExactly(8);
        assertThat(conv(NINE, Window.of(3, 1, Padding.valid()), KernelPreset.SOBEL_Y.weights()))
                .containsExactly(24);
    }

    @Test
    void fillsStandOutsideTheMap() {
        assertThat(conv(NINE, Window.of(3, 1, zero(1)), ONES)).containsExactly(12, 21, 16, 27, 45, 33, 24, 39, 28);
        assertThat(conv(NINE, Window.of(3, 1, Padding.of(1, Fill.CIRCULAR)), ONES))
                .containsOnly(45);
        assertThat(conv(NINE, Window.of(3, 1, Padding.of(1, Fill.REFLECT)), ONES))
                .startsWith(33, 36, 39);
        assertThat(conv(NINE, Window.of(3, 1, Padding.of(1, Fill.SYMMETRIC)), ONES))
                .startsWith(21, 27, 33);
        assertThat(conv(NINE, Window.of(3, 1, Padding.of(2, Fill.REPLICATE)), ONES))
                .startsWith(9, 12);
    }

    @Test
    void stridesSkipUnits() {
        assertThat(conv(NINE, Window.of(3, 2, zero(1)), ONES)).containsExactly(12, 16, 24, 28);
        assertThat(conv(NINE, Window.of(3, 1, zero(1)).withStride(new Pair(1, 2)), ONES))
                .containsExactly(12, 16, 27, 33, 24, 28);
    }

    @Test
    void dilationSpreadsTaps() {
        Window window = Window.of(3, 1, zero(2)).withDilation(Pair.of(2));

        assertThat(conv(NINE, window, ONES)).containsExactly(20, 10, 20, 10, 5, 10, 20, 10, 20);
    }

    /** ONNX, operator Conv, examples with a 7 x 5 input of counting numbers and a kernel of ones. */
    @Test
    void onnxExamples() {
        Tensor input = Layers.counting(1, 7, 5);
        Padding rows = new Padding(Padding.Rule.EXPLICIT, Fill.ZERO, new Pair(1, 0), new Pair(1, 0));

        assertThat(conv(input, Window.of(3, 2, zero(1)), ONES))
                .containsExactly(12, 27, 24, 63, 108, 81, 123, 198, 141, 112, 177, 124);
        assertThat(conv(input, Window.of(3, 2, Padding.valid()), ONES)).containsExactly(54, 72, 144, 162, 234, 252);
        assertThat(conv(input, Window.of(3, 2, rows), ONES)).containsExactly(21, 33, 99, 117, 189, 207, 171, 183);
    }

    @Test
    void channelsAddUpAndGroupsKeepApart() {
        Tensor input = Tensor.of(Shape.of(2, 1, 2), 1, 2, 10, 20);
        Conv one = Conv.of(1, 1, 1, Padding.valid()).withBias(Bias.NONE);
        Conv grouped = one.withFilters(4).withGroups(2);

        assertThat(Layers.reference(one, input, Map.of("weight", Tensor.of(Shape.of(1, 2, 1, 1), 3, 5)))
                        .data())
                .containsExactly(53, 106);
        assertThat(Layers.reference(grouped, input, Map.of("weight", Tensor.of(Shape.of(4, 1, 1, 1), 2, 3, 4, 5)))
                        .data())
                .containsExactly(2, 4, 3, 6, 40, 80, 50, 100);
    }

    /** At 1e8 a float cannot hold one more: whether a 1 survives tells in which order the taps were added. */
    @Test
    void tapsAreAddedByChannelRowColumn() {
        Tensor ones = Tensor.of(Shape.of(2, 2, 2), 1, 1, 1, 1, 1, 1, 1, 1);
        Window window = Window.of(2, 1, Padding.valid());

        assertThat(conv(ones, window, 1e8f, -1e8f, 1, 0, 0, 0, 0, 0)).containsExactly(1);
        assertThat(conv(ones, window, 1e8f, 1, -1e8f, 0, 0, 0, 0, 0)).containsExactly(0);
        assertThat(conv(ones, window, 1e8f, 0, -1e8f, 1, 0, 0, 0, 0)).containsExactly(1);
        assertThat(conv(ones, window, 1e8f, 0, 0, 1, -1e8f, 0, 0, 0)).containsExactly(0);
        assertThat(conv(ones, window, 1e8f, 0, 0, 0, -1e8f, 1, 0, 0)).containsExactly(1);
    }

    @Test
    void productsAreNotRoundedBeforeTheyAreAdded() {
        Map<String, Tensor> weights =
                Map.of("weight", Tensor.of(Shape.of(1, 1, 1, 1), 0.1f), "bias", Tensor.of(Shape.of(1), -(0.1f * 0.1f)));

        float[] out = Layers.reference(Conv.of(1, 1, 1, Padding.valid()), Tensor.of(Shape.of(1, 1, 1), 0.1f), weights)
                .data();

        assertThat(out[0]).isEqualTo(Math.fma(0.1f, 0.1f, -(0.1f * 0.1f))).isNotZero();
    }

    private static Padding zero(int amount) {
        return Padding.of(amount, Fill.ZERO);
    }

    private static float[] conv(Tensor input, Window window, float... kernel) {
        Shape shape = Shape.of(
                1,
                input.shape().channels(),
                window.kernel().y(),
                window.kernel().x());
        Conv layer = new Conv(1, window, 1, false);
        return Layers.reference(layer, input, Map.of("weight", Tensor.of(shape, kernel)))
                .data();
    }
}
