package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.GifWriter;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The controls of how a picture becomes numbers. */
class InputCardTest {
    private final Bench bench = Bench.of(true);
    private final RangeCombo range = bench.sized(1440, 900).part(RangeCombo.class);

    private InputFormat format() {
        return bench.desk.session().experiment().format();
    }

    private JComboBox<?> order() {
        return bench.called(JComboBox.class, "Channel order");
    }

    @Test
    void aRangeIsChosenOrTyped() {
        range.setSelectedIndex(1);
        assertThat(format().range()).isEqualTo(InputRange.UNIT);
        range.setSelectedItem("mean=0.5; std=0.25");
        assertThat(format().range()).isEqualTo(InputRange.parse("mean=0.5;std=0.25"));
        assertThat(range.getSelectedItem()).hasToString("mean=0.5;std=0.25");
        range.setSelectedItem("0–255");
        assertThat(format().range()).isEqualTo(InputRange.BYTES);
        bench.desk.session().undo();
        assertThat(range.getSelectedItem()).hasToString("mean=0.5;std=0.25");
    }

    @Test
    void wordsAreNoRange() {
        range.setSelectedItem("bright");
        assertThat(format().range()).isEqualTo(InputRange.BYTES);
        assertThat(range.getClientProperty(FlatClientProperties.OUTLINE)).isEqualTo("error");
        assertThat(bench.banner.sentence()).contains("“bright” is not an input range");
    }

    @Test
    void threeMeansAreForColour() {
        range.setSelectedIndex(3);
        assertThat(format().range()).isEqualTo(InputRange.BYTES);
        assertThat(bench.banner.sentence()).contains("A gray input has one channel");
        assertThat(range.getSelectedItem()).hasToString("0–255");
        bench.inputs.format(format().withRgb(true));
        range.setSelectedIndex(3);
        assertThat(format().range()).isEqualTo(RangeCombo.IMAGENET);
    }

    @Test
    void theOrderOfColoursIsAskedWhereThereAreThree() {
        assertThat(order().isVisible()).isFalse();
        bench.inputs.format(format().withRgb(true));
        assertThat(order().isVisible()).isTrue();
        order().setSelectedItem(ChannelOrder.BGR);
        assertThat(format().order()).isEqualTo(ChannelOrder.BGR);
        bench.desk.session().undo();
        assertThat(order().getSelectedItem()).isEqualTo(ChannelOrder.RGB);
    }

    private JSpinner frames() {
        return bench.called(JSpinner.class, "Frame");
    }

    @Test
    void framesAreOfferedOnlyWhereThereAreSeveralAndSteppingIsOneEntry(@TempDir Path folder) throws IOException {
        assertThat(frames().getParent().isVisible()).isFalse();
        Path file = folder.resolve("walk.gif");
        try (OutputStream out = Files.newOutputStream(file);
                GifWriter gif = new GifWriter(out, new int[] {0, 0xFFFFFF})) {
            for (int i = 0; i < 4; i++) {
                BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
                image.setRGB(
                        10 * i,
                        0,
                        10,
                        40,
                        IntStream.generate(() -> 0xFFFFFF).limit(400).toArray(),
                        0,
                        10);
                gif.add(image, 10);
            }
        }
        bench.inputs.open(file);
        assertThat(frames().getParent().isVisible()).isTrue();
        float[] first = bench.desk.session().experiment().input().data();
        frames().setValue(2);
        frames().setValue(4);
        assertThat(bench.desk.session().experiment().picture().frame()).isEqualTo(3);
        assertThat(bench.desk.session().undoLabel()).isEqualTo("Frame 4 of walk.gif");
        bench.desk.session().undo();
        assertThat(bench.desk.session().experiment().input().data()).isSameAs(first);
        assertThat(frames().getValue()).isEqualTo(1);
        bench.desk.session().undo();
        assertThat(frames().getParent().isVisible()).isFalse();
    }
}
