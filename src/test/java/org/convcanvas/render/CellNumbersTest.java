package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Objects;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellNumbersTest {
    private static @Nullable CellNumbers of(double width, double height, float... numbers) {
        Tensor maps = Tensor.of(Shape.of(2, 1, numbers.length), twice(numbers));
        BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        return CellNumbers.of(maps, 1, new Rectangle2D.Double(0, 0, width, height), image);
    }

    /** Another channel before it. */
    private static float[] twice(float[] numbers) {
        float[] data = new float[2 * numbers.length];
        Arrays.fill(data, 9);
        System.arraycopy(numbers, 0, data, numbers.length, numbers.length);
        return data;
    }

    @Test
    void saysTheNumbersOfItsChannel() {
        assertThat(Objects.requireNonNull(of(204, 51, 0.5f, 1, -0.75f, 0)).texts())
                .containsExactly("0.5", "1", "−0.75", "0");
        assertThat(Objects.requireNonNull(of(88, 22, 0.5f, 1, -0.5f, 0)).texts())
                .as("without zeros before the point where the cells are narrow")
                .containsExactly(".5", "1", "−.5", "0");
    }

    @Test
    void saysNothingWhereOneOfThemCannotBeRead() {
        assertThat(of(60, 15, 0.5f, 1, -0.75f, 0)).isNull();
        assertThat(of(204, 10, 0.5f, 1, -0.75f, 0)).isNull();
        assertThat(of(2000, 51, new float[65])).as("too many").isNull();
    }

    /** On black every number is white. */
    @Test
    void canBeReadOnItsMap() {
        BufferedImage image = new BufferedImage(120, 30, BufferedImage.TYPE_INT_RGB);
        Tensor map = Tensor.of(Shape.of(1, 1, 4), 1, 0, 1, 0);
        Rectangle2D.Double place = new Rectangle2D.Double(0, 0, 120, 30);
        CellNumbers numbers = Objects.requireNonNull(CellNumbers.of(map, 0, place, image));
        var g = image.createGraphics();
        numbers.paint(g, place);
        g.dispose();
        for (int cell = 0; cell < 4; cell++) {
            int brightest = 0;
            for (int x = 30 * cell; x < 30 * cell + 30; x++) {
                for (int y = 0; y < 30; y++) {
                    brightest = Math.max(brightest, image.getRGB(x, y) & 0xFF);
                }
            }
            assertThat(brightest).as("cell " + cell).isGreaterThan(200);
        }
    }
}
