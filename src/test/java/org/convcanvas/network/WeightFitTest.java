package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

    @Test
    void aFullyConnectedLayerKeepsWhatOverlaps() {
        Weights old = Weights.none()
                .with("A", Map.of("matrix", Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6), "bias", vector(7, 8)));

        float[] grown = data(WeightFit.fit(network(new FullyConnected(3, true), 1, 4), old, 1), "matrix");
        Weights shrunk = WeightFit.fit(network(new FullyConnected(1, true), 1, 2), old, 1);

        assertThat(grown).hasSize(12);
        assertThat(Arrays.copyOfRange(grown, 0, 3)).containsExactly(1, 2, 3);
        assertThat(Arrays.copyOfRange(grown, 4, 7)).containsExactly(4, 5, 6);
        assertThat(grown[3] * grown[7] * grown[8]).isNotZero();
        assertThat(data(shrunk, "matrix")).containsExactly(1, 2);
        assertThat(data(shrunk, "bias")).containsExactly(7);
    }

    @Test
    void fullyConnectedWeightsHaveHesVariance() {
        float[] data = data(WeightFit.fit(network(new FullyConnected(64, false), 8, 128), Weights.none(), 3), "matrix");
        double squares = 0;
        for (float value : data) {
            squares += (double) value * value;
        }

        assertThat(squares / data.length).isEqualTo(2.0 / 1024, within(2e-5));
    }

    @Test
    void weightsOfPlacesStartAnewOnAMapOfAnotherSize() {
        Layer layer = new LocallyConnected(1, Window.of(1, 1, Padding.valid()), Bias.UNTIED);
        Weights old = Weights.none()
                .with(
                        "A",
                        Map.of(
                                "unshared", Tensor.of(Shape.of(1, 1, 1, 3), 1, 2, 3),
                                "bias", Tensor.of(Shape.of(1, 1, 3), 4, 5, 6)));

        Weights same = WeightFit.fit(network(layer, 1, 3), old, 1);
        Weights wider = WeightFit.fit(network(layer, 1, 4), old, 1);

        assertThat(same.of("A")).isEqualTo(old.of("A"));
        assertThat(data(wider, "unshared")).hasSize(4).doesNotContain(1, 2, 3).doesNotContain(0);
        assertThat(data(wider, "bias")).containsExactly(0, 0, 0, 0);
    }

    @Test
    void batchNormStartsAsItsInput() {
        Weights fitted = WeightFit.fit(network(new BatchNorm(BatchNorm.USUAL), 3, 5), Weights.none(), 1);

        assertThat(data(fitted, "scale")).containsExactly(1, 1, 1);
        assertThat(data(fitted, "shift")).containsExactly(0, 0, 0);
        assertThat(data(fitted, "mean")).containsExactly(0, 0, 0);
        assertThat(data(fitted, "variance")).containsExactly(1, 1, 1);
    }

    @Test
    void batchNormKeepsTheChannelsThatStay() {
        Weights old = Weights.none()
                .with(
                        "A",
                        Map.of(
                                "scale", vector(3, 4),
                                "shift", vector(5, 6),
                                "mean", vector(7, 8),
                                "variance", vector(9, 10)));

        Weights fitted = WeightFit.fit(network(new BatchNorm(BatchNorm.USUAL), 3, 5), old, 1);

        assertThat(data(fitted, "scale")).containsExactly(3, 4, 1);
        assertThat(data(fitted, "variance")).containsExactly(9, 10, 1);
    }

    @Test
    void recolouredMatrixIsSharedOutToTheColoursAndAddedUpAgain() {
        Layer layer = new FullyConnected(2, true);
        Weights old = Weights.none()
                .with("A", Map.of("matrix", Tensor.of(Shape.of(2, 2), 3, 6, 9, 12), "bias", vector(7, 8)));

        Weights rgb = WeightFit.recoloured(network(layer, 3, 2), old);
        Weights gray = WeightFit.recoloured(network(layer, 1, 2), rgb);

        assertThat(data(rgb, "matrix")).containsExactly(1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4);
        assertThat(rgb.bias("A")).isSameAs(old.bias("A"));
        assertThat(data(gray, "matrix")).containsExactly(3, 6, 9, 12);
        assertThat(WeightFit.recoloured(network(layer, 3, 5), old).get("A", "matrix"))
                .as("a picture of another size too")
                .isSameAs(old.get("A", "matrix"));
    }

    @Test
    void recolouredUnsharedWeightsAreSharedOutToo() {
        Layer layer = new LocallyConnected(2, Window.of(1, 1, Padding.valid()), Bias.NONE);
        Weights old = Weights.none().with("A", Map.of("unshared", Tensor.of(Shape.of(2, 1, 1, 2), 3, 6, 9, 12)));

        Weights rgb = WeightFit.recoloured(network(layer, 3, 2), old);

        assertThat(data(rgb, "unshared")).containsExactly(1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4);
        assertThat(data(WeightFit.recoloured(network(layer, 1, 2), rgb), "unshared"))
                .containsExactly(3, 6, 9, 12);
        assertThat(WeightFit.recoloured(network(layer, 3, 5), old).of("A")).isEqualTo(old.of("A"));
    }

    @Test
    void recolouredBatchNormIsCopiedAndAveraged() {
        Layer layer = new BatchNorm(BatchNorm.USUAL);
        Weights gray = WeightFit.fit(network(layer, 1, 4), Weights.none(), 1).with("A", "mean", vector(6));
        Weights rgb = WeightFit.recoloured(network(layer, 3, 4), gray);

        assertThat(data(rgb, "mean")).containsExactly(6, 6, 6);
        assertThat(data(rgb, "scale")).containsExactly(1, 1, 1);
        Weights colours = rgb.with("A", "mean", vector(3, 6, 12));
        assertThat(data(WeightFit.recoloured(network(layer, 1, 4), colours), "mean"))
                .containsExactly(7);
        assertThat(WeightFit.recoloured(network(layer, 2, 4), colours).of("A"))
                .as("three to two is left to fit")
                .isEqualTo(colours.of("A"));
    }

    private static Network network(Layer layer, int channels, int width) {
        return new Network(Shape.of(channels, 1, width), List.of(new Node("A", layer, List.of(Network.INPUT))));
    }

    private static Tensor vector(float... values) {
        return Tensor.of(Shape.of(values.length), values);
    }

    private static float[] data(Weights weights, String role) {
        return Objects.requireNonNull(weights.get("A", role), role).data();
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
