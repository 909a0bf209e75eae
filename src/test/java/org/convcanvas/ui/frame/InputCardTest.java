package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JComboBox;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.junit.jupiter.api.Test;

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
}
