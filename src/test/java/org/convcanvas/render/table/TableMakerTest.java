package org.convcanvas.render.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Objects;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.analysis.PartialMaps;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.View;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.render.Stage;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class TableMakerTest {
    private final Experiment experiment =
            Stage.of(InputFormat.standard().withRgb(true).withSize(46, 46), Stage.conv(5));
    private final Evaluation evaluation = Stage.evaluate(experiment);
    private final View view = View.start("1", false).withRange(RangeMode.PER_LAYER);
    private final FilterTable table = Objects.requireNonNull(FilterTable.of(experiment.network(), "1"));
    private final TableLayout layout = new TableLayout(table, 1);
    private final Rectangle2D all = new Rectangle2D.Double(0, 0, layout.width(), layout.height());

    private TableImages make(Evaluation of, TableImages earlier, Rectangle2D seen) {
        return TableMaker.make(of, experiment.format(), view, layout, 1, earlier, seen);
    }

    @Test
    void aCellShowsItsPartialMapInTheScaleOfItsFilter() {
        TableRow row =
                Objects.requireNonNull(make(evaluation, TableImages.none(), all).row(3));
        Tensor map = new PartialMaps(evaluation, table).of(3, 2);
        BufferedImage image = Objects.requireNonNull(row.cell(2)).image();
        assertThat(image.getWidth()).as("a pixel for each unit").isEqualTo(46);
        for (int y = 0; y < 46; y += 5) {
            for (int x = 0; x < 46; x++) {
                int colour = ColourMap.BLUE_RED.argb(ColourScale.position(map.at(0, y, x), row.range()), false);
                assertThat(image.getRGB(x, y)).isEqualTo(colour);
            }
        }
        assertThat(row.cell(TableLayout.SUM)).isNotNull();
        assertThat(row.cell(TableLayout.ACTIVATION)).as("nothing follows").isNull();
    }

    @Test
    void onlyWhatIsSeenIsMade() {
        Rectangle2D part = new Rectangle2D.Double(TableLayout.PITCH, layout.top(3), 10, 10);
        TableImages made = make(evaluation, TableImages.none(), part);
        assertThat(made.row(2)).isNull();
        TableRow row = Objects.requireNonNull(made.row(3));
        assertThat(row.cell(0)).isNull();
        assertThat(row.cell(1)).isNotNull();
        assertThat(row.range())
                .as("the scale is that of all channels")
                .isEqualTo(Objects.requireNonNull(
                                make(evaluation, TableImages.none(), all).row(3))
                        .range());
    }

    @Test
    void aChangedFilterMakesItsOwnRowAnew() {
        TableImages before = make(evaluation, TableImages.none(), all);
        Experiment changed =
                KernelEdits.preset("1", 2, KernelPreset.SOBEL_X).change().apply(experiment);
        Evaluation after = new Evaluation(
                evaluation.network(),
                changed.weights(),
                evaluation.input(),
                Stage.evaluate(changed).maps(),
                true);
        TableImages now = make(after, before, all);
        for (int row = 0; row < 5; row++) {
            assertThat(now.row(row) == before.row(row)).as("row %d", row).isEqualTo(row != 2);
        }
    }

    @Test
    void placesFindTheirRowsAndColumns() {
        for (int row = 0; row < 5; row++) {
            for (int channel = 0; channel < 3; channel++) {
                Rectangle2D tile = layout.tile(row, channel);
                assertThat(layout.row(tile.getMinY())).isEqualTo(row);
                assertThat(layout.row(tile.getMaxY() - 1)).isEqualTo(row);
                assertThat(layout.channel(tile.getCenterX())).isEqualTo(channel);
                assertThat(tile.intersects(layout.swatch(row, channel))).isFalse();
                assertThat(all.contains(layout.swatch(row, channel))).isTrue();
            }
            assertThat(all.contains(layout.tile(row, TableLayout.SUM))).isTrue();
        }
        assertThat(layout.row(-5)).isZero();
        assertThat(layout.row(1e6)).isEqualTo(4);
    }
}
