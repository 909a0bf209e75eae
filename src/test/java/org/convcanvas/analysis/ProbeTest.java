package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.NetworkSamples;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ProbeTest {

    /** Units of random networks of the whole catalogue, at the borders too. */
    @Property(tries = 1000, seed = "71")
    void givesTheMapsValueToTheLastBit(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = NetworkSamples.random(rng, 6, LayerSamples.kinds());
        Weights weights = NetworkSamples.weights(network, rng);
        Tensor input = Tensor.random(network.input(), rng, -1, 1);
        Evaluation evaluation = Engine.evaluate(network, weights, input, null, Parallel.sequential(), new Cancel());
        for (Node node : network.nodes()) {
            Shape shape = network.shape(node.id());
            for (int i = 0; i < 4; i++) {
                int c = rng.nextInt(shape.channels());
                int y = i == 0 ? 0 : i == 1 ? shape.height() - 1 : rng.nextInt(shape.height());
                int x = i == 0 ? 0 : i == 1 ? shape.width() - 1 : rng.nextInt(shape.width());

                Arithmetic arithmetic = Probe.of(evaluation, node.id(), c, y, x, rng.nextInt(4));

                assertThat(Float.floatToIntBits(arithmetic.value()))
                        .as("%s at %d, %d, %d of %s", node, c, y, x, shape)
                        .isEqualTo(
                                Float.floatToIntBits(evaluation.map(node.id()).at(c, y, x)));
            }
        }
    }

    @Test
    void showsPatchProductsAndSumOfAConvolution() {
        Evaluation evaluation = evaluate(
                new Node("C", Conv.of(1, 3, 1, Padding.of(1, Fill.ZERO)), List.of(Network.INPUT)),
                Shape.of(1, 4, 4),
                i -> i);

        Arithmetic.Weighted sum = (Arithmetic.Weighted) Probe.of(evaluation, "C", 0, 0, 1, 0);

        assertThat(sum.patch().pixels().data()).containsExactly(0, 0, 0, 0, 1, 2, 4, 5, 6);
        assertThat(sum.patch().padded(0, 1)).isTrue();
        assertThat(sum.patch().padded(1, 1)).isFalse();
        float products = 0;
        for (int t = 0; t < 9; t++) {
            assertThat(sum.products().data()[t])
                    .isEqualTo(sum.weights().data()[t] * sum.patch().pixels().data()[t]);
            products += sum.products().data()[t];
        }
        assertThat(sum.here()).isCloseTo(products, org.assertj.core.data.Offset.offset(1e-4f));
        assertThat(sum.others()).isZero();
        assertThat(sum.patch().top()).isEqualTo(-1);
        assertThat(sum.patch().left()).isEqualTo(0);
    }

    @Test
    void namesTheWinnerOfAMaxPool() {
        Evaluation evaluation = evaluate(
                new Node("P", MaxPool.of(2, 2), List.of(Network.INPUT)),
                Shape.of(1, 2, 4),
                i -> new float[] {3, 9, -1, -1, 4, 2, -5, -1}[i]);

        Arithmetic.Pooled left = (Arithmetic.Pooled) Probe.of(evaluation, "P", 0, 0, 0, 0);
        Arithmetic.Pooled right = (Arithmetic.Pooled) Probe.of(evaluation, "P", 0, 0, 1, 0);

        assertThat(left.winner()).isEqualTo(1);
        assertThat(left.value()).isEqualTo(9);
        assertThat(right.winner()).as("the first of equal ones").isZero();
    }

    private interface Numbers {
        float at(int i);
    }

    private static Evaluation evaluate(Node node, Shape shape, Numbers numbers) {
        Network network = new Network(shape, List.of(node));
        Rng rng = new Rng(3);
        float[] data = new float[shape.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = numbers.at(i);
        }
        Weights weights = Weights.none();
        for (WeightSpec spec : node.layer().weights(List.of(shape))) {
            weights = weights.with(node.id(), spec.role(), Tensor.random(spec.shape(), rng, -1, 1));
        }
        return Engine.evaluate(network, weights, Tensor.of(shape, data), null, Parallel.sequential(), new Cancel());
    }
}
