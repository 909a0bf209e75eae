package org.convcanvas.ui.lens.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.UnitBoxes;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.junit.jupiter.api.Test;

class SliceTest {
    private static final Network NETWORK = BuiltIn.START.network();
    private static final Experiment START = Experiment.of(
            Picture.of("flat", 8, 8, new int[64]), InputFormat.standard(), NETWORK, BuiltIn.START.weights());

    @Test
    void cellsStandWhereTheirUnitsLook() {
        UnitAt unit = new UnitAt("Pool 2", 0, 20, 30);
        Map<String, Box> boxes = UnitBoxes.of(NETWORK, "Pool 2", 20, 30);
        Slice slice = Slice.of(START, null, View.start("Pool 2", true), unit, boxes);
        assertThat(slice.layers())
                .extracting(Slice.Line::id)
                .containsExactly(Network.INPUT, "Conv 1", "Pool 1", "Conv 2", "Pool 2");
        assertThat(slice.row()).as("the middle of rows 77 to 86").isEqualTo(81);
        for (Slice.Line line : slice.layers()) {
            double left = line.first() + line.from() * line.jump();
            double right = line.first() + (line.to() + 1) * line.jump();
            // the middle of each layer's box is that of the field: 117 to 126, pixel edges 117 and 127
            assertThat((left + right) / 2).as(line.id()).isEqualTo(122);
        }
        assertThat(slice.layers().get(4).jump()).isEqualTo(4);
        assertThat(slice.layers().get(4).count()).isEqualTo(56);
    }

    @Test
    void withoutMapsThereAreNoColoursButThoseOfTheInput() {
        UnitAt unit = new UnitAt("Conv 1", 0, 0, 0);
        Slice slice = Slice.of(START, null, View.start("Conv 1", true), unit, UnitBoxes.of(NETWORK, "Conv 1", 0, 0));
        assertThat(slice.layers().get(0).colours()).hasSize(224);
        assertThat(slice.layers().get(1).colours()).isEmpty();
        assertThat(slice.row()).as("cut at the border").isZero();
    }
}
