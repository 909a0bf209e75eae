package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.convcanvas.lab.Experiment;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    Path folder = Path.of("");

    private final Bench bench = Bench.of(true);

    private Experiment experiment() {
        return bench.desk.session().experiment();
    }

    @Test
    void anImageFileBecomesTheInput() throws IOException {
        Path file = folder.resolve("new.png");
        ImageIO.write(new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        bench.inputs.open(file);
        assertThat(experiment().picture().name()).isEqualTo("new.png");
        assertThat(experiment().input().shape()).isEqualTo(Shape.of(1, 32, 32));
        assertThat(bench.banner.sentence()).isEmpty();
    }

    @Test
    void aBrokenFileIsToldAndTheOldImageKept() throws IOException {
        Path file = folder.resolve("words.png");
        Files.writeString(file, "no image");
        Experiment before = experiment();
        bench.inputs.open(file);
        assertThat(bench.banner.sentence()).contains("words.png");
        assertThat(experiment()).isSameAs(before);
        assertThat(bench.desk.session().dirty()).isFalse();
    }

    @Test
    void sizeAndColourChangeAndAreTakenBack() {
        bench.inputs.format(experiment().format().withSize(16, 16).withRgb(true));
        assertThat(experiment().network().input()).isEqualTo(Shape.of(3, 16, 16));
        bench.desk.session().undo();
        assertThat(experiment().network().input()).isEqualTo(Shape.of(1, 32, 32));
    }

    @Test
    void aSizeThatTheLayersDoNotFitIsRefused() {
        bench.inputs.format(experiment().format().withSize(1, 1));
        assertThat(bench.banner.sentence()).isNotEmpty();
        assertThat(experiment().format().width()).isEqualTo(32);
    }
}
