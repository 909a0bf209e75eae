package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

class CircularConvolutionTest {
    /** By the definition, in double precision; lengths of all factors, large primes too. */
    @Property(tries = 60)
    void isTheSumAlongColumnsAndRows(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 240) int n,
            @ForAll @IntRange(min = 1, max = 100) int lines) {
        Rng rng = new Rng(seed);
        double[] kernel = kernel(n, rng);
        float[] plane = Tensor.random(Shape.of(1, n + 1, lines), rng, -1, 1).data(); // a line more, that must stay out
        float[] down = new float[plane.length];
        float[] along = new float[plane.length];
        CircularConvolution convolution = new CircularConvolution(kernel);

        convolution.columns(plane, lines, down, 0, lines);
        convolution.rows(plane, lines, along, 0, lines);

        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < n; i++) {
                double column = 0;
                double row = 0;
                for (int m = 0; m < n; m++) {
                    double factor = kernel[Math.floorMod(i - m, n)];
                    column += factor * plane[lines + m * lines + line];
                    row += factor * plane[lines + line * n + m];
                }
                assertThat(down[i * lines + line]).isCloseTo((float) column, within(2e-6f));
                assertThat(along[line * n + i]).isCloseTo((float) row, within(2e-6f));
            }
        }
        for (int i = n * lines; i < plane.length; i++) {
            assertThat(down[i]).isZero();
            assertThat(along[i]).isZero();
        }
    }

    private static double[] kernel(int n, Rng rng) {
        double[] kernel = new double[n];
        for (int i = 0; i < n; i++) {
            kernel[i] = 2 * rng.nextFloat() - 1;
        }
        return kernel;
    }

    @Example
    void lineWithAHoleIsNoNumberAndTheOthersAreAsTheyWere() {
        int n = 12;
        int lines = 70;
        Rng rng = new Rng(5);
        CircularConvolution convolution = new CircularConvolution(kernel(n, rng));
        float[] whole = Tensor.random(Shape.of(1, n, lines), rng, -1, 1).data();
        float[] expected = new float[whole.length];
        convolution.columns(whole, 0, expected, 0, lines);
        float[] broken = whole.clone();
        broken[3 * lines + 40] = Float.POSITIVE_INFINITY;
        broken[5 * lines + 2] = Float.NaN;
        float[] found = new float[whole.length];

        convolution.columns(broken, 0, found, 0, lines);

        for (int i = 0; i < found.length; i++) {
            int line = i % lines;
            if (line == 40 || line == 2) {
                assertThat(found[i]).isNaN();
            } else {
                assertThat(found[i]).isCloseTo(expected[i], within(1e-6f));
            }
        }
    }
}
