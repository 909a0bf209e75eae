package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.List;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** What the tests of shifts have in common. */
final class ShiftStage {
    static final Parallel ALONE = Parallel.sequential();

    private ShiftStage() {}

    /** The layers one after the other, called by their kind and their number. */
    static Network stack(Shape input, Layer... layers) {
        List<Node> nodes = new ArrayList<>();
        String before = Network.INPUT;
        for (Layer layer : layers) {
            String id = layer.type() + " " + (nodes.size() + 1);
            nodes.add(new Node(id, layer, List.of(before)));
            before = id;
        }
        return new Network(input, nodes);
    }

    /** With seeded weights on a seeded image of fractions. */
    static ShiftExperiment experiment(Network network, long seed) {
        Rng rng = new Rng(seed);
        Weights weights = WeightFit.fit(network, Weights.none(), rng.nextLong());
        Tensor image = Tensor.random(network.input(), rng, -1, 1);
        return ShiftExperiment.of(network, weights, image, ALONE, new Cancel());
    }

    static ShiftResult run(ShiftExperiment experiment, ImageMove move) {
        return experiment.run(move, ALONE, new Cancel());
    }

    static ImageMove roll(double dx, double dy) {
        return new ImageMove(new Shift(dx, dy), Fill.CIRCULAR, Interpolation.BILINEAR);
    }

    static LayerShift last(ShiftResult result) {
        List<LayerShift> layers = result.layers();
        return layers.get(layers.size() - 1);
    }

    static Conv conv(int filters, int kernel, int stride, Fill fill) {
        return Conv.of(filters, kernel, stride, Padding.same(fill));
    }

    static MaxPool max(int kernel, int stride, Fill fill) {
        return new MaxPool(Window.of(kernel, stride, Padding.same(fill)));
    }
}
