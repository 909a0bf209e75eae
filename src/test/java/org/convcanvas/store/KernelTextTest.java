package org.convcanvas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTextTest {
    private static final Tensor SOBEL = Tensor.of(Shape.of(3, 3), -1, 0, 1, -2, 0, 2, -1, 0, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1 0 1\n-2 0 2\n-1 0 1\n",
                "\n  -1\t0\t1  \r\n-2, 0, 2\r\n\r\n-1;0 ;1",
                "# Sobel\n-1 0 1 # upper row\n-2 0 2\n-1 0 1",
                "[[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]",
                "[[-1.  0.  1.]\n [-2.  0.  2.]\n [-1.  0.  1.]]",
                "array([[-1.,  0.,  1.],\n       [-2.,  0.,  2.],\n       [-1.,  0.,  1.]], dtype=float32)",
                "np.array([[-1, 0, 1],\n [-2, 0, 2],\n [-1, 0, 1],\n])",
                "\u22121 0 1\n\u22122 0 2\n\u22121 0 1",
                "-1e0 +0 1.0\n-2 .0 2.\n-1 0 1"
            })
    void readsWhatImageJAndNumpyWrite(String text) {
        Tensor read = KernelText.parse(text);
        assertThat(read.shape()).isEqualTo(SOBEL.shape());
        assertThat(read.data()).containsExactly(SOBEL.data());
    }

    @Test
    void readsASingleRow() {
        assertThat(KernelText.parse("[1, 2, 1]").shape()).isEqualTo(Shape.of(1, 3));
        assertThat(KernelText.parse("0.25 0.5 0.25").data()).containsExactly(0.25f, 0.5f, 0.25f);
        assertThat(KernelText.parse("[[7]]").shape()).isEqualTo(Shape.of(1, 1));
    }

    @Test
    void printsBothStyles() {
        assertThat(KernelText.print(SOBEL, KernelText.Style.PLAIN)).isEqualTo("-1 0 1\n-2 0 2\n-1 0 1\n");
        assertThat(KernelText.print(SOBEL, KernelText.Style.NUMPY))
                .isEqualTo("[[-1, 0, 1],\n [-2, 0, 2],\n [-1, 0, 1]]\n");
    }

    @Property(tries = 200, seed = "5")
    void readsBackEveryBit(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 15) int height,
            @ForAll @IntRange(min = 1, max = 15) int width) {
        Rng rng = new Rng(seed);
        float[] data = new float[height * width];
        for (int i = 0; i < data.length; i++) {
            float any = Float.intBitsToFloat((int) rng.nextLong());
            data[i] = Float.isFinite(any) ? any : -0f;
        }
        Tensor kernel = Tensor.of(Shape.of(height, width), data);
        for (KernelText.Style style : KernelText.Style.values()) {
            Tensor read = KernelText.parse(KernelText.print(kernel, style));
            assertThat(read.shape()).isEqualTo(kernel.shape());
            assertThat(read.sameBits(kernel)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | store.grid.empty",
                "' # nothing' | store.grid.empty",
                "[[]] | store.grid.empty",
                "1 2 x | store.grid.number",
                "1 NaN | store.grid.number",
                "1 1e99 | store.grid.number",
                "1,,2 | store.grid.number",
                "[[1, 2], [3]] | store.grid.ragged",
                "[[[1, 2], [3, 4]]] | store.grid.brackets",
                "[[1, 2], [3, 4] | store.grid.brackets",
                "[1, 2] [3, 4] | store.grid.brackets",
                "k = [[1, 2]] | store.grid.brackets",
            })
    void refusesWhatIsNoGrid(String text, String key) {
        assertThatThrownBy(() -> KernelText.parse(text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }
}
