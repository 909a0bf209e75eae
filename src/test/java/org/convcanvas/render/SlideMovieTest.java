package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Fill;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Window;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SlideMovieTest {
    private static final int SIDE = 256;
    private static final int MIDDLE = 16 + SIDE + 56;

    private final Experiment experiment = Stage.of(
            InputFormat.standard().withSize(32, 32),
            Stage.conv(4),
            new Relu(),
            MaxPool.of(2, 2),
            AveragePool.of(3, 1),
            new LocallyConnected(2, Window.of(3, 1, Padding.of(1, Fill.ZERO)), Bias.NONE));
    private final Evaluation evaluation = Stage.evaluate(experiment);

    private SlideMovie movie(String id, int channel) {
        return new SlideMovie(experiment, evaluation, View.start("1", true), new UnitAt(id, channel, 0, 0), 0);
    }

    private static Set<Integer> colours(BufferedImage frame, int x, int y, int w, int h) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < w * h; i++) {
            seen.add(frame.getRGB(x + i % w, y + i / w));
        }
        return seen;
    }

    @Test
    void aPoolShowsTheNumbersInItsWindowInTheColoursOfItsInput() {
        SlideMovie movie = movie("3", 2);
        int frame = 100;
        int unit = movie.unit(frame);
        BufferedImage image = movie.frame(frame);
        Tensor from = evaluation.map("2");
        double range = Ranges.range(from.data(), 2 * 32 * 32, 3 * 32 * 32);
        int top = 40 + (movie.height() - 40 - 36 - 72) / 2;
        for (int i = 0; i < 4; i++) {
            float value = from.at(2, unit / 16 * 2 + i / 2, unit % 16 * 2 + i % 2);
            int wanted = ColourMap.BLUE_RED.argb(ColourScale.position(value, range), true);
            assertThat(image.getRGB(MIDDLE + 18 + 36 * (i % 2), top + 18 + 36 * (i / 2)))
                    .isEqualTo(wanted);
        }
    }

    @Test
    void everyLayerWithAWindowFillsThePlaceBetweenItsMaps() {
        for (String id : new String[] {"1", "3", "4", "5"}) {
            SlideMovie movie = movie(id, 1);
            BufferedImage image = movie.frame(movie.frames() - 1);
            assertThat(movie.width()).as(id).isEqualTo(2 * 16 + 2 * 56 + 72 + 2 * SIDE);
            assertThat(colours(image, MIDDLE, 40, 72, SIDE)).as(id).hasSizeGreaterThan(3);
        }
        assertThat(movie("2", 1).width()).as("no place is left empty").isEqualTo(2 * 16 + 56 + 2 * SIDE);
    }
}
