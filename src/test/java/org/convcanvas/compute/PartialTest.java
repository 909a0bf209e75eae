package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.Network;
import org.convcanvas.network.NetworkSamples;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Part;
import org.convcanvas.tensor.Region;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** What is computed anew after a change, and that it equals a full evaluation bit for bit. */
class PartialTest {
    private static final List<Class<? extends Layer>> KINDS = LayerSamples.kinds().stream()
            .filter(Kernels.plain().kinds()::contains)
            .toList();
    private static final Parallel TWO = Parallel.of(2);

    @AfterContainer
    static void close() {
        TWO.close();
    }

    /** A chain of small changes, each evaluated from the one before, on random networks of the whole catalogue. */
    @Property(tries = 400, seed = "41")
    void equalsAFullEvaluation(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Kernels kernels = rng.nextInt(2) == 0 ? Kernels.plain() : Layers.FASTEST;
        Network network = NetworkSamples.random(rng, 8, KINDS);
        Weights weights = NetworkSamples.weights(network, rng);
        Tensor input = Tensor.random(network.input(), rng, -1, 1);
        Evaluation evaluation = evaluate(kernels, network, weights, input, null);
        for (int step = 0; step < 5; step++) {
            switch (rng.nextInt(4)) {
                case 0 -> input = dab(input, rng);
                case 1 -> input = dab(dab(input, rng), rng);
                case 2 -> input = input.with(data -> data[rng.nextInt(data.length)] += 1);
                default -> weights = changed(network, weights, rng);
            }
            evaluation = evaluate(kernels, network, weights, input, evaluation);
            Evaluation full = evaluate(kernels, network, weights, input, null);
            for (Node node : network.nodes()) {
                assertThat(evaluation.map(node.id()).sameBits(full.map(node.id())))
                        .as("%s %s of %s", kernels.name(), node, network.input())
                        .isTrue();
            }
        }
    }

    private static Tensor dab(Tensor input, Rng rng) {
        Shape shape = input.shape();
        int height = 1 + rng.nextInt(Math.min(6, shape.height()));
        int width = 1 + rng.nextInt(Math.min(6, shape.width()));
        int y = rng.nextInt(shape.height() - height + 1);
        int x = rng.nextInt(shape.width() - width + 1);
        return input.with(new Region(y, x, height, width), data -> {
            for (int row = y; row < y + height; row++) {
                data[row * shape.width() + x + rng.nextInt(width)] = rng.nextFloat();
            }
        });
    }

    private static Weights changed(Network network, Weights weights, Rng rng) {
        Weights changed = weights;
        List<Node> nodes = network.nodes();
        String id = nodes.get(rng.nextInt(nodes.size())).id();
        for (Map.Entry<String, Tensor> entry : weights.of(id).entrySet()) {
            Tensor tensor = entry.getValue();
            changed = changed.with(
                    id, entry.getKey(), tensor.with(data -> data[rng.nextInt(data.length)] += rng.nextInt(2) * 0.5f));
        }
        return changed;
    }

    private static Evaluation evaluate(
            Kernels kernels, Network network, Weights weights, Tensor input, Evaluation previous) {
        return Engine.evaluate(kernels, Rounding.EXACT, network, weights, input, previous, TWO, new Cancel());
    }

    /** A pixel in the middle: the maps remember where they may differ, and that is no more than the units that see it. */
    @Test
    void onlyTheUnitsThatSeeAChangedPixelAreComputed() {
        Network network = BuiltIn.START.network();
        Weights weights = BuiltIn.START.weights();
        Tensor input = Tensor.random(network.input(), new Rng(42), 0, 255);
        Evaluation before = evaluate(Layers.FASTEST, network, weights, input, null);
        Tensor dot = input.with(new Region(100, 101, 1, 1), data -> data[100 * 224 + 101] = 7);

        Evaluation after = evaluate(Layers.FASTEST, network, weights, dot, before);

        assertThat(changes(after))
                .containsEntry("Conv 1", "8×3×3 at 0, 99, 100")
                .containsEntry("ReLU 1", "8×3×3 at 0, 99, 100")
                .containsEntry("Pool 1", "8×2×2 at 0, 49, 50")
                .containsEntry("Conv 2", "16×4×4 at 0, 48, 49")
                .containsEntry("ReLU 2", "16×4×4 at 0, 48, 49")
                .containsEntry("Pool 2", "16×2×3 at 0, 24, 24");
    }

    @Test
    void onlyTheChannelOfAChangedFilterIsComputed() {
        Network network = BuiltIn.START.network();
        Weights weights = BuiltIn.START.weights();
        Tensor input = Tensor.random(network.input(), new Rng(43), 0, 255);
        Evaluation before = evaluate(Layers.FASTEST, network, weights, input, null);
        Tensor kernel = Objects.requireNonNull(weights.kernel("Conv 2"));
        Weights changed = weights.with("Conv 2", "weight", kernel.with(data -> data[5 * 72 + 10] += 1));

        Evaluation after = evaluate(Layers.FASTEST, network, changed, input, before);

        assertThat(after.map("Pool 1")).isSameAs(before.map("Pool 1"));
        assertThat(changes(after))
                .containsEntry("Conv 2", "1×112×112 at 5, 0, 0")
                .containsEntry("ReLU 2", "1×112×112 at 5, 0, 0")
                .containsEntry("Pool 2", "1×56×56 at 5, 0, 0");
    }

    /** While a filter is dragged the next convolution may only add what changed; then the last bits differ, and no more. */
    @Test
    void deltasComeCloseAndSayThatTheyAreNotExact() {
        Network network = BuiltIn.START.network();
        Weights weights = BuiltIn.START.weights();
        Tensor input = Tensor.random(network.input(), new Rng(46), 0, 255);
        Evaluation before = evaluate(Layers.FASTEST, network, weights, input, null);
        Tensor kernel = Objects.requireNonNull(weights.kernel("Conv 1"));
        Weights changed = weights.with("Conv 1", "weight", kernel.with(data -> data[40] += 0.3f));

        Evaluation delta =
                Engine.evaluate(Layers.FASTEST, Rounding.DELTA, network, changed, input, before, TWO, new Cancel());
        Evaluation full = evaluate(Layers.FASTEST, network, changed, input, null);

        assertThat(before.exact()).isTrue();
        assertThat(delta.exact()).isFalse();
        assertThat(delta.map("Pool 1").sameBits(full.map("Pool 1"))).isTrue();
        float[] sums = full.map("Conv 2").data();
        float largest = 0;
        float error = 0;
        for (int i = 0; i < sums.length; i++) {
            largest = Math.max(largest, Math.abs(sums[i]));
            error = Math.max(error, Math.abs(sums[i] - delta.map("Conv 2").data()[i]));
        }
        assertThat(error).isPositive().isLessThan(1e-5f * largest);
    }

    private static Map<String, String> changes(Evaluation evaluation) {
        return evaluation.maps().entrySet().stream()
                .filter(entry -> entry.getValue().changed() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> {
                    Part part = Objects.requireNonNull(entry.getValue().changed());
                    return part.shape() + " at " + part.channel() + ", " + part.y() + ", " + part.x();
                }));
    }

    /** Fills that carry a pixel to another border carry its change there too. */
    @Test
    void aChangeReachesTheOtherBorderByCircularPadding() {
        Layer conv = Conv.of(1, 3, 1, Padding.same(Fill.CIRCULAR));
        Network network = new Network(Shape.of(1, 9, 9), List.of(new Node("A", conv, List.of(Network.INPUT))));
        Weights weights = NetworkSamples.weights(network, new Rng(44));
        Tensor input = Tensor.random(network.input(), new Rng(45), -1, 1);
        Evaluation before = evaluate(Layers.FASTEST, network, weights, input, null);
        Tensor corner = input.with(new Region(0, 4, 1, 1), data -> data[4] = 3);

        Evaluation after = evaluate(Layers.FASTEST, network, weights, corner, before);

        assertThat(after.map("A").at(0, 8, 4)).isNotEqualTo(before.map("A").at(0, 8, 4));
        assertThat(after.map("A")
                        .sameBits(evaluate(Layers.FASTEST, network, weights, corner, null)
                                .map("A")))
                .isTrue();
    }
}
