package org.convcanvas.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Gives a network the weights that its shapes ask for. */
public final class WeightFit {
    private WeightFit() {}

    /**
     * The weights for {@code network}: tensors that fit are kept as they are; of the others what overlaps is kept
     * (kernels centred) and the rest is seeded random, normal with variance 2 / fan-in (He et al. 2015); biases start
     * at zero. Nodes that are gone lose theirs.
     *
     * @param seed of the random part; the same seed gives the same weights
     */
    public static Weights fit(Network network, Weights old, long seed) {
        Weights fitted = Weights.none();
        for (Node node : network.nodes()) {
            Map<String, Tensor> tensors = new HashMap<>();
            for (WeightSpec spec : node.layer().weights(network.inputShapes(node))) {
                Tensor before = old.get(node.id(), spec.role());
                tensors.put(spec.role(), fit(before, spec, seed ^ node.id().hashCode()));
            }
            fitted = fitted.with(node.id(), tensors);
        }
        return fitted;
    }

    /** The first node whose tensors are missing or of another shape than its layer asks for; null when all fit. */
    public static @Nullable String misfit(Network network, Weights weights) {
        for (Node node : network.nodes()) {
            for (WeightSpec spec : node.layer().weights(network.inputShapes(node))) {
                Tensor tensor = weights.get(node.id(), spec.role());
                if (tensor == null || !tensor.shape().equals(spec.shape())) {
                    return node.id();
                }
            }
        }
        return null;
    }

    /**
     * The weights with those of layers changed whose map changes from or to one channel, as between a gray and an RGB
     * input: a kernel is divided by the channels and copied to each, several are added up; so are the weights of fully
     * and of locally connected layers. Batch norm's numbers are copied or averaged.
     *
     * @param network with the new input shape
     */
    public static Weights recoloured(Network network, Weights old) {
        Weights changed = old;
        for (Node node : network.nodes()) {
            List<Shape> inputs = network.inputShapes(node);
            for (WeightSpec spec : node.layer().weights(inputs)) {
                Tensor before = old.get(node.id(), spec.role());
                Tensor after = before == null ? null : Recolouring.of(before, spec, inputs.get(0));
                if (after != null && after != before) {
                    changed = changed.with(node.id(), spec.role(), after);
                }
            }
        }
        return changed;
    }

    private static Tensor fit(@Nullable Tensor before, WeightSpec spec, long seed) {
        if (before != null && before.shape().equals(spec.shape())) {
            return before;
        }
        String role = Bypassed.plain(spec.role());
        if (before != null
                && role.equals(WeightSpec.BIAS)
                && before.shape().rank() != spec.shape().rank()) {
            return spec.shape().rank() == 1 ? tied(before, spec.shape()) : untied(before, spec.shape());
        }
        float[] data = new float[spec.shape().size()];
        if (spec.fanIn() > 0) {
            randomise(data, spec.fanIn(), seed);
        } else {
            Arrays.fill(data, spec.start());
        }
        // unshared weights belong to places, and another size has other places
        boolean placed = role.equals(WeightSpec.UNSHARED) || spec.shape().rank() == 3;
        if (before != null && before.shape().rank() == spec.shape().rank() && !placed) {
            keepOverlap(before, spec.shape(), data);
        }
        return Tensor.of(spec.shape(), data);
    }

    /** Each filter's bias at every place, so that the maps stay as they are. */
    private static Tensor untied(Tensor before, Shape shape) {
        float[] data = new float[shape.size()];
        for (int o = 0; o < Math.min(before.shape().extent(0), shape.channels()); o++) {
            Arrays.fill(data, o * shape.plane(), (o + 1) * shape.plane(), before.data()[o]);
        }
        return Tensor.of(shape, data);
    }

    /** The mean of each filter's biases. */
    private static Tensor tied(Tensor before, Shape shape) {
        float[] data = new float[shape.size()];
        int plane = before.shape().plane();
        for (int o = 0; o < Math.min(before.shape().channels(), data.length); o++) {
            double sum = 0;
            for (int p = 0; p < plane; p++) {
                sum += before.data()[o * plane + p];
            }
            data[o] = (float) (sum / plane);
        }
        return Tensor.of(shape, data);
    }

    /** Normal numbers of variance 2 / fan-in. */
    private static void randomise(float[] data, int fanIn, long seed) {
        Rng rng = new Rng(seed);
        double deviation = Math.sqrt(2.0 / fanIn);
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (deviation * rng.nextGaussian());
        }
    }

    private static void keepOverlap(Tensor before, Shape shape, float[] data) {
        int[] from = four(before.shape());
        int[] to = four(shape);
        boolean resized = from[2] != to[2] || from[3] != to[3];
        for (int o = 0; o < Math.min(from[0], to[0]); o++) {
            for (int i = 0; i < Math.min(from[1], to[1]); i++) {
                int plane = (o * to[1] + i) * to[2] * to[3];
                if (resized) { // a grown kernel is the old one centred in zeros: the picture stays the same
                    Arrays.fill(data, plane, plane + to[2] * to[3], 0);
                }
                copyCentred(before.data(), (o * from[1] + i) * from[2] * from[3], from, data, plane, to);
            }
        }
    }

    private static void copyCentred(float[] source, int at, int[] from, float[] data, int plane, int[] to) {
        int top = Math.floorDiv(to[2] - from[2], 2);
        int left = Math.floorDiv(to[3] - from[3], 2);
        for (int y = Math.max(0, -top); y < from[2] && y + top < to[2]; y++) {
            for (int x = Math.max(0, -left); x < from[3] && x + left < to[3]; x++) {
                data[plane + (y + top) * to[3] + x + left] = source[at + y * from[3] + x];
            }
        }
    }

    /** The extents filled up to four: a vector's axis is its first. */
    private static int[] four(Shape shape) {
        int[] four = {1, 1, 1, 1};
        for (int axis = 0; axis < shape.rank(); axis++) {
            four[axis] = shape.extent(axis);
        }
        return four;
    }
}
