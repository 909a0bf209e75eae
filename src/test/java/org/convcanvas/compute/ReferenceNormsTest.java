package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Lrn;
import org.convcanvas.network.Softmax;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Against the examples published with ONNX's BatchNormalization and Softmax, and numbers worked by hand. */
class ReferenceNormsTest {
    private static final Tensor THREE_CHANNELS = Tensor.of(Shape.of(3, 1, 1), 1, 2, 3);

    @Test
    void batchNormOfOnnxExample() {
        Tensor map = Tensor.of(Shape.of(2, 1, 3), -1, 0, 1, 2, 3, 4);
        Map<String, Tensor> weights =
                Map.of("scale", two(1, 1.5f), "shift", two(0, 1), "mean", two(0, 3), "variance", two(1, 1.5f));

        float[] out = Layers.reference(new BatchNorm(1e-5f), map, weights).data();

        assertThat(out)
                .containsExactly(new float[] {-0.999995f, 0, 0.999995f, -0.224741f, 1, 2.224741f}, within(1e-6f));
    }

    @Test
    void batchNormsMeanBecomesTheShift() {
        Map<String, Tensor> weights = Map.of(
                "scale", two(3.3f, 0), "shift", two(0.1f, -7), "mean", two(123.456f, 1), "variance", two(0.7f, 0));

        float[] out = Layers.reference(
                        new BatchNorm(BatchNorm.USUAL), Tensor.of(Shape.of(2, 1, 1), 123.456f, 5), weights)
                .data();

        assertThat(out[0]).isCloseTo(0.1f, within(1e-5f));
        assertThat(out[1]).isEqualTo(-7);
    }

    @Test
    void responseNormCountsNeighbouringChannels() {
        assertThat(norm(new Lrn(3, 3, 1, 1), THREE_CHANNELS)).containsExactly(1 / 6f, 2 / 15f, 3 / 14f);
        assertThat(norm(new Lrn(99, 99, 1, 1), THREE_CHANNELS)).containsExactly(1 / 15f, 2 / 15f, 3 / 15f);
    }

    /** ONNX, LRN: an even size reaches further up than down. */
    @Test
    void responseNormOfEvenSizeLooksAhead() {
        assertThat(norm(new Lrn(2, 2, 1, 1), THREE_CHANNELS)).containsExactly(1 / 6f, 2 / 14f, 3 / 10f);
    }

    @Test
    void responseNormOfCommonAndOtherPowers() {
        Tensor one = Tensor.of(Shape.of(1, 1, 1), 1);

        assertThat(norm(new Lrn(1, 1, 0.75f, 15), one)).containsExactly(1 / 8f);
        assertThat(norm(new Lrn(1, 1, 0.5f, 15), one)).containsExactly(1 / 4f);
        assertThat(norm(new Lrn(1, 1, 0.25f, 15), one)).containsExactly(1 / 2f);
        assertThat(norm(new Lrn(1, 1, 0, 15), one)).containsExactly(1);
        assertThat(norm(new Lrn(1, 1, 1.5f, 15), one)).containsExactly(1 / 64f);
    }

    /** Powers by roots against StrictMath's. */
    @Test
    void rootsAreThePowers() {
        for (double base = 1e-3; base < 1e30; base *= 7.3) {
            for (float exponent : new float[] {0.75f, 0.5f, 1}) {
                double exact = StrictMath.pow(base, exponent);
                assertThat(Power.of(exponent).of(base)).isCloseTo(exact, within(exact * 1e-15));
            }
        }
    }

    @Test
    void softmaxOfOnnxExample() {
        assertThat(norm(new Softmax(), Tensor.of(Shape.of(3, 1, 1), -1, 0, 1)))
                .containsExactly(0.09003057f, 0.24472848f, 0.66524094f);
    }

    @Test
    void softmaxIsOfChannelsAtEachPixel() {
        assertThat(norm(new Softmax(), Tensor.of(Shape.of(2, 1, 2), 0, 5, 0, 5)))
                .containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
        assertThat(norm(new Softmax(), Tensor.of(Shape.of(1, 1, 3), -9, 0, 9))).containsExactly(1, 1, 1);
    }

    @Test
    void softmaxOfLargeNumbersStaysFinite() {
        assertThat(norm(new Softmax(), Tensor.of(Shape.of(3, 1, 1), 3e38f, 3e38f, -3e38f)))
                .containsExactly(0.5f, 0.5f, 0);
        assertThat(norm(new Softmax(), Tensor.of(Shape.of(2, 1, 1), 1, Float.NEGATIVE_INFINITY)))
                .containsExactly(1, 0);
        assertThat(norm(new Softmax(), Tensor.of(Shape.of(2, 1, 1), 1, Float.NaN)))
                .containsExactly(Float.NaN, Float.NaN);
    }

    private static Tensor two(float first, float second) {
        return Tensor.of(Shape.of(2), first, second);
    }

    private static float[] norm(Layer layer, Tensor input) {
        return Layers.reference(layer, input, Map.of()).data();
    }
}
