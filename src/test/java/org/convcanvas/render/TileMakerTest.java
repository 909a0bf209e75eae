package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.picture.InputFormat;
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
        return TileMaker.make(experiment, evaluation, how, layout, scale, earlier);
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
        TileImages images = TileMaker.make(experiment, maps(1, 2, 3, 4), view, wider, 1, TileImages.none());
        assertThat(images.of("b", 0)).isNull();
        assertThat(images.of("a", 0)).isNotNull();
    }
}
