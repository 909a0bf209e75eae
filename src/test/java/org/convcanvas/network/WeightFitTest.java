package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class WeightFitTest {
    private static final Weights NINE = Weights.none()
            .with(
                    "A",
                    Map.of(
                            "weight", Tensor.of(Shape.of(1, 1, 3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9),
                            "bias", Tensor.of(Shape.of(1), 7)));

    @Test
    void keepsTensorsThatFit() {
        Weights fitted = WeightFit.fit(network(1, 1, Pair.of(3)), NINE, 1);

        assertThat(fitted.kernel("A")).isSameAs(NINE.kernel("A"));
        assertThat(fitted.bias("A")).isSameAs(NINE.bias("A"));
    }

    @Test
    void centresAGrownKernelInZeros() {
        assertThat(kernel(WeightFit.fit(network(1, 1, new Pair(3, 5)), NINE, 1)))
                .containsExactly(0, 1, 2, 3, 0, 0, 4, 5, 6, 0, 0, 7, 8, 9, 0);
    }

    @Test
    void keepsTheCentreOfAShrunkKernel() {
        assertThat(kernel(WeightFit.fit(network(1, 1, Pair.of(1)), NINE, 1))).containsExactly(5);
        assertThat(kernel(WeightFit.fit(network(1, 1, new Pair(1, 3)), NINE, 1)))
                .containsExactly(4, 5, 6);
    }

    @Test
    void newFiltersAndChannelsAreRandomBesideTheKeptOnes() {
        Weights fitted = WeightFit.fit(network(2, 3, Pair.of(3)), NINE, 1);

        assertThat(kernel(fitted)).hasSize(54).startsWith(1, 2, 3, 4, 5, 6, 7, 8, 9);
        for (int i = 9; i < 54; i++) {
            assertThat(kernel(fitted)[i]).isNotZero();
        }
        assertThat(Objects.requireNonNull(fitted.bias("A")).data()).containsExactly(7, 0);
    }

    @Test
    void sameSeedGivesTheSameWeightsAndAnotherSeedOthers() {
        Network network = network(8, 3, Pair.of(3));

        Weights one = WeightFit.fit(network, Weights.none(), 1);

        assertThat(kernel(WeightFit.fit(network, Weights.none(), 1))).containsExactly(kernel(one));
        assertThat(kernel(WeightFit.fit(network, Weights.none(), 2))).isNotEqualTo(kernel(one));
    }

    @Test
    void randomWeightsHaveHesVariance() {
        float[] data = kernel(WeightFit.fit(network(256, 16, Pair.of(3)), Weights.none(), 3));
        double squares = 0;
        for (float value : data) {
            squares += (double) value * value;
        }

        assertThat(squares / data.length).isEqualTo(2.0 / (16 * 9), within(3e-4));
    }

    @Test
    void nodesThatAreGoneLoseTheirs() {
        Network other = new Network(Shape.of(1, 9, 9), List.of(new Node("B", new Relu(), List.of(Network.INPUT))));

        assertThat(WeightFit.fit(other, NINE, 1).of("A")).isEmpty();
    }

    @Test
    void grayKernelIsSharedOutToTheColoursAndAddedUpAgain() {
        Weights rgb = WeightFit.recoloured(network(1, 3, Pair.of(3)), NINE);
        Weights gray = WeightFit.recoloured(network(1, 1, Pair.of(3)), rgb);

        assertThat(kernel(rgb)).hasSize(27).startsWith(1 / 3f, 2 / 3f, 1f).endsWith(7 / 3f, 8 / 3f, 3f);
        assertThat(rgb.bias("A")).isSameAs(NINE.bias("A"));
        for (int i = 0; i < 9; i++) {
            assertThat(kernel(gray)[i]).isEqualTo(i + 1, within(1e-5f));
        }
    }

    private static Network network(int filters, int channels, Pair kernel) {
        Window window = Window.of(1, 1, Padding.valid()).withKernel(kernel);
        return new Network(
                Shape.of(channels, 9, 9),
                List.of(new Node("A", new Conv(filters, window, 1, true), List.of(Network.INPUT))));
    }

    private static float[] kernel(Weights weights) {
        return Objects.requireNonNull(weights.kernel("A")).data();
    }
}
