package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ProbeTraceTest {
    private static final Evaluation START = start();

    private static Evaluation start() {
        Network network = BuiltIn.START.network();
        Tensor input = Tensor.random(network.input(), new Rng(5), 0, 255);
        return Engine.evaluate(network, BuiltIn.START.weights(), input, null, Parallel.sequential(), new Cancel());
    }

    private static ProbeMarks marks(String id, int channel, int y, int x, int inChannel) {
        return Objects.requireNonNull(
                ProbeTrace.of(START, InputFormat.standard(), new UnitAt(id, channel, y, x), inChannel));
    }

    @Test
    void aUnitOfTheFirstLayerIsFollowedToThePool() {
        ProbeMarks marks = marks("Conv 1", 0, 84, 87, 0);

        assertThat(marks.boxes()).containsExactly(new ProbeMarks.Box(Network.INPUT, 0, 83, 86, 86, 89, true));
        assertThat(marks.rings()).containsExactly(new UnitAt("ReLU 1", 0, 84, 87), new UnitAt("Pool 1", 0, 42, 43));
        assertThat(marks.value()).isEqualTo(Numbers.signed(START.map("Conv 1").at(0, 84, 87), true));
        ProbeMarks.Loupe loupe = Objects.requireNonNull(marks.loupe());
        assertThat(List.of(loupe.y(), loupe.x(), loupe.image().getWidth())).containsExactly(80, 83, 9);
    }

    @Test
    void aDeeperUnitHasItsPatchInTheChosenChannelAndItsFieldOnTheInput() {
        ProbeMarks marks = marks("Conv 2", 3, 0, 10, 5);

        assertThat(marks.boxes())
                .containsExactly(
                        new ProbeMarks.Box("Pool 1", 5, -1, 9, 2, 12, true),
                        // r = 8, j = 2, P = 3
                        new ProbeMarks.Box(Network.INPUT, 0, -3, 17, 5, 25, false));
    }

    @Test
    void anInputPixelIsFollowedToAllUnitsThatSeeIt() {
        ProbeMarks marks = marks(Network.INPUT, 0, 100, 50, 0);

        assertThat(marks.boxes())
                .contains(
                        new ProbeMarks.Box("Conv 1", -1, 99, 49, 102, 52, false),
                        new ProbeMarks.Box("Pool 1", -1, 49, 24, 51, 26, false));
    }

    @Test
    void aWeightMultipliesAPixelForEveryPlaceOfItsFilter() {
        ProbeMarks marks = ProbeTrace.of(BuiltIn.START.network(), "Conv 1", 2, 0, 0, 2);

        // tap (0, 2) of a 3 x 3 kernel with padding 1: one row above, one column to the right
        assertThat(marks.boxes()).containsExactly(new ProbeMarks.Box(Network.INPUT, 0, -1, 1, 223, 225, false));
    }

    @Test
    void aWeightOfAStridedFilterLeapsOverPixels() {
        Window window = Window.of(3, 2, Padding.of(1, Fill.ZERO)).withStride(new Pair(2, 3));
        Network network = new Network(
                Shape.of(1, 20, 20), List.of(new Node("C", new Conv(1, window, 1, true), List.of(Network.INPUT))));
        ProbeMarks marks = ProbeTrace.of(network, "C", 0, 0, 2, 0);

        // rows 1, 3, ... 19 and columns -1, 2, ... 17
        assertThat(marks.boxes()).containsExactly(new ProbeMarks.Box(Network.INPUT, 0, 1, -1, 20, 18, false, 2, 3));
        assertThat(marks.boxes().get(0).gaps()).isTrue();
    }

    @Test
    void aUnitThatTheMapsDoNotHaveHasNoMarks() {
        assertThat(ProbeTrace.of(START, InputFormat.standard(), new UnitAt("Pool 1", 0, 200, 3), 0))
                .isNull();
    }
}
