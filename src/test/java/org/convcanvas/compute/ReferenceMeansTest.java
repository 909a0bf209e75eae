package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.GlobalMaxPool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Against the examples published with ONNX's GlobalAveragePool and GlobalMaxPool, and numbers worked by hand. */
class ReferenceMeansTest {
    private static final Tensor NINE = Tensor.of(Shape.of(1, 3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);

    @Test
    void globalPoolsOfOnnxExamples() {
        assertThat(pool(new GlobalAveragePool(), NINE)).containsExactly(5);
        assertThat(pool(new GlobalMaxPool(), NINE)).containsExactly(9);
    }

    @Test
    void eachChannelIsByItself() {
        Tensor map = Layers.counting(3, 2, 2);

        assertThat(pool(new GlobalAveragePool(), map)).containsExactly(1.5f, 5.5f, 9.5f);
        assertThat(pool(new GlobalMaxPool(), map)).containsExactly(3, 7, 11);
        assertThat(pool(new AdaptiveAveragePool(Pair.of(1)), map)).containsExactly(1.5f, 5.5f, 9.5f);
    }

    /** Four million float sums would be off by a good per cent. */
    @Test
    void theMeanOfManyEqualNumbersIsThatNumber() {
        float[] data = new float[2048 * 2048];
        Arrays.fill(data, 0.1f);

        assertThat(pool(new GlobalAveragePool(), Tensor.of(Shape.of(1, 2048, 2048), data)))
                .containsExactly(0.1f);
    }

    /** PyTorch, AdaptiveAvgPool2d: of 5 pixels for 3 units, 0 to 1, 1 to 3 and 3 to 4. */
    @Test
    void adaptiveWindowsOverlapWhereTheSizeDoesNotDivide() {
        assertThat(pool(new AdaptiveAveragePool(new Pair(1, 3)), Layers.counting(1, 1, 5)))
                .containsExactly(0.5f, 2, 3.5f);
        assertThat(pool(new AdaptiveAveragePool(new Pair(3, 1)), Layers.counting(1, 5, 1)))
                .containsExactly(0.5f, 2, 3.5f);
    }

    @Test
    void adaptiveWindowsAreRectangles() {
        assertThat(pool(new AdaptiveAveragePool(Pair.of(2)), NINE)).containsExactly(3, 4, 6, 7);
        assertThat(pool(new AdaptiveAveragePool(Pair.of(3)), NINE)).containsExactly(NINE.data());
    }

    @Test
    void notANumberComesThrough() {
        Tensor map = Tensor.of(Shape.of(1, 1, 3), 1, Float.NaN, Float.POSITIVE_INFINITY);

        assertThat(pool(new GlobalAveragePool(), map)).containsExactly(Float.NaN);
        assertThat(pool(new GlobalMaxPool(), map)).containsExactly(Float.NaN);
    }

    private static float[] pool(Layer layer, Tensor input) {
        return Layers.reference(layer, input, Map.of()).data();
    }
}
