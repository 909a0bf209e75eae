package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convcanvas.network.Fill;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ImageMoveTest {
    private static Tensor moved(Tensor image, double dx, double dy, Fill border, Interpolation interpolation) {
        return new ImageMove(new Shift(dx, dy), border, interpolation).image(image);
    }

    private static float[] row(double dx, Fill border, float... values) {
        return moved(Tensor.of(Shape.of(1, 1, values.length), values), dx, 0, border, Interpolation.BILINEAR)
                .data();
    }

    @Test
    void positiveShiftsMoveRightAndDown() {
        Tensor image = Tensor.of(Shape.of(1, 2, 3), 1, 2, 3, 4, 5, 6);

        assertThat(moved(image, 1, 0, Fill.ZERO, Interpolation.BILINEAR).data()).containsExactly(0, 1, 2, 0, 4, 5);
        assertThat(moved(image, 0, 1, Fill.ZERO, Interpolation.BILINEAR).data()).containsExactly(0, 0, 0, 1, 2, 3);
        assertThat(moved(image, -1, -1, Fill.ZERO, Interpolation.BILINEAR).data())
                .containsExactly(5, 6, 0, 0, 0, 0);
        assertThat(moved(image, 4, -1, Fill.CIRCULAR, Interpolation.FOURIER).data())
                .containsExactly(6, 4, 5, 3, 1, 2);
    }

    @Test
    void eachBorderLetsInWhatItsNameSays() {
        assertThat(row(2, Fill.ZERO, 1, 2, 3, 4)).containsExactly(0, 0, 1, 2);
        assertThat(row(2, Fill.CIRCULAR, 1, 2, 3, 4)).containsExactly(3, 4, 1, 2);
        assertThat(row(2, Fill.REFLECT, 1, 2, 3, 4)).containsExactly(3, 2, 1, 2);
        assertThat(row(2, Fill.SYMMETRIC, 1, 2, 3, 4)).containsExactly(2, 1, 1, 2);
        assertThat(row(2, Fill.REPLICATE, 1, 2, 3, 4)).containsExactly(1, 1, 1, 2);
        assertThat(row(-2, Fill.REFLECT, 1, 2, 3, 4)).containsExactly(3, 4, 3, 2);
        assertThat(row(-2, Fill.SYMMETRIC, 1, 2, 3, 4)).containsExactly(3, 4, 4, 3);
    }

    @Test
    void shiftsMayBeLongerThanTheImage() {
        assertThat(row(9, Fill.CIRCULAR, 1, 2, 3, 4)).containsExactly(4, 1, 2, 3);
        assertThat(row(9, Fill.ZERO, 1, 2, 3, 4)).containsExactly(0, 0, 0, 0);
        assertThat(row(-1e18, Fill.REPLICATE, 1, 2, 3, 4)).containsExactly(4, 4, 4, 4);
        assertThat(row(8, Fill.SYMMETRIC, 1, 2, 3, 4)).containsExactly(1, 2, 3, 4);
        assertThat(row(6, Fill.REFLECT, 1, 2, 3, 4)).containsExactly(1, 2, 3, 4);
        assertThat(row(3, Fill.REFLECT, 7)).containsExactly(7);
    }

    @Test
    void fractionsAreBilinear() {
        assertThat(row(0.25, Fill.CIRCULAR, 0, 4, 8, 16)).containsExactly(4, 3, 7, 14);
        assertThat(row(-0.25, Fill.ZERO, 0, 4, 8, 16)).containsExactly(1, 5, 10, 12);
        assertThat(row(1.5, Fill.REPLICATE, 0, 4, 8, 16)).containsExactly(0, 0, 2, 6);
        Tensor image = Tensor.of(Shape.of(1, 2, 2), 0, 4, 8, 20);
        assertThat(moved(image, 0.5, 0.5, Fill.CIRCULAR, Interpolation.BILINEAR).data())
                .containsExactly(8, 8, 8, 8);
    }

    /** By the definition: transform, turn each frequency by its phase, the Nyquist one by its cosine, and back. */
    @Property(tries = 40)
    void fourierTurnsThePhases(@ForAll long seed, @ForAll @IntRange(min = 1, max = 17) int n) {
        Rng rng = new Rng(seed);
        double t = (rng.nextFloat() - 0.5) * 40;
        Tensor image = Tensor.random(Shape.of(1, 1, n), rng, -1, 1);
        float[] found = moved(image, t, 0, Fill.ZERO, Interpolation.FOURIER).data();
        Tensor upright = Tensor.of(Shape.of(1, n, 1), image.data());
        float[] down = moved(upright, 0, t, Fill.ZERO, Interpolation.FOURIER).data();

        for (int i = 0; i < n; i++) {
            double expected = 0;
            for (int m = 0; m < n; m++) {
                double sum = 1;
                for (int k = 1; 2 * k < n; k++) {
                    sum += 2 * Math.cos(2 * Math.PI * k * (i - m - t) / n);
                }
                sum += n % 2 == 0 ? Math.cos(Math.PI * t) * ((i - m) % 2 == 0 ? 1 : -1) : 0;
                expected += image.data()[m] * sum / n;
            }
            assertThat(found[i]).isCloseTo((float) expected, within(1e-6f));
            assertThat(down[i]).isCloseTo((float) expected, within(1e-6f));
        }
    }

    /** Large planes, both axes at once, against the plain sum of waves in double precision; first down, as the program. */
    @Property(tries = 12)
    void fourierMovesBothAxesOfLargePlanes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 230) int height,
            @ForAll @IntRange(min = 1, max = 230) int width) {
        Rng rng = new Rng(seed);
        double dx = Math.rint((rng.nextFloat() - 0.5) * 256) + 0.25;
        double dy = Math.rint((rng.nextFloat() - 0.5) * 256) - 0.5;
        Tensor image = Tensor.random(Shape.of(2, height, width), rng, -1, 1);
        double[] down = wave(height, dy);
        double[] right = wave(width, dx);

        Tensor found = moved(image, dx, dy, Fill.CIRCULAR, Interpolation.FOURIER);

        for (int c = 0; c < 2; c++) {
            double[] between = new double[height * width];
            for (int y = 0; y < height; y++) {
                for (int m = 0; m < height; m++) {
                    for (int x = 0; x < width; x++) {
                        between[y * width + x] += down[Math.floorMod(y - m, height)] * image.at(c, m, x);
                    }
                }
            }
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double expected = 0;
                    for (int m = 0; m < width; m++) {
                        expected += right[Math.floorMod(x - m, width)] * between[y * width + m];
                    }
                    if (Math.abs(found.at(c, y, x) - expected) > 1e-6) { // an assertion each would take too long
                        assertThat(found.at(c, y, x)).isCloseTo((float) expected, within(1e-6f));
                    }
                }
            }
        }
    }

    /** What a single 1 at place 0 becomes: the sum of all frequencies, the Nyquist one by its cosine. */
    private static double[] wave(int n, double t) {
        double[] wave = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 1;
            for (int k = 1; 2 * k < n; k++) {
                sum += 2 * Math.cos(2 * Math.PI * k * (i - t) / n);
            }
            sum += n % 2 == 0 ? Math.cos(Math.PI * t) * (i % 2 == 0 ? 1 : -1) : 0;
            wave[i] = sum / n;
        }
        return wave;
    }

    @Test
    void fourierThereAndBackIsNothingButForNyquist() {
        Tensor image = Tensor.random(Shape.of(2, 9, 15), new Rng(4), -1, 1);
        Tensor there = moved(image, 3.3, -1.7, Fill.CIRCULAR, Interpolation.FOURIER);
        Tensor back = moved(there, -3.3, 1.7, Fill.CIRCULAR, Interpolation.FOURIER);

        for (int i = 0; i < image.data().length; i++) {
            assertThat(back.data()[i]).isCloseTo(image.data()[i], within(1e-5f));
        }
        assertThat(moved(Tensor.of(Shape.of(1, 1, 4), 1, -1, 1, -1), 0.5, 0, Fill.ZERO, Interpolation.FOURIER)
                        .data())
                .containsOnly(new float[] {0, 0, 0, 0}, within(1e-7f));
    }

    @Property(tries = 40)
    void wholeShiftsCopyNumbers(
            @ForAll long seed,
            @ForAll Fill border,
            @ForAll @IntRange(min = -30, max = 30) int dx,
            @ForAll @IntRange(min = -30, max = 30) int dy) {
        Rng rng = new Rng(seed);
        Tensor image = Tensor.random(Shape.of(2, 1 + rng.nextInt(12), 1 + rng.nextInt(12)), rng, -1, 1);
        int h = image.shape().height();
        int w = image.shape().width();
        for (Interpolation interpolation : Interpolation.values()) {
            Tensor found = moved(image, dx, dy, border, interpolation);
            for (int c = 0; c < 2; c++) {
                for (int y = 0; y < h; y++) {
                    for (int x = 0; x < w; x++) {
                        int row = border.source(y - dy, h);
                        int column = border.source(x - dx, w);
                        float expected = row < 0 || column < 0 ? 0 : image.at(c, row, column);
                        assertThat(found.at(c, y, x)).isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void rightAnglesCopyNumbersClockwise() {
        Tensor image = Tensor.of(Shape.of(1, 2, 2), 1.1f, 2.2f, 3.3f, 4.4f);

        assertThat(new ImageMove(new Rotation(90), Fill.ZERO, Interpolation.BILINEAR)
                        .image(image)
                        .data())
                .containsExactly(3.3f, 1.1f, 4.4f, 2.2f);
        assertThat(new ImageMove(new Rotation(-180), Fill.ZERO, Interpolation.BILINEAR)
                        .image(image)
                        .data())
                .containsExactly(4.4f, 3.3f, 2.2f, 1.1f);
        assertThat(new ImageMove(new Scaling(1), Fill.ZERO, Interpolation.BILINEAR)
                        .image(image)
                        .data())
                .containsExactly(image.data());
    }

    @Test
    void scalingKeepsTheCentre() {
        Tensor image = Tensor.of(Shape.of(1, 1, 5), 0, 1, 2, 3, 4);

        assertThat(new ImageMove(new Scaling(2), Fill.REPLICATE, Interpolation.BILINEAR)
                        .image(image)
                        .data())
                .containsExactly(1, 1.5f, 2, 2.5f, 3);
        assertThat(new ImageMove(new Scaling(0.5), Fill.REPLICATE, Interpolation.BILINEAR)
                        .image(image)
                        .data())
                .containsExactly(0, 0, 2, 4, 4);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> new Shift(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rotation(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scaling(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scaling(1e-4)).isInstanceOf(IllegalArgumentException.class);
    }
}
