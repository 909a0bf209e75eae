package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Fully and locally connected layers against numbers worked by hand and against convolution. */
class ReferenceConnectedTest {
    private static final Window PAIRS = Window.of(1, 1, Padding.valid()).withKernel(new Pair(1, 2));

    @Test
    void aFullyConnectedUnitSumsTheWholeInputInRowMajorOrder() {
        Tensor map = Layers.counting(2, 1, 2);
        Map<String, Tensor> weights =
                Map.of("matrix", Tensor.of(Shape.of(2, 4), 1, 10, 100, 1000, 0, 0, 0, -1), "bias", two(0.5f, 3));

        Tensor out = Layers.reference(new FullyConnected(2, true), map, weights);

        assertThat(out.shape()).isEqualTo(Shape.of(2, 1, 1));
        assertThat(out.data()).containsExactly(3210.5f, 0);
    }

    /** In one long sum the ones would be lost beside a hundred million; inputs 0 and 16 share a running sum. */
    @Test
    void aFullyConnectedUnitHasSixteenRunningSums() {
        float[] row = new float[32];
        Arrays.fill(row, 0, 16, 1);
        row[0] = 1e8f;
        row[16] = -1e8f;

        assertThat(full(row)).isEqualTo(15);
        row[16] = 0;
        row[24] = -1e8f;
        assertThat(full(row)).as("joined first: sums 0 and 8").isEqualTo(14);
        row[24] = 0;
        row[31] = -1e8f;
        assertThat(full(row)).as("joined last: sums 0 and 15").isZero();
    }

    private static float full(float[] row) {
        float[] ones = new float[row.length];
        Arrays.fill(ones, 1);
        Map<String, Tensor> weights = Map.of("matrix", Tensor.of(Shape.of(1, row.length), row));
        return Layers.reference(new FullyConnected(1, false), Tensor.of(Shape.of(1, 1, row.length), ones), weights)
                .data()[0];
    }

    @Test
    void aLocallyConnectedPlaceHasWeightsOfItsOwn() {
        Tensor map = Tensor.of(Shape.of(1, 1, 3), 1, 2, 3);
        Tensor unshared = Tensor.of(Shape.of(1, 1, 2, 2), 1, 10, 100, 1000);

        assertThat(local(Bias.NONE, map, Map.of("unshared", unshared))).containsExactly(201, 3020);
        assertThat(local(Bias.SHARED, map, Map.of("unshared", unshared, "bias", Tensor.of(Shape.of(1), 0.5f))))
                .containsExactly(201.5f, 3020.5f);
        assertThat(local(Bias.UNTIED, map, Map.of("unshared", unshared, "bias", Tensor.of(Shape.of(1, 1, 2), 4, 5))))
                .containsExactly(205, 3025);
    }

    private static float[] local(Bias bias, Tensor map, Map<String, Tensor> weights) {
        return Layers.reference(new LocallyConnected(1, PAIRS, bias), map, weights)
                .data();
    }

    /** With the same weights at every place it is a convolution, bit for bit. */
    @Test
    void unsharedWeightsThatAreEqualMakeAConvolution() {
        Window window = Window.of(3, 2, Padding.of(1, Fill.REFLECT));
        Rng rng = new Rng(7);
        Tensor map = Tensor.random(Shape.of(3, 9, 8), rng, -1, 1);
        Conv conv = new Conv(4, window, 1, Bias.UNTIED);
        Map<String, Tensor> shared = Layers.weights(conv, map.shape(), rng);
        Tensor kernel = shared.getOrDefault("weight", map);
        Tensor unshared = Tensor.zeros(Shape.of(4, 3, 9, 5 * 4)).with(data -> {
            for (int i = 0; i < data.length; i++) {
                data[i] = kernel.data()[i / 20];
            }
        });

        Tensor local = Layers.reference(
                new LocallyConnected(4, window, Bias.UNTIED),
                map,
                Map.of("unshared", unshared, "bias", shared.getOrDefault("bias", map)));

        assertThat(local.sameBits(Layers.reference(conv, map, shared))).isTrue();
    }

    private static Tensor two(float first, float second) {
        return Tensor.of(Shape.of(2), first, second);
    }
}
