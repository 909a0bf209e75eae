package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

class ReachTest {
    /** With weights above zero every unit that sees a pixel moves when the pixel does, and no other. */
    @Property(tries = 200, seed = "81")
    void isWhereAChangedPixelIsFelt(@ForAll long seed) {
        Rng rng = new Rng(seed);
        Shape shape = Shape.of(1, 8 + rng.nextInt(12), 8 + rng.nextInt(12));
        Network network = stack(shape, rng);
        Weights weights = positive(network, rng);
        int y = rng.nextInt(shape.height());
        int x = rng.nextInt(shape.width());
        Tensor input = Tensor.random(shape, rng, 0.5f, 1);
        Tensor changed = input.with(data -> data[y * shape.width() + x] += 1);

        Evaluation before = evaluate(network, weights, input);
        Evaluation after = evaluate(network, weights, changed);
        Map<String, Reach> reached = Reach.of(network, y, x);

        for (Node node : network.nodes()) {
            assertThat(felt(before.map(node.id()), after.map(node.id())))
                    .as("%s of %s at %d, %d", network.nodes(), shape, y, x)
                    .isEqualTo(reached.get(node.id()));
        }
    }

    private static Network stack(Shape shape, Rng rng) {
        List<Node> nodes = new ArrayList<>();
        String last = Network.INPUT;
        for (int i = 0; i < 3; i++) {
            int kernel = 2 + rng.nextInt(2);
            int stride = 1 + rng.nextInt(2); // no larger than the kernel: no pixel is skipped
            Layer layer = rng.nextInt(3) == 0
                    ? AveragePool.of(kernel, stride)
                    : Conv.of(1, kernel, stride, Padding.of(rng.nextInt(2), Fill.ZERO));
            nodes.add(new Node("L" + i, layer, List.of(last)));
            last = "L" + i;
            try {
                new Network(shape, nodes);
            } catch (Problem tooSmall) {
                return new Network(shape, nodes.subList(0, i));
            }
        }
        return new Network(shape, nodes);
    }

    private static Weights positive(Network network, Rng rng) {
        Weights weights = WeightFit.fit(network, Weights.none(), 1);
        for (Node node : network.nodes()) {
            Tensor kernel = weights.kernel(node.id());
            if (kernel != null) {
                weights = weights.with(node.id(), WeightSpec.KERNEL, Tensor.random(kernel.shape(), rng, 0.5f, 1));
            }
        }
        return weights;
    }

    private static Evaluation evaluate(Network network, Weights weights, Tensor input) {
        return Engine.evaluate(network, weights, input, null, Parallel.sequential(), new Cancel());
    }

    /** The smallest rectangle of units that differ; null when none does. */
    private static Reach felt(Tensor before, Tensor after) {
        Reach felt = null;
        for (int y = 0; y < before.shape().height(); y++) {
            for (int x = 0; x < before.shape().width(); x++) {
                if (before.at(0, y, x) != after.at(0, y, x)) {
                    felt = felt == null
                            ? new Reach(y, x, y + 1, x + 1)
                            : new Reach(
                                    Math.min(felt.y0(), y),
                                    Math.min(felt.x0(), x),
                                    Math.max(felt.y1(), y + 1),
                                    Math.max(felt.x1(), x + 1));
                }
            }
        }
        return felt;
    }
}
