package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SharingShiftTest {
    private static SharingExample example(int channels, int n, int stride, boolean same, double ladder) {
        Rng rng = new Rng(4);
        float[] image = new float[channels * n * n];
        float[] kernel = new float[channels * 9];
        for (float[] numbers : new float[][] {image, kernel}) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) rng.nextGaussian();
            }
        }
        return new SharingExample(
                Tensor.of(Shape.of(channels, n, n), image),
                Tensor.of(Shape.of(1, channels, 3, 3), kernel),
                stride,
                same,
                ladder,
                3);
    }

    private static double error(SharingExample example, Way way) {
        return SharingShift.error(example, way, example.compute(way, Parallel.sequential()), Parallel.sequential());
    }

    @Property(tries = 40, seed = "21")
    void sharedWeightsMoveAlongToTheBitAndOthersDoNot(
            @ForAll @IntRange(min = 1, max = 8) int channels,
            @ForAll @IntRange(min = 8, max = 14) int n,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll boolean same) {
        SharingExample own = example(channels, n, stride, same, 1);
        assertThat(error(own, Way.CONVOLUTION)).isZero();
        assertThat(error(own, Way.LOCAL)).isPositive();
        assertThat(error(own.at(0), Way.LOCAL)).isZero();
        assertThat(error(own.at(0.1), Way.LOCAL)).isPositive().isLessThan(error(own, Way.LOCAL));
        assertThat(error(own.at(2), Way.LOCAL)).isEqualTo(error(own, Way.FULL));
    }

    @Test
    void theErrorIsThatOfTheMatrices() {
        SharingExample example = example(1, 6, 1, false, 1);
        float[] image = example.input().data();
        double sum = 0;
        double norm = 0;
        for (int row = 0; row < example.rows(); row++) {
            if (row % 4 == 0) {
                continue; // what comes in, or no unit before it
            }
            double a = 0;
            double b = 0;
            for (int column = 0; column < image.length; column++) {
                int rolled = column / 6 * 6 + (column + 5) % 6;
                a += (double) example.weight(Way.LOCAL, row, column) * image[rolled];
                b += (double) example.weight(Way.LOCAL, row - 1, column) * image[column];
            }
            sum += (a - b) * (a - b);
            norm += b * b;
        }
        assertThat(error(example, Way.LOCAL)).isCloseTo(Math.sqrt(sum / norm), within(1e-5));
    }

    @Test
    void withoutAnInteriorThereIsNoError() {
        assertThat(error(example(1, 3, 3, true, 1), Way.LOCAL)).isNaN();
    }
}
