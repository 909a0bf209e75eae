package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.View;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class TileMakerTest {
    private final InputFormat tiny = InputFormat.standard().withSize(2, 2);
    private final Network network =
            new Network(tiny.shape(), List.of(new Node("a", new Relu(), List.of(Network.INPUT))));
    private final Experiment experiment = Experiment.of(Stage.rings(), tiny, network, Weights.none());
    private final View view = View.start("a", true).withExpanded(Set.of());
    private final CanvasLayout layout = CanvasLayout.of(experiment, view, 888, 796);

    private Evaluation maps(float... numbers) {
        Tensor map = Tensor.of(Shape.of(1, 2, 2), numbers);
        return new Evaluation(network, Weights.none(), experiment.input(), Map.of("a", map), true);
    }

    private TileImages make(Evaluation evaluation, View how, double scale, TileImages earlier) {
        return TileMaker.make(experiment, evaluation, how, layout, scale, earlier, null, Parallel.sequential());
    }

    @Test
    void everyPixelHasTheColourOfItsNumber() {
        float[] numbers = {-4, 1, 0, 2};
        TileImages images = make(maps(numbers), view, 2, TileImages.none());
        BufferedImage image = Objects.requireNonNull(images.of("a", 0)).image();
        assertThat(image.getWidth()).isEqualTo(104);
        assertThat(images.range("a", 0)).isEqualTo(4);
        for (int y = 0; y < 104; y++) {
            for (int x = 0; x < 104; x++) {
                float number = numbers[y / 52 * 2 + x / 52];
                int colour = ColourMap.BLUE_RED.argb(ColourScale.position(number, 4), true);
                assertThat(image.getRGB(x, y)).isEqualTo(colour);
            }
        }
    }

    @Test
    void theRangeIsTheViews() {
        Evaluation evaluation = maps(-4, 1, 0, 2);
        View fixed = view.withRange(RangeMode.FIXED).withFixedRange(8);
        assertThat(make(evaluation, fixed, 1, TileImages.none()).range("a", 0)).isEqualTo(8);
        for (RangeMode mode : List.of(RangeMode.PER_LAYER, RangeMode.NETWORK)) {
            assertThat(make(evaluation, view.withRange(mode), 1, TileImages.none())
                            .range("a", 0))
                    .isEqualTo(4);
        }
    }

    @Test
    void aMapOfZerosIsFlatAndSaysSo() {
        TileImage zero = Objects.requireNonNull(
                make(maps(0, 0, 0, 0), view, 1, TileImages.none()).of("a", 0));
        assertThat(zero.zero()).isTrue();
        assertThat(zero.range()).isZero();
        assertThat(zero.image().getRGB(5, 5)).isEqualTo(ColourMap.BLUE_RED.argb(0, true));
    }

    @Test
    void whatIsUnchangedIsTakenOver() {
        Evaluation evaluation = maps(1, 2, 3, 4);
        TileImages first = make(evaluation, view, 1, TileImages.none());
        assertThat(make(evaluation, view, 1, first).of("a", 0)).isSameAs(first.of("a", 0));
        assertThat(make(evaluation, view.withDark(false), 1, first).of("a", 0)).isNotSameAs(first.of("a", 0));
        assertThat(make(evaluation, view, 2, first).of("a", 0)).isNotSameAs(first.of("a", 0));
        assertThat(make(maps(1, 2, 3, 5), view, 1, first).of("a", 0)).isNotSameAs(first.of("a", 0));
    }

    @Test
    void columnsThatWereNotComputedHaveNoTiles() {
        Experiment grown = experiment.withNetwork(network.inserted("a", "b", new Relu()), 1);
        CanvasLayout wider = CanvasLayout.of(grown, view, 888, 796);
        TileImages images = TileMaker.make(
                experiment, maps(1, 2, 3, 4), view, wider, 1, TileImages.none(), null, Parallel.sequential());
        assertThat(images.of("b", 0)).isNull();
        assertThat(images.of("a", 0)).isNotNull();
    }

    @Test
    void onlyColumnsInTheWantedPartHaveTiles() {
        Rectangle2D.Double chip = layout.columns().get(1).box();
        Rectangle2D right = new Rectangle2D.Double(chip.x, 0, 500, 500);
        TileImages images = TileMaker.make(
                experiment, maps(1, 2, 3, 4), view, layout, 1, TileImages.none(), right, Parallel.sequential());
        assertThat(images.of("a", 0)).isNotNull();
        assertThat(images.of(Network.INPUT, 0)).isNull();
    }

    @Test
    void singleNumbersAreCellsOfOneScaleWithBars() {
        Experiment head = Stage.of(InputFormat.standard().withSize(4, 4), new FullyConnected(3, false));
        View open = View.start("1", false).withExpanded(Set.of("1"));
        CanvasLayout places = CanvasLayout.of(head, open, 888, 796);
        Tensor numbers = Tensor.of(Shape.of(3, 1, 1), -4, 1, 2);
        Evaluation evaluation =
                new Evaluation(head.network(), head.weights(), head.input(), Map.of("1", numbers), true);
        TileImages images =
                TileMaker.make(head, evaluation, open, places, 1, TileImages.none(), null, Parallel.sequential());
        UnitImage units = Objects.requireNonNull(images.units("1"));
        assertThat(images.range("1", 2)).isEqualTo(4);
        assertThat(units.numbers()).containsExactly("−4", "1", "2");
        Column column = places.columns().get(1);
        Units area = Objects.requireNonNull(column.units());
        for (int unit = 0; unit < 3; unit++) {
            int y = (int) (column.tiles().get(unit).bounds().getCenterY() - area.area().y);
            int colour = ColourMap.BLUE_RED.argb(ColourScale.position(numbers.data()[unit], 4), false);
            assertThat(units.image().getRGB(8, y)).isEqualTo(colour);
            int bar = (int) (Math.abs(numbers.data()[unit]) / 4 * (area.area().getMaxX() - area.barX()));
            int start = (int) (area.barX() - area.area().x);
            assertThat(units.image().getRGB(start + bar - 1, y)).isEqualTo(colour);
            if (start + bar + 1 < units.image().getWidth()) {
                assertThat(units.image().getRGB(start + bar + 1, y)).isZero();
            }
        }
        assertThat(TileMaker.make(head, evaluation, open, places, 1, images, null, Parallel.sequential())
                        .units("1"))
                .isSameAs(units);
    }
}
