package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * How the effective receptive field grows with depth: n convolutions k x k, one upon the other, are measured for all n at
 * once. The last unit of the deepest stack has n layers between itself and the map that lies n layers before it, and that
 * map is as large as the field, n(k - 1) + 1, as nothing is padded.
 */
public final class DepthExperiment {
    /** Channels between random layers with which {@link #SAMPLES} samples suffice. */
    public static final int CHANNELS = 16;

    /** Samples with which 40 random 3 x 3 layers come within 5 % of the theory. */
    public static final int SAMPLES = 32;

    private DepthExperiment() {}

    /**
     * The field of a stack.
     *
     * @param layers n
     * @param size the theoretical extent, n(k - 1) + 1 pixels
     * @param sigma standard deviation measured, the root of the mean of both axes' variances, in pixels
     * @param theory what it is for n uniform kernels: sqrt(n (k k - 1) / 12)
     */
    public record Row(int layers, int size, double sigma, double theory) {}

    /** Kernels of equal weights: the mass is the absolute gradient. Row n - 1 is that of n layers, up to {@code most}. */
    public static List<Row> uniform(int kernel, int most, Parallel parallel, Cancel cancel) {
        Network network = stack(kernel, most, 1);
        Weights weights = Weights.none();
        for (Node node : network.nodes()) {
            float[] box = new float[kernel * kernel];
            Arrays.fill(box, 1f / box.length);
            weights = weights.with(node.id(), WeightSpec.KERNEL, Tensor.of(Shape.of(1, 1, kernel, kernel), box));
        }
        Map<String, Tensor> gradients = gradients(network, weights, parallel, cancel);
        List<Row> rows = new ArrayList<>();
        for (int n = 1; n <= most; n++) {
            Tensor gradient = Objects.requireNonNull(gradients.get(before(network, n)));
            rows.add(row(kernel, n, EffectiveField.ofAbsolute(gradient)));
        }
        return List.copyOf(rows);
    }

    /**
     * Kernels of independent normal weights: the mass is the mean squared gradient of the samples, summed over channels and
     * not normalised sample by sample. The weights' variance is one over the fan-in rather than one, which scales every
     * sample by the same factor and keeps numbers in range.
     *
     * @param channels of every map but the last, at least 1; the more, the fewer samples are needed
     * @param samples how many weights are drawn
     */
    public static List<Row> random(
            int kernel, int most, int channels, int samples, long seed, Parallel parallel, Cancel cancel) {
        Network network = stack(kernel, most, channels);
        Rng rng = new Rng(seed);
        Map<Integer, double[]> masses = new HashMap<>();
        for (int i = 0; i < samples; i++) {
            Map<String, Tensor> gradients = gradients(network, normal(network, rng), parallel, cancel);
            for (int n = 1; n <= most; n++) {
                Tensor gradient = Objects.requireNonNull(gradients.get(before(network, n)));
                EffectiveField.addSquares(
                        gradient,
                        masses.computeIfAbsent(
                                n, depth -> new double[gradient.shape().plane()]));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int n = 1; n <= most; n++) {
            int size = n * (kernel - 1) + 1;
            rows.add(row(kernel, n, EffectiveField.of(size, size, Objects.requireNonNull(masses.get(n)))));
        }
        return List.copyOf(rows);
    }

    private static Row row(int kernel, int layers, EffectiveField field) {
        double sigma = Math.sqrt((field.varianceY() + field.varianceX()) / 2);
        return new Row(layers, layers * (kernel - 1) + 1, sigma, theory(kernel, layers));
    }

    /** The standard deviation of n uniform distributions over k pixels, added up: sqrt(n (k k - 1) / 12). */
    public static double theory(int kernel, int layers) {
        return Math.sqrt(layers * (kernel * kernel - 1) / 12.0);
    }

    private static Network stack(int kernel, int layers, int channels) {
        Window window = Window.of(kernel, 1, Padding.valid());
        List<Node> nodes = new ArrayList<>();
        String last = Network.INPUT;
        for (int i = 1; i <= layers; i++) {
            Conv conv = new Conv(i == layers ? 1 : channels, window, 1, Bias.NONE);
            nodes.add(new Node("Conv " + i, conv, List.of(last)));
            last = "Conv " + i;
        }
        int side = layers * (kernel - 1) + 1;
        return new Network(Shape.of(channels, side, side), nodes);
    }

    /** The map that lies n layers before the last. */
    private static String before(Network network, int n) {
        return network.nodes().get(network.nodes().size() - n).inputs().get(0);
    }

    private static Weights normal(Network network, Rng rng) {
        Weights weights = Weights.none();
        for (Node node : network.nodes()) {
            WeightSpec spec = node.layer().weights(network.inputShapes(node)).get(0);
            double scale = 1 / Math.sqrt(spec.fanIn());
            float[] data = new float[spec.shape().size()];
            for (int i = 0; i < data.length; i++) {
                data[i] = (float) (scale * rng.nextGaussian());
            }
            weights = weights.with(node.id(), spec.role(), Tensor.of(spec.shape(), data));
        }
        return weights;
    }

    /** All is linear, so that any image will do. */
    private static Map<String, Tensor> gradients(Network network, Weights weights, Parallel parallel, Cancel cancel) {
        Evaluation evaluation =
                Engine.evaluate(network, weights, Tensor.zeros(network.input()), null, parallel, cancel);
        String last = network.nodes().get(network.nodes().size() - 1).id();
        return new UnitMeasure(last, 0, 0, 0).gradients(evaluation, parallel, cancel);
    }
}
