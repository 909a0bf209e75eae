package org.convcanvas.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.compute.Kernels;
import org.convcanvas.compute.Rounding;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Relu;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Region;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What is computed.
 *
 * @param network the layers
 * @param weights seeded random
 * @param input C x H x W, seeded random, uniform in [-1, 1)
 */
record Workload(Network network, Weights weights, Tensor input) {
    private static final long SEED = 7;
    private static final int DAB = 16;

    /** One 3 x 3 convolution that keeps the size. */
    static Workload conv(int channels, int height, int width, int filters) {
        return of(Shape.of(channels, height, width), same(filters));
    }

    /**
     * One filter without bias over a photograph of 12 megapixels, whose outermost pixels are 0: it makes no difference
     * then what a library takes to be beyond them.
     */
    static Workload photo() {
        Workload full = of(Shape.of(1, 3000, 4000), same(1).withBias(Bias.NONE));
        return new Workload(full.network, full.weights, full.input.with(data -> {
            int width = 4000;
            Arrays.fill(data, 0, width, 0);
            Arrays.fill(data, data.length - width, data.length, 0);
            for (int row = 0; row < data.length; row += width) {
                data[row] = 0;
                data[row + width - 1] = 0;
            }
        }));
    }

    /** Three convolutions with ReLU, the first two with a max pool, on a square RGB image. */
    static Workload stack(int size) {
        return of(
                Shape.of(3, size, size),
                same(16),
                new Relu(),
                MaxPool.of(2, 2),
                same(32),
                new Relu(),
                MaxPool.of(2, 2),
                same(32),
                new Relu());
    }

    /** The Tiny VGG of the CNN Explainer (Wang et al. 2020). */
    static Workload tinyVgg() {
        List<Layer> layers = new ArrayList<>();
        for (int block = 0; block < 2; block++) {
            for (int conv = 0; conv < 2; conv++) {
                layers.add(Conv.of(10, 3, 1, Padding.valid()));
                layers.add(new Relu());
            }
            layers.add(MaxPool.of(2, 2));
        }
        layers.add(new FullyConnected(10, true));
        return of(Shape.of(3, 64, 64), layers.toArray(new Layer[0]));
    }

    private static Conv same(int filters) {
        return Conv.of(filters, 3, 1, Padding.of(1, Fill.ZERO));
    }

    /** Layers one behind the other. */
    private static Workload of(Shape input, Layer... layers) {
        List<Node> nodes = new ArrayList<>();
        String before = Network.INPUT;
        for (Layer layer : layers) {
            String id = layer.type() + " " + (nodes.size() + 1);
            nodes.add(new Node(id, layer, List.of(before)));
            before = id;
        }
        Network network = new Network(input, nodes);
        Rng rng = new Rng(SEED);
        Weights weights = WeightFit.fit(network, Weights.none(), SEED);
        for (Node node : nodes) {
            Tensor bias = weights.bias(node.id());
            if (bias != null) {
                weights = weights.with(node.id(), WeightSpec.BIAS, Tensor.random(bias.shape(), rng, -0.1f, 0.1f));
            }
        }
        return new Workload(network, weights, Tensor.random(input, rng, -1, 1));
    }

    /** The name of the last layer. */
    String last() {
        return network.nodes().get(network.nodes().size() - 1).id();
    }

    /** Every map. */
    Evaluation evaluate(Kernels kernels, @Nullable Evaluation previous, Parallel parallel) {
        return Engine.evaluate(kernels, Rounding.EXACT, network, weights, input, previous, parallel, new Cancel());
    }

    /** The last map, with every map kept for display. */
    Tensor everyMap(Parallel parallel) {
        return evaluate(Kernels.best(), null, parallel).map(last());
    }

    /** The last map alone. */
    Tensor output(Parallel parallel) {
        return Engine.output(network, weights, input, parallel, new Cancel());
    }

    /** The last map, from what an earlier evaluation left. */
    Tensor update(Evaluation previous, Parallel parallel) {
        return evaluate(Kernels.best(), previous, parallel).map(last());
    }

    /** With one weight of the first filter of the last convolution changed. */
    Workload withFilterChanged() {
        String id = "";
        for (Node node : network.nodes()) {
            id = node.layer() instanceof Conv ? node.id() : id;
        }
        Tensor kernel = Objects.requireNonNull(weights.kernel(id));
        return new Workload(network, weights.with(id, WeightSpec.KERNEL, kernel.with(data -> data[0] += 1)), input);
    }

    /** With a square of ones in the middle of the input. */
    Workload withDab() {
        Shape shape = input.shape();
        int top = (shape.height() - DAB) / 2;
        int left = (shape.width() - DAB) / 2;
        return new Workload(network, weights, input.with(new Region(top, left, DAB, DAB), data -> {
            for (int c = 0; c < shape.channels(); c++) {
                for (int y = top; y < top + DAB; y++) {
                    int at = (c * shape.height() + y) * shape.width() + left;
                    Arrays.fill(data, at, at + DAB, 1);
                }
            }
        }));
    }
}
