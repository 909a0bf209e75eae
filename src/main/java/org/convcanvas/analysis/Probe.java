package org.convcanvas.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.compute.Drift;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.compute.Phase;
import org.convcanvas.compute.ReferenceKernels;
import org.convcanvas.network.Activation;
import org.convcanvas.network.Add;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Node;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Pair;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Computes single units anew from what they read, in the kernels' order. */
public final class Probe {
    private static final int MOST_PRODUCTS = 5;

    private final Evaluation evaluation;
    private final Node node;
    private final int channel;
    private final int y;
    private final int x;

    private Probe(Evaluation evaluation, Node node, int channel, int y, int x) {
        this.evaluation = evaluation;
        this.node = node;
        this.channel = channel;
        this.y = y;
        this.x = x;
    }

    /**
     * How the value of a unit of a node comes about.
     *
     * @param inChannel which of the channels that a filter reads is to be looked at, from 0; the last one when there are
     *     fewer
     */
    public static Arithmetic of(Evaluation evaluation, String id, int channel, int y, int x, int inChannel) {
        return new Probe(evaluation, evaluation.network().node(id), channel, y, x).explain(inChannel);
    }

    private Arithmetic explain(int inChannel) {
        Layer layer = node.layer();
        if (layer instanceof Conv conv) {
            return convolution(conv, inChannel);
        } else if (layer instanceof DriftedConv drifted) {
            return drifted(drifted, inChannel);
        } else if (layer instanceof BlurPool blur) {
            return blurred(blur);
        } else if (layer instanceof PolyphaseSampling sampling) {
            return sampled(sampling);
        } else if (layer instanceof LocallyConnected local) {
            return unshared(local, inChannel);
        } else if (layer instanceof FullyConnected connected) {
            return connected(connected);
        } else if (layer instanceof MaxPool || layer instanceof AveragePool || layer instanceof L2Pool) {
            return pooled();
        } else if (layer instanceof Activation) {
            return new Arithmetic.Function(input().at(channel, y, x), alone(pillar(), channel));
        } else if (layer instanceof Flatten
                || layer instanceof Dropout
                || layer instanceof Bypassed
                || layer instanceof Concat) {
            return passed();
        } else if (layer instanceof Pad pad) {
            return padded(pad);
        } else if (layer instanceof Add) {
            return sum();
        }
        return ProbeTerms.of(node, input(), weights(), channel, y, x);
    }

    private Tensor input() {
        return evaluation.map(node.inputs().get(0));
    }

    private Map<String, Tensor> weights() {
        return evaluation.weights().of(node.id());
    }

    /** All channels at the unit's place, C x 1 x 1. */
    private Tensor pillar() {
        return ProbeTerms.pillar(input(), y, x);
    }

    /** One channel of what the layer makes of a small map. */
    private float alone(Tensor map, int from) {
        return ReferenceKernels.apply(node.layer(), List.of(map), weights()).data()[from];
    }

    private Arithmetic convolution(Conv conv, int inChannel) {
        return convolution(conv, Objects.requireNonNull(weights().get(WeightSpec.KERNEL)), inChannel);
    }

    private Arithmetic convolution(Conv conv, Tensor kernel, int inChannel) {
        int channels = kernel.shape().extent(1);
        int first = channel / (conv.filters() / conv.groups()) * channels;
        int plane = kernel.shape().extent(2) * kernel.shape().extent(3);
        List<Patch> patches = new ArrayList<>();
        List<float[]> rows = new ArrayList<>();
        for (int c = 0; c < channels; c++) {
            patches.add(Patch.of(node.inputs().get(0), input(), first + c, conv.window(), y, x));
            float[] row = new float[plane];
            System.arraycopy(kernel.data(), (channel * channels + c) * plane, row, 0, plane);
            rows.add(row);
        }
        return weighted(patches, rows, inChannel);
    }

    private Arithmetic drifted(DriftedConv drifted, int inChannel) {
        Shape output = evaluation.map(node.id()).shape();
        Tensor kernel = Objects.requireNonNull(weights().get(WeightSpec.KERNEL));
        int taps = kernel.shape().size() / kernel.shape().extent(0);
        Drift drift = new Drift(drifted, taps, output.plane());
        Tensor own = kernel.with(data -> {
            for (int tap = 0; tap < taps; tap++) {
                data[channel * taps + tap] *= drift.factor(channel, tap, y * output.width() + x);
            }
        });
        return convolution(drifted.conv(), own, inChannel);
    }

    private Arithmetic blurred(BlurPool blur) {
        Patch patch = Patch.of(node.inputs().get(0), input(), channel, blur.window(), y, x);
        return weighted(List.of(patch), List.of(blur.kernel()), 0);
    }

    private Arithmetic sampled(PolyphaseSampling sampling) {
        Pair phase = Phase.of(sampling, input());
        int row = y * sampling.stride().y() + phase.y();
        return passed(node.inputs().get(0), channel, row, x * sampling.stride().x() + phase.x());
    }

    private Arithmetic unshared(LocallyConnected local, int inChannel) {
        Tensor kernels = Objects.requireNonNull(weights().get(WeightSpec.UNSHARED));
        int place = y * evaluation.map(node.id()).shape().width() + x;
        List<Patch> patches = new ArrayList<>();
        List<float[]> rows = new ArrayList<>();
        for (int c = 0; c < input().shape().channels(); c++) {
            Patch patch = Patch.of(node.inputs().get(0), input(), c, local.window(), y, x);
            float[] row = new float[patch.pixels().data().length];
            for (int t = 0; t < row.length; t++) {
                row[t] = kernels.at(channel, c, t, place);
            }
            patches.add(patch);
            rows.add(row);
        }
        return weighted(patches, rows, inChannel);
    }

    private Arithmetic weighted(List<Patch> patches, List<float[]> weights, int inChannel) {
        float bias = bias();
        float value = bias;
        float[] sums = new float[patches.size()];
        for (int c = 0; c < sums.length; c++) {
            float[] pixels = patches.get(c).pixels().data();
            float[] row = weights.get(c);
            for (int t = 0; t < pixels.length; t++) {
                value = Math.fma(row[t], pixels[t], value);
                sums[c] = Math.fma(row[t], pixels[t], sums[c]);
            }
        }
        int chosen = Math.max(0, Math.min(inChannel, sums.length - 1));
        Patch patch = patches.get(chosen);
        float[] products = new float[patch.pixels().data().length];
        for (int t = 0; t < products.length; t++) {
            products[t] = weights.get(chosen)[t] * patch.pixels().data()[t];
        }
        Shape form = patch.pixels().shape();
        return new Arithmetic.Weighted(
                patch,
                Tensor.of(form, weights.get(chosen)),
                Tensor.of(form, products),
                Tensor.of(Shape.of(sums.length), sums),
                chosen,
                bias,
                value);
    }

    /** Untied biases have the output's shape. */
    private float bias() {
        Tensor bias = weights().get(WeightSpec.BIAS);
        if (bias == null) {
            return 0;
        }
        return bias.shape().rank() == 1 ? bias.data()[channel] : bias.at(channel, y, x);
    }

    private Arithmetic pooled() {
        Layer layer = node.layer();
        Patch patch = Patch.of(
                node.inputs().get(0),
                input(),
                channel,
                layer.sight(input().shape()).orElseThrow(),
                y,
                x);
        if (layer instanceof MaxPool) {
            return largest(patch);
        }
        float sum = 0;
        for (float pixel : patch.pixels().data()) {
            sum = layer instanceof L2Pool ? Math.fma(pixel, pixel, sum) : sum + pixel;
        }
        if (layer instanceof AveragePool average) {
            int count = Math.max(1, average.counted(patch.vertical(), y) * average.counted(patch.horizontal(), x));
            return new Arithmetic.Pooled(patch, Arithmetic.Pooling.MEAN, -1, sum, count, sum / count);
        }
        return new Arithmetic.Pooled(patch, Arithmetic.Pooling.ROOT, -1, sum, 1, (float) Math.sqrt(sum));
    }

    private static Arithmetic largest(Patch patch) {
        float largest = Float.NEGATIVE_INFINITY;
        int winner = -1;
        for (int ky = 0; ky < patch.rows(); ky++) {
            for (int kx = 0; kx < patch.columns(); kx++) {
                if (!patch.nothing(ky, kx)) {
                    float next = Math.max(largest, patch.at(ky, kx));
                    boolean won = winner < 0 || Float.compare(next, largest) != 0;
                    winner = won ? ky * patch.columns() + kx : winner;
                    largest = next;
                }
            }
        }
        return new Arithmetic.Pooled(patch, Arithmetic.Pooling.LARGEST, winner, largest, 1, largest);
    }

    private Arithmetic connected(FullyConnected layer) {
        float[] in = input().data();
        float[] matrix =
                Objects.requireNonNull(weights().get(WeightSpec.MATRIX)).data();
        float[] row = new float[in.length];
        System.arraycopy(matrix, channel * in.length, row, 0, in.length);
        Tensor own = Tensor.of(Shape.of(1, in.length), row);
        // the kernel's order of additions, with one unit only
        float sum = ReferenceKernels.apply(
                        new FullyConnected(1, false), List.of(input()), Map.of(WeightSpec.MATRIX, own))
                .data()[0];
        List<Arithmetic.Product> products = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            products.add(new Arithmetic.Product(i, in[i], row[i]));
        }
        products.sort(Comparator.comparingDouble(product -> -Math.abs(product.product())));
        Tensor bias = weights().get(WeightSpec.BIAS);
        float value = bias == null ? sum : sum + bias.data()[channel];
        return new Arithmetic.Connected(
                in.length,
                List.copyOf(products.subList(0, Math.min(MOST_PRODUCTS, in.length))),
                sum,
                bias == null ? 0 : bias.data()[channel],
                value);
    }

    private Arithmetic passed() {
        int from = channel;
        for (String name : node.inputs()) {
            Shape shape = evaluation.network().shape(name);
            if (node.layer() instanceof Flatten) {
                int at = channel % shape.plane();
                return passed(name, channel / shape.plane(), at / shape.width(), at % shape.width());
            } else if (from < shape.channels()) {
                return passed(name, from, y, x);
            }
            from -= shape.channels();
        }
        throw new IllegalStateException(node.id() + " has no channel " + channel);
    }

    private Arithmetic passed(String name, int c, int row, int column) {
        return new Arithmetic.Passed(name, c, row, column, evaluation.map(name).at(c, row, column));
    }

    private Arithmetic padded(Pad pad) {
        Patch patch = Patch.of(node.inputs().get(0), input(), channel, pad.window(), y, x);
        int row = patch.fill().source(patch.top(), patch.vertical().input());
        int column = patch.fill().source(patch.left(), patch.horizontal().input());
        return row < 0 || column < 0
                ? new Arithmetic.Passed("", 0, 0, 0, 0)
                : passed(node.inputs().get(0), channel, row, column);
    }

    private Arithmetic sum() {
        List<Arithmetic.Term> terms = new ArrayList<>();
        float sum = 0;
        for (String name : node.inputs()) {
            float value = evaluation.map(name).at(channel, y, x);
            sum = terms.isEmpty() ? value : sum + value; // 0 + -0 would be +0
            terms.add(new Arithmetic.Term("from", name, value));
        }
        return new Arithmetic.Terms(terms, sum);
    }
}
