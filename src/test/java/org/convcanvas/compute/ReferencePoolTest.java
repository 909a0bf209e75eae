package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Fill;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Against the examples published with ONNX's MaxPool and AveragePool, and numbers worked by hand. */
class ReferencePoolTest {
    private static final Tensor SIXTEEN = oneUp(4);
    private static final Tensor TWENTY_FIVE = oneUp(5);

    @Test
    void maxOfOnnxExamples() {
        Window three = Window.of(3, 2, Padding.valid());

        assertThat(pool(new MaxPool(ceil(three)), SIXTEEN)).containsExactly(11, 12, 15, 16);
        assertThat(pool(new MaxPool(Window.of(2, 1, Padding.valid()).withDilation(Pair.of(2))), SIXTEEN))
                .containsExactly(11, 12, 15, 16);
        assertThat(pool(MaxPool.of(2, 2), TWENTY_FIVE)).containsExactly(7, 9, 17, 19);
        assertThat(pool(new MaxPool(three.withPadding(Padding.same(Fill.ZERO))), TWENTY_FIVE))
                .containsExactly(7, 9, 10, 17, 19, 20, 22, 24, 25);
        assertThat(pool(new MaxPool(Window.of(5, 1, Padding.of(2, Fill.ZERO))), TWENTY_FIVE))
                .startsWith(13, 14, 15, 15, 15, 18, 19, 20, 20, 20, 23, 24, 25, 25, 25);
    }

    @Test
    void maxIgnoresZeroPaddingButSeesOtherFills() {
        Tensor negative = Tensor.of(Shape.of(1, 1, 3), -5, -6, -7);
        Window window = new Window(new Pair(1, 3), Pair.of(1), Pair.of(1), sides(1, Fill.ZERO), false);

        assertThat(pool(new MaxPool(window), negative)).containsExactly(-5, -5, -6);
        assertThat(pool(new MaxPool(window.withPadding(sides(1, Fill.CIRCULAR))), negative))
                .containsExactly(-5, -5, -5);
    }

    @Test
    void maxOfNothingIsMinusInfinity() {
        MaxPool pool = new MaxPool(Window.of(1, 1, sides(1, Fill.ZERO)));

        assertThat(pool(pool, Tensor.of(Shape.of(1, 1, 1), 3)))
                .containsExactly(Float.NEGATIVE_INFINITY, 3, Float.NEGATIVE_INFINITY);
    }

    @Test
    void notANumberComesThrough() {
        Tensor map = Tensor.of(Shape.of(1, 2, 2), 1, Float.NaN, 3, Float.POSITIVE_INFINITY);

        assertThat(pool(MaxPool.of(2, 2), map)).containsExactly(Float.NaN);
        assertThat(pool(AveragePool.of(2, 2), map)).containsExactly(Float.NaN);
        assertThat(pool(L2Pool.of(2, 2), map)).containsExactly(Float.NaN);
    }

    @Test
    void averageOfOnnxExamples() {
        Window three = Window.of(3, 2, Padding.valid());

        assertThat(pool(new AveragePool(ceil(three), false), SIXTEEN)).containsExactly(6, 7.5f, 12, 13.5f);
        assertThat(pool(AveragePool.of(2, 2), TWENTY_FIVE)).containsExactly(4, 6, 14, 16);
        assertThat(pool(new AveragePool(three.withPadding(Padding.same(Fill.ZERO)), false), TWENTY_FIVE))
                .containsExactly(4, 5.5f, 7, 11.5f, 13, 14.5f, 19, 20.5f, 22);
        Window five = Window.of(5, 1, Padding.of(2, Fill.ZERO));
        assertThat(pool(new AveragePool(five, false), TWENTY_FIVE)).startsWith(7, 7.5f, 8, 8.5f, 9, 9.5f, 10, 10.5f);
        assertThat(pool(new AveragePool(five, true), TWENTY_FIVE))
                .startsWith(2.52f, 3.6f, 4.8f, 4.08f, 3.24f, 4.56f, 6.4f, 8.4f);
    }

    @Test
    void averageCountsPaddingButNotWhatLiesBeyond() {
        Tensor map = Tensor.of(Shape.of(1, 1, 3), 2, 4, 8);
        Window window = new Window(new Pair(1, 2), Pair.of(2), Pair.of(1), Padding.valid(), true);
        Window padded = new Window(new Pair(1, 3), new Pair(1, 3), Pair.of(1), sides(1, Fill.ZERO), true);

        assertThat(pool(new AveragePool(window, true), map)).containsExactly(3, 8);
        assertThat(pool(new AveragePool(padded, true), map)).containsExactly(2, 4);
        assertThat(pool(new AveragePool(padded, false), map)).containsExactly(3, 8);
    }

    @Test
    void averageTakesOtherFillsForPixels() {
        Tensor map = Tensor.of(Shape.of(1, 1, 3), 2, 4, 9);
        Window window = new Window(new Pair(1, 3), Pair.of(1), Pair.of(1), sides(1, Fill.REFLECT), false);

        assertThat(pool(new AveragePool(window, false), map)).containsExactly(10 / 3f, 5, 17 / 3f);
        assertThat(pool(new AveragePool(window, true), map)).containsExactly(10 / 3f, 5, 17 / 3f);
    }

    @Test
    void averageOfNothingIsZero() {
        AveragePool pool = new AveragePool(Window.of(1, 1, sides(1, Fill.ZERO)), false);

        assertThat(pool(pool, Tensor.of(Shape.of(1, 1, 1), 3))).containsExactly(0, 3, 0);
    }

    @Test
    void l2IsTheRootOfTheSumOfSquares() {
        Tensor map = Tensor.of(Shape.of(2, 1, 3), 3, -4, 0, 1, 1, 1);
        Window pairs = Window.of(1, 1, Padding.valid()).withKernel(new Pair(1, 2));

        assertThat(pool(new L2Pool(pairs), map)).containsExactly(5, 4, (float) Math.sqrt(2), (float) Math.sqrt(2));
        assertThat(pool(L2Pool.of(2, 2), oneUp(2))).containsExactly((float) Math.sqrt(30));
    }

    @Test
    void l2TakesZeroFillForZerosAndOtherFillsForPixels() {
        Tensor map = Tensor.of(Shape.of(1, 1, 2), 3, 4);
        Window window = new Window(new Pair(1, 2), Pair.of(1), Pair.of(1), sides(1, Fill.ZERO), false);

        assertThat(pool(new L2Pool(window), map)).containsExactly(3, 5, 4);
        assertThat(pool(new L2Pool(window.withPadding(sides(1, Fill.CIRCULAR))), map))
                .containsExactly(5, 5, 5);
    }

    @Test
    void l2OfNumbersThatAreNotFinite() {
        Tensor map = Tensor.of(Shape.of(1, 1, 3), Float.NEGATIVE_INFINITY, 3e38f, Float.NaN);

        assertThat(pool(new L2Pool(Window.of(1, 1, Padding.valid())), map))
                .containsExactly(Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NaN);
    }

    private static Padding sides(int amount, Fill fill) {
        return new Padding(Padding.Rule.EXPLICIT, fill, new Pair(0, amount), new Pair(0, amount));
    }

    private static Window ceil(Window window) {
        return new Window(window.kernel(), window.stride(), window.dilation(), window.padding(), true);
    }

    private static Tensor oneUp(int side) {
        return Layers.counting(1, side, side).with(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i]++;
            }
        });
    }

    private static float[] pool(Layer layer, Tensor input) {
        return Layers.reference(layer, input, Map.of()).data();
    }
}
