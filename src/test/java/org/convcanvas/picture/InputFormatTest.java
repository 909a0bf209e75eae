package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cropping, resampling, luma and range against numbers worked by hand. */
class InputFormatTest {
    private static Picture gray(int width, int height, int... values) {
        return Picture.of(
                "gray",
                width,
                height,
                Arrays.stream(values).map(v -> v * 0x010101).toArray());
    }

    private static float[] numbers(Picture picture, int height, int width) {
        return InputFormat.standard().withSize(height, width).tensor(picture).data();
    }

    @Test
    void standardIsGrayBytes() {
        assertThat(InputFormat.standard().shape()).isEqualTo(Shape.of(1, 224, 224));
        assertThat(InputFormat.standard().withRgb(true).shape()).isEqualTo(Shape.of(3, 224, 224));
    }

    @Test
    void theSameSizeKeepsEveryValue() {
        assertThat(numbers(gray(3, 2, 1, 2, 3, 4, 5, 255), 2, 3)).containsExactly(1, 2, 3, 4, 5, 255);
    }

    @Test
    void shrinkingAveragesTheArea() {
        assertThat(numbers(gray(4, 2, 10, 20, 0, 1, 30, 40, 2, 3), 1, 2)).containsExactly(25, 2);
        // Three pixels to two: (2·10 + 1·40) / 3 = 20 and (1·40 + 2·100) / 3 = 80, in both directions.
        assertThat(numbers(gray(3, 3, 10, 40, 100, 10, 40, 100, 10, 40, 100), 2, 2))
                .containsExactly(20, 80, 20, 80);
    }

    @Test
    void enlargingIsBilinearBetweenCentres() {
        // Centres of four on two: -1/4 (clamped), 1/4, 3/4, 5/4 (clamped).
        assertThat(numbers(gray(2, 2, 0, 100, 0, 100), 4, 4)).startsWith(0, 25, 75, 100);
        assertThat(numbers(gray(2, 2, 0, 0, 100, 100), 4, 4))
                .containsExactly(0, 0, 0, 0, 25, 25, 25, 25, 75, 75, 75, 75, 100, 100, 100, 100);
        assertThat(numbers(gray(1, 1, 77), 3, 3)).containsOnly(77);
    }

    @Test
    void halvesAreRoundedUpOnce() {
        assertThat(numbers(gray(2, 2, 0, 1, 1, 0), 1, 1)).containsExactly(1);
        assertThat(numbers(gray(2, 2, 0, 1, 0, 0), 1, 1)).containsExactly(0);
    }

    @Test
    void grayIsRec709Luma() {
        Picture colours = Picture.of("rgb", 5, 1, new int[] {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x112233});
        // 54.213, 182.376, 18.411, 255, 0.2126·17 + 0.7152·34 + 0.0722·51 = 31.6132
        assertThat(numbers(colours, 1, 5)).containsExactly(54, 182, 18, 255, 32);
    }

    @Test
    void colourChannelsFollowTheOrder() {
        Picture picture = Picture.of("rgb", 1, 1, new int[] {0x112233});
        InputFormat rgb = InputFormat.standard().withSize(1, 1).withRgb(true);
        assertThat(rgb.tensor(picture).data()).containsExactly(0x11, 0x22, 0x33);
        assertThat(rgb.withOrder(ChannelOrder.BGR).tensor(picture).data()).containsExactly(0x33, 0x22, 0x11);
        InputRange range = InputRange.parse("mean=0,0.1,0.2;std=1,1,2");
        assertThat(rgb.withOrder(ChannelOrder.BGR)
                        .withRange(range)
                        .tensor(picture)
                        .data())
                .containsExactly(0x33 / 255f, (float) (0x22 / 255.0 - 0.1f), (float) ((0x11 / 255.0 - 0.2f) / 2));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 300, 224, 224, 50, 0, 300, 300",
        "300, 400, 224, 224, 0, 50, 300, 300",
        "301, 300, 100, 100, 0, 0, 300, 300",
        "640, 480, 240, 320, 0, 0, 640, 480",
        "100, 100, 10, 30, 0, 33, 100, 33",
        "1, 1000, 1, 4096, 0, 499, 1, 1"
    })
    void cropsTheMiddle(int width, int height, int rows, int columns, int x, int y, int w, int h) {
        Picture picture = Picture.of("p", width, height, new int[width * height]);
        InputFormat format = InputFormat.standard().withSize(rows, columns);
        assertThat(format.crop(picture)).isEqualTo(new InputFormat.Crop(x, y, w, h));
        assertThat(format.tensor(picture).shape()).isEqualTo(Shape.of(1, rows, columns));
    }

    @Test
    void onlyTheCropIsSeen() {
        Picture picture = gray(4, 2, 9, 1, 2, 9, 9, 3, 4, 9);
        assertThat(numbers(picture, 2, 2)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void shrinkingKeepsTheMean() {
        Rng rng = new Rng(1);
        int[] values = new int[61 * 61];
        Arrays.setAll(values, i -> rng.nextInt(256));
        float[] small = numbers(gray(61, 61, values), 1, 1);
        double mean = Arrays.stream(values).average().orElseThrow();
        assertThat(small[0]).isCloseTo((float) mean, within(0.5f));
    }

    @Test
    void everyPairOfSizesKeepsAConstant() {
        for (int source = 1; source <= 12; source++) {
            int[] values = new int[source * source];
            Arrays.fill(values, 201);
            for (int target = 1; target <= 25; target++) {
                assertThat(numbers(gray(source, source, values), target, target))
                        .containsOnly(201);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "4097, 5", "5, 4097"})
    void sizesOutOfRangeAreRefused(int height, int width) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> InputFormat.standard().withSize(height, width).shape())
                .withMessageContaining("4,096");
    }

    @Test
    void aGrayInputHasOneMean() {
        InputFormat format = InputFormat.standard().withRange(InputRange.parse("mean=1,2,3;std=1,1,1"));
        assertThatExceptionOfType(Problem.class).isThrownBy(format::shape);
        assertThat(format.withRgb(true).shape().channels()).isEqualTo(3);
        Tensor tensor = InputFormat.standard()
                .withSize(1, 1)
                .withRange(InputRange.parse("mean=0.5;std=0.25"))
                .tensor(gray(1, 1, 255));
        assertThat(tensor.data()).containsExactly(2);
    }
}
