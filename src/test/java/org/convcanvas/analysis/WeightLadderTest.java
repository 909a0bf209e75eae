package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convcanvas.network.Bias;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;

class WeightLadderTest {
    private static BigInteger whole(String number) {
        return new BigInteger(number.replace(",", ""));
    }

    @Test
    void theLessonsNumbers() {
        WeightLadder lesson = WeightLadder.LESSON;
        assertThat(lesson.hidden().weights()).isEqualTo(whole("77,070,336"));
        assertThat(lesson.oneChannel().weights()).isEqualTo(whole("576"));
        assertThat(lesson.convolution().weights()).isEqualTo(whole("1,728"));
        assertThat(lesson.local().weights()).isEqualTo(whole("86,704,128"));
        assertThat(lesson.full().weights()).isEqualTo(whole("483,385,147,392"));
        assertThat(lesson.hidden().bytes()).isEqualTo(whole("308,281,344"));
        assertThat(lesson.convolution().macs()).isEqualTo(whole("86,704,128"));
    }

    @Test
    void biasesAndStride() {
        WeightLadder ladder = new WeightLadder(7, 2, 5, 3, 3, 2, true, true);
        assertThat(ladder.outSize()).isEqualTo(4);
        assertThat(ladder.convolution().weights()).isEqualTo(whole("57")); // 3 (3 3 2 + 1)
        assertThat(ladder.local().weights()).isEqualTo(whole("912")); // 48 (18 + 1)
        assertThat(ladder.hidden().weights()).isEqualTo(whole("495")); // 5 (98 + 1)
        assertThat(ladder.full().macs()).isEqualTo(whole("4704")); // 48 98
    }

    @Test
    void nothingOverflows() {
        WeightLadder most = new WeightLadder(4096, 4096, 65536, 4096, 15, 1, true, false);
        assertThat(most.full().weights()).isEqualTo(BigInteger.TWO.pow(72));
        assertThat(most.full().bytes()).isEqualTo(BigInteger.TWO.pow(74));
        assertThat(most.local().weights()).isEqualTo(BigInteger.TWO.pow(48).multiply(BigInteger.valueOf(225)));
    }

    @Test
    void theFirstLayerOfAlexNetAsTheCourseNotesHaveIt() {
        Conv first = new Conv(96, Window.of(11, 4, Padding.valid()), 1, Bias.SHARED);
        Network network = new Network(Shape.of(3, 227, 227), List.of(new Node("conv1", first, List.of(Network.INPUT))));
        LayerCost cost = LayerCost.of(network).get(0);
        assertThat(cost.parameters()).isEqualTo(34_944);
        assertThat(Objects.requireNonNull(cost.unshared()).weights()).isEqualTo(whole("105,705,600"));
        assertThat(Objects.requireNonNull(cost.full()).weights())
                .isEqualTo(whole("290,400").multiply(whole("154,588")));
        assertThat(cost.macs()).isEqualTo(105_415_200); // 290,400 (11 11 3)
        assertThat(cost.unshared().macs()).isEqualTo(whole("105,415,200"));
        WeightLadder ladder = WeightLadder.ALEXNET;
        assertThat(ladder.outSize()).isEqualTo(55);
        assertThat(ladder.outputs()).isEqualTo(whole("290,400"));
        assertThat(ladder.convolution().weights()).isEqualTo(whole("34,944"));
        assertThat(ladder.local()).isEqualTo(cost.unshared());
        assertThat(ladder.full()).isEqualTo(cost.full());
        assertThat(cost.activations()).isEqualTo(4 * 290_400);
    }

    @Test
    void aGroupReadsItsShareOfTheChannels() {
        LayerCost depthwise = LayerCost.of(BuiltIn.MOBILENET_V1.network()).stream()
                .filter(cost -> cost.id().equals("Conv2d_1_depthwise/conv"))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(depthwise.unshared()).weights())
                .isEqualTo(whole("3,612,672")); // 32 112 112 9
    }

    @Property(tries = 200, seed = "3")
    void everyCountIsThatOfTheLayersThemselves(
            @ForAll @IntRange(min = 1, max = 9) int size,
            @ForAll @IntRange(min = 1, max = 3) int channels,
            @ForAll @IntRange(min = 1, max = 4) int filters,
            @ForAll @IntRange(min = 1, max = 5) int kernel,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll boolean same,
            @ForAll boolean biases) {
        int k = same ? kernel : Math.min(kernel, size);
        WeightLadder ladder = new WeightLadder(size, channels, 7, filters, k, stride, same, biases);
        Window window = Window.of(k, stride, same ? Padding.same(Fill.ZERO) : Padding.valid());
        Bias bias = biases ? Bias.SHARED : Bias.NONE;
        Shape input = Shape.of(channels, size, size);
        check(input, new Conv(filters, window, 1, bias), ladder.convolution());
        check(input, new LocallyConnected(filters, window, biases ? Bias.UNTIED : Bias.NONE), ladder.local());
        check(input, new FullyConnected(7, biases), ladder.hidden());
        check(input, new FullyConnected(ladder.outputs().intValueExact(), biases), ladder.full());
    }

    private static void check(Shape input, Layer layer, WeightCount count) {
        Node node = new Node("layer", layer, List.of(Network.INPUT));
        Network network = new Network(input, List.of(node));
        assertThat(count.weights()).isEqualTo(BigInteger.valueOf(network.parameters(node)));
        assertThat(count.macs()).isEqualTo(BigInteger.valueOf(network.macs(node)));
    }
}
