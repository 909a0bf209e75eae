package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MapImageTest {
    private static final ColourMap MAP = ColourMap.BLUE_RED;

    private static int[] painted(Tensor maps, int channel, double s, int w, int h) {
        int[] target = new int[w * h];
        MapImage.paint(maps, channel, s, MAP, false, target, w, 0, 0, w, h);
        return target;
    }

    private static int colour(double v, double s) {
        return MAP.argb(ColourScale.position((float) v, s), false);
    }

    @Test
    void theSameSizeShowsEveryValueInItsColour() {
        float[] data = new float[4096];
        Rng rng = new Rng(5);
        for (int i = 0; i < data.length; i++) {
            data[i] = i < 2048 ? (i - 1024) / 700f : (float) rng.nextGaussian() * 0.1f;
        }
        int[] pixels = painted(Tensor.of(Shape.of(1, 64, 64), data), 0, 1.25, 64, 64);
        for (int i = 0; i < data.length; i++) {
            assertThat(pixels[i]).as("value %s", data[i]).isEqualTo(colour(data[i], 1.25));
        }
    }

    @Test
    void shrinkingAveragesNumbersNotColours() {
        Tensor maps = Tensor.of(Shape.of(1, 2, 4), -1, 1, 0.5f, 1, 1, -1, 0.5f, 0);
        assertThat(painted(maps, 0, 1, 2, 1)).containsExactly(colour(0, 1), colour(0.5, 1));
        Tensor three = Tensor.of(Shape.of(1, 1, 3), 0.1f, 0.4f, 1);
        assertThat(painted(three, 0, 1, 2, 1)).containsExactly(colour(0.2, 1), colour(0.8, 1));
    }

    @Test
    void enlargingRepeatsValues() {
        Tensor maps = Tensor.of(Shape.of(2, 1, 2), 9, 9, 0.25f, -0.5f);
        int a = colour(0.25, 1);
        int b = colour(-0.5, 1);
        assertThat(painted(maps, 1, 1, 4, 2)).containsExactly(a, a, b, b, a, a, b, b);
        assertThat(painted(maps, 1, 1, 3, 1)).containsExactly(a, b, b);
    }

    @Test
    void onlyTheRectangleIsPainted() {
        int[] target = new int[5 * 4];
        MapImage.paint(Tensor.of(Shape.of(1, 1, 1), 1), 0, 1, MAP, true, target, 5, 1, 2, 3, 1);
        int c = MAP.argb(1, true);
        assertThat(target).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, c, c, c, 0, 0, 0, 0, 0, 0);
        MapImage.paint(Tensor.of(Shape.of(1, 1, 1), 1), 0, 1, MAP, true, target, 5, 1, 2, 0, 3);
        MapImage.paintInput(Tensor.of(Shape.of(1, 1, 1), 1), InputFormat.standard(), target, 5, 1, 2, 3, -1);
        assertThat(Arrays.stream(target).filter(pixel -> pixel == 0).count()).isEqualTo(17);
    }

    @Test
    void notANumberIsHatchedInMagenta() {
        float nan = Float.NaN;
        int[] pixels = painted(Tensor.of(Shape.of(1, 1, 2), nan, 0), 0, 1, 16, 8);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 16; x++) {
                int pixel = pixels[y * 16 + x];
                assertThat(pixel >> 8 & 0xFF).isEqualTo(x < 8 ? 0 : 0xF9);
            }
        }
        assertThat(Arrays.stream(pixels).distinct().count()).isEqualTo(3);
        assertThat(painted(Tensor.of(Shape.of(1, 2, 2), nan, 0, 0, 0), 0, 1, 1, 1))
                .containsExactly(0xFFFF00FF);
    }

    @Test
    void infinitiesAreAtTheEnds() {
        Tensor maps = Tensor.of(Shape.of(1, 1, 2), Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);
        assertThat(painted(maps, 0, 1, 2, 1)).containsExactly(MAP.argb(-1, false), MAP.argb(1, false));
    }

    @Test
    void anAllZeroMapIsNeutral() {
        assertThat(painted(Tensor.zeros(Shape.of(1, 7, 5)), 0, 0, 3, 3)).containsOnly(0xFFF8F9FA);
    }

    @Test
    void averagesAreMeansForEverySize() {
        Rng rng = new Rng(2);
        Tensor maps = Tensor.random(Shape.of(1, 30, 30), rng, -1, 1);
        double mean = 0;
        for (float value : maps.data()) {
            mean += value / 900.0;
        }
        for (int size = 1; size <= 30; size++) {
            Averages averages = new Averages(maps, size, size);
            double[] row = new double[size];
            double sum = 0;
            for (int j = 0; j < size; j++) {
                averages.row(0, j, row);
                sum += Arrays.stream(row).sum() / (size * size);
            }
            assertThat(sum).isCloseTo(mean, org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    @Test
    void inputsAreSeenAsTheyWere() {
        Picture picture = Picture.of("p", 2, 1, new int[] {0x112233, 0xFFEE00});
        for (String range : new String[] {"0..255", "0..1", "-1..1", "mean=0.4,0.5,0.6;std=0.2,0.3,0.4"}) {
            for (ChannelOrder order : ChannelOrder.values()) {
                InputFormat format = new InputFormat(1, 2, true, InputRange.parse(range), order);
                int[] target = new int[2];
                MapImage.paintInput(format.tensor(picture), format, target, 2, 0, 0, 2, 1);
                assertThat(target).as("%s %s", range, order).containsExactly(0xFF112233, 0xFFFFEE00);
            }
        }
        InputFormat gray = InputFormat.standard().withSize(1, 2);
        int[] target = new int[8];
        MapImage.paintInput(Tensor.of(gray.shape(), 7, 200), gray, target, 4, 0, 0, 4, 2);
        assertThat(target)
                .containsExactly(
                        0xFF070707, 0xFF070707, 0xFFC8C8C8, 0xFFC8C8C8, 0xFF070707, 0xFF070707, 0xFFC8C8C8, 0xFFC8C8C8);
        MapImage.paintInput(Tensor.of(gray.shape(), 7, 200), gray, target, 1, 0, 0, 1, 1);
        assertThat(target[0]).isEqualTo(0xFF686868);
    }

    @Test
    void lettersAreReadableOnEveryColour() {
        assertThat(MapImage.readableOn(0xFFFFFFFF)).isEqualTo(0xFF000000);
        assertThat(MapImage.readableOn(0xFF000000)).isEqualTo(0xFFFFFFFF);
        for (ColourMap map : ColourMap.values()) {
            for (int argb : map.table(true)) {
                double luminance = luminance(argb);
                double letters = luminance(MapImage.readableOn(argb));
                double contrast = (Math.max(luminance, letters) + 0.05) / (Math.min(luminance, letters) + 0.05);
                assertThat(contrast).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static double luminance(int argb) {
        return 0.2126 * OkLab.linear(argb >> 16 & 0xFF)
                + 0.7152 * OkLab.linear(argb >> 8 & 0xFF)
                + 0.0722 * OkLab.linear(argb & 0xFF);
    }
}
