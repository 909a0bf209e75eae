package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Objects;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Network;
import org.convcanvas.network.NetworkSamples;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    private static Arithmetic.Weighted sum(int channels, int chosen) {
        Rng rng = new Rng(5);
        Node node = new Node("C", Conv.of(2, 3, 1, Padding.of(1, Fill.ZERO)), List.of(Network.INPUT));
        Network network = new Network(Shape.of(channels, 6, 6), List.of(node));
        Evaluation evaluation = Engine.evaluate(
                network,
                NetworkSamples.weights(network, rng),
                Tensor.random(network.input(), rng, -1, 1),
                null,
                Parallel.sequential(),
                new Cancel());
        return (Arithmetic.Weighted) Objects.requireNonNull(Probe.of(evaluation, "C", 1, 2, 3, chosen));
    }

    @Test
    void leadFromZeroOverChannelsAndBiasToTheValue() {
        Arithmetic.Weighted sum = sum(5, 0);
        List<Contributions.Step> steps = Contributions.of(sum, 10).steps();
        assertThat(steps).hasSize(7);
        double at = 0;
        for (int c = 0; c < 5; c++) {
            assertThat(steps.get(c).channel()).isEqualTo(c);
            assertThat(steps.get(c).from()).isEqualTo(at);
            assertThat(steps.get(c).amount()).isCloseTo(sum.sums().data()[c], offset(1e-12));
            at = steps.get(c).to();
        }
        assertThat(steps.get(5).channel()).isEqualTo(Contributions.BIAS);
        assertThat(steps.get(5).to()).isCloseTo(sum.value(), offset(1e-5));
        assertThat(steps.get(6)).isEqualTo(new Contributions.Step(Contributions.VALUE, 0, sum.value()));
    }

    @Test
    void thoseThatAddLittleAreOneStep() {
        Arithmetic.Weighted sum = sum(40, 17);
        List<Contributions.Step> steps = Contributions.of(sum, 6).steps();
        assertThat(steps).hasSize(9);
        assertThat(steps.stream().map(Contributions.Step::channel)).contains(17, Contributions.OTHERS);
        double least = steps.stream()
                .filter(step -> step.channel() >= 0 && step.channel() != 17)
                .mapToDouble(step -> Math.abs(step.amount()))
                .min()
                .orElseThrow();
        for (int c = 0; c < 40; c++) {
            int channel = c;
            if (steps.stream().noneMatch(step -> step.channel() == channel)) {
                assertThat((double) Math.abs(sum.sums().data()[c])).isLessThanOrEqualTo(least + 1e-6);
            }
        }
        assertThat(steps.get(7).to()).isCloseTo(sum.value(), offset(1e-4));
    }
}
