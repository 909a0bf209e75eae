package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.Network;
import org.convcanvas.network.NetworkSamples;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Relu;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PartialMapsTest {
    /** Groups, strides, dilations, borders: whatever convolutions the catalogue's samples have. */
    @Property(tries = 200, seed = "411")
    void addUpToTheMapAndAreTheProbesSums(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Network network = NetworkSamples.random(rng, 5, LayerSamples.kinds());
        Weights weights = NetworkSamples.weights(network, rng);
        Tensor input = Tensor.random(network.input(), rng, -1, 1);
        Evaluation evaluation = Engine.evaluate(network, weights, input, null, Parallel.sequential(), new Cancel());
        for (Node node : network.nodes()) {
            FilterTable table = FilterTable.of(network, node.id());
            if (table == null) {
                continue;
            }
            PartialMaps partial = new PartialMaps(evaluation, table);
            int filter = rng.nextInt(table.filters());
            int y = rng.nextInt(table.output().height());
            int x = rng.nextInt(table.output().width());
            Arithmetic.Weighted sum = (Arithmetic.Weighted) Probe.of(evaluation, node.id(), filter, y, x, 0);
            double total = sum.bias();
            double size = Math.abs(sum.bias());
            for (int i = 0; i < table.perFilter(); i++) {
                Tensor map = partial.of(filter, table.first(filter) + i);
                assertThat(map.shape())
                        .isEqualTo(Shape.of(
                                1, table.output().height(), table.output().width()));
                float part = map.at(0, y, x);
                assertThat(Float.floatToIntBits(part + 0f))
                        .as("%s of %s", node, table.input())
                        .isEqualTo(Float.floatToIntBits(sum.sums().data()[i] + 0f));
                total += part;
                size += Math.abs(part);
            }
            assertThat(total).isCloseTo(sum.value(), org.assertj.core.data.Offset.offset(1e-5 * size + 1e-6));
        }
    }

    @Test
    void aDepthwiseFilterReadsItsOwnChannelOnly() {
        Conv conv = Conv.of(4, 3, 1, Padding.of(1, Fill.ZERO)).withGroups(4);
        Network network = new Network(Shape.of(4, 5, 5), List.of(new Node("C", conv, List.of(Network.INPUT))));
        FilterTable table = Objects.requireNonNull(FilterTable.of(network, "C"));

        assertThat(table.perFilter()).isEqualTo(1);
        assertThat(table.reads(2, 2)).isTrue();
        assertThat(table.reads(2, 1)).isFalse();
        Evaluation evaluation = Engine.evaluate(
                network,
                NetworkSamples.weights(network, new Rng(1)),
                Tensor.zeros(network.input()),
                null,
                Parallel.sequential(),
                new Cancel());
        assertThatThrownBy(() -> new PartialMaps(evaluation, table).of(2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheActivationThatReadsTheSum() {
        Conv conv = Conv.of(2, 3, 1, Padding.of(1, Fill.ZERO));
        Network network = new Network(
                Shape.of(1, 5, 5),
                List.of(
                        new Node("C", conv, List.of(Network.INPUT)),
                        new Node("R", new Relu(), List.of("C")),
                        new Node("D", conv, List.of("R"))));

        assertThat(Objects.requireNonNull(FilterTable.of(network, "C")).activation())
                .isEqualTo("R");
        assertThat(Objects.requireNonNull(FilterTable.of(network, "D")).activation())
                .isNull();
        assertThat(FilterTable.of(network, "R")).isNull();
        assertThat(FilterTable.of(network, Network.INPUT)).isNull();
    }
}
