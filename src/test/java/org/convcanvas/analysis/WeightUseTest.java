package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

class WeightUseTest {
    /** With one weight alone, a unit moves with a pixel as often as the weight multiplies that pixel for it. */
    @Property(tries = 150, seed = "17")
    void isWhatTheConvolutionMultiplies(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Shape input = Shape.of(1, 5 + rng.nextInt(6), 5 + rng.nextInt(6));
        Fill fill = Fill.values()[rng.nextInt(Fill.values().length)];
        Window window = new Window(
                new Pair(1 + rng.nextInt(3), 1 + rng.nextInt(3)),
                new Pair(1 + rng.nextInt(2), 1 + rng.nextInt(3)),
                new Pair(1 + rng.nextInt(2), 1),
                Padding.of(rng.nextInt(3), fill),
                false);
        int row = rng.nextInt(window.kernel().y());
        int column = rng.nextInt(window.kernel().x());
        Network network = fitting(input, window);
        if (network == null) {
            return; // a window larger than the map
        }
        int plane = network.shape("C").plane();
        int units = rng.nextInt(plane + 1);
        WeightUse use = WeightUse.of(window, input, row, column, units);
        Weights weights = single(network, row, column);

        for (int y = 0; y < input.height(); y++) {
            for (int x = 0; x < input.width(); x++) {
                int at = y * input.width() + x;
                float[] felt = map(network, weights, Tensor.zeros(input).with(data -> data[at] = 1));
                int before = count(felt, 0, units);
                int all = count(felt, 0, plane);
                assertThat(use.times(y, x)).as("times at %d, %d", y, x).isEqualTo(all);
                assertThat(use.state(y, x))
                        .as("state at %d, %d after %d", y, x, units)
                        .isEqualTo(
                                all == 0
                                        ? WeightUse.State.NEVER
                                        : before == all ? WeightUse.State.DONE : WeightUse.State.TO_COME);
                if (units > 0) {
                    boolean present = felt[units - 1] != 0;
                    assertThat(new WeightUse.Pixel(y, x).equals(use.now()))
                            .as("now at %d, %d", y, x)
                            .isEqualTo(present);
                }
            }
        }
    }

    @Example
    void countsAreThoseOfTheBorderlessPart() {
        // the lower right weight of 3x3 with padding 1 starts one pixel down and right of the unit
        Window window = Window.of(3, 1, Padding.of(1, Fill.ZERO));
        WeightUse use = WeightUse.of(window, Shape.of(8, 112, 112), 2, 2, 56 * 112 + 75);
        Map<WeightUse.State, Integer> counts =
                List.of(WeightUse.State.values()).stream().collect(Collectors.toMap(state -> state, use::count));

        assertThat(use.now()).isEqualTo(new WeightUse.Pixel(57, 75));
        assertThat(counts.get(WeightUse.State.NEVER)).isEqualTo(112 + 111);
        assertThat(counts.get(WeightUse.State.DONE)).isEqualTo(56 * 111 + 75);
        assertThat(counts.get(WeightUse.State.TO_COME)).isEqualTo(111 * 111 - 56 * 111 - 75);
        assertThat(use.reach()).isEqualTo(new Reach(1, 1, 112, 112));
        assertThat(use.most()).isEqualTo(1);
    }

    private static Network fitting(Shape input, Window window) {
        try {
            return new Network(
                    input,
                    List.of(new Node(
                            "C",
                            new Conv(
                                    1,
                                    window,
                                    1,
                                    Conv.of(1, 1, 1, window.padding()).bias()),
                            List.of(Network.INPUT))));
        } catch (Problem tooLarge) {
            return null;
        }
    }

    private static Weights single(Network network, int row, int column) {
        Weights weights = WeightFit.fit(network, Weights.none(), 1);
        Tensor kernel = weights.kernel("C");
        Tensor alone = kernel.with(data -> {
            java.util.Arrays.fill(data, 0);
            data[row * kernel.shape().width() + column] = 1;
        });
        return weights.with("C", WeightSpec.KERNEL, alone);
    }

    private static float[] map(Network network, Weights weights, Tensor input) {
        Evaluation made = Engine.evaluate(network, weights, input, null, Parallel.sequential(), new Cancel());
        return made.map("C").data();
    }

    private static int count(float[] felt, int from, int to) {
        return (int) IntStream.range(from, to).filter(i -> felt[i] != 0).count();
    }
}
