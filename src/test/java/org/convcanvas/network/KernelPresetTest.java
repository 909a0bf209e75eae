package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.IntStream;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelPresetTest {
    @ParameterizedTest
    @EnumSource
    void isRecognisedWithAnyChannelsAndInLargerKernels(KernelPreset preset) {
        for (int channels : new int[] {1, 3, 7, 64}) {
            for (Pair kernel : new Pair[] {Pair.of(3), Pair.of(4), new Pair(3, 7), Pair.of(15)}) {
                Tensor weights =
                        Tensor.of(Shape.of(1, channels, kernel.y(), kernel.x()), preset.filter(channels, kernel));

                assertThat(KernelPreset.of(weights, 0)).contains(preset);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneChangedWeightIsNoPreset(KernelPreset preset) {
        Tensor weights = Tensor.of(Shape.of(1, 3, 3, 3), preset.filter(3, Pair.of(3)));

        assertThat(KernelPreset.of(weights.with(data -> data[26] += 0.37f), 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "BOX", "GAUSSIAN", "SHARPEN", "EMBOSS"})
    void keepsTheBrightnessOfAPlainArea(KernelPreset preset) {
        assertThat(sum(preset.weights())).isEqualTo(1, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDENTITY", "BOX", "GAUSSIAN", "SHARPEN", "EMBOSS"})
    void answersAPlainAreaWithZero(KernelPreset preset) {
        assertThat(sum(preset.weights())).isEqualTo(0, within(1e-6));
    }

    @Test
    void isCentredInALargerKernelAndCroppedInASmaller() {
        assertThat(KernelPreset.LAPLACIAN.filter(1, Pair.of(5)))
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, -4, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
        assertThat(KernelPreset.LAPLACIAN.filter(1, Pair.of(1))).containsExactly(-4);
        assertThat(KernelPreset.SOBEL_X.filter(2, new Pair(1, 3))).containsExactly(-1, 0, 1, -1, 0, 1);
    }

    @Test
    void minusZeroCountsAsZero() {
        Tensor weights = Tensor.of(Shape.of(1, 1, 3, 3), -1, -0f, 1, -2, -0f, 2, -1, -0f, 1);

        assertThat(KernelPreset.of(weights, 0)).contains(KernelPreset.SOBEL_X);
    }

    @Test
    void looksAtTheFilterThatIsAskedFor() {
        Tensor start = Objects.requireNonNull(BuiltIn.START.weights().kernel("Conv 1"));

        assertThat(KernelPreset.of(start, 0)).contains(KernelPreset.SOBEL_X);
        assertThat(KernelPreset.of(start, 6)).contains(KernelPreset.GAUSSIAN);
    }

    private static double sum(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
    }
}
