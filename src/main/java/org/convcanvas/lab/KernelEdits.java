package org.convcanvas.lab;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.convcanvas.network.Conv;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Network;
import org.convcanvas.network.Pair;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.convcanvas.text.Text;

/** Edits of a convolution's weights, which are meant as they are shown: turned by half a turn where they are flipped. */
public final class KernelEdits {
    private KernelEdits() {}

    /**
     * Sets one weight; steps on the same weight in one gesture are one entry.
     *
     * @param filter output channel
     * @param channel input channel within the filter's group
     */
    public static Edit cell(String id, int filter, int channel, int y, int x, float value) {
        String key = "cell " + id + " " + filter + " " + channel + " " + y + " " + x;
        return new Edit(Text.of("edit.cell", id), key, experiment -> {
            Tensor weights = kernel(experiment, id);
            Shape shape = weights.shape();
            boolean turned = experiment.flipped().contains(id);
            int row = turned ? shape.height() - 1 - y : y;
            int column = turned ? shape.width() - 1 - x : x;
            int at = ((filter * shape.extent(1) + channel) * shape.height() + row) * shape.width() + column;
            if (weights.data()[at] == value) {
                return experiment;
            }
            return put(experiment, id, WeightSpec.KERNEL, weights.with(data -> data[at] = value));
        });
    }

    /** Sets one filter's bias, which all places share. */
    public static Edit bias(String id, int filter, float value) {
        return new Edit(Text.of("edit.bias", id), "bias " + id + " " + filter, experiment -> {
            Tensor biases = Objects.requireNonNull(experiment.weights().bias(id));
            return biases.data()[filter] == value
                    ? experiment
                    : put(experiment, id, WeightSpec.BIAS, biases.with(data -> data[filter] = value));
        });
    }

    /** Puts a preset on all kernels of a filter. */
    public static Edit preset(String id, int filter, KernelPreset preset) {
        return Edit.of(
                Text.of("edit.preset", Text.of("preset." + preset.name())),
                experiment ->
                        filter(experiment, id, filter, (own, kernel, channels) -> preset.filter(channels, kernel)));
    }

    /** Adds a filter behind the others of a convolution, and puts a preset on it. */
    public static Edit add(String id, KernelPreset preset, long seed) {
        return Edit.of(Text.of("edit.addFilter", Text.of("preset." + preset.name()), id), experiment -> {
            Conv conv = (Conv) experiment.network().node(id).layer();
            Network grown = experiment.network().withLayer(id, conv.withFilters(conv.filters() + 1));
            Experiment wider = experiment.withNetwork(grown, seed);
            return preset(id, conv.filters(), preset).change().apply(wider);
        });
    }

    /** Multiplies all weights of a filter. */
    public static Edit scale(String id, int filter, float factor) {
        return Edit.of(
                Text.of("edit.scale", String.valueOf(factor)),
                experiment -> filter(experiment, id, filter, (own, kernel, channels) -> {
                    float[] scaled = own.clone();
                    for (int i = 0; i < scaled.length; i++) {
                        scaled[i] *= factor;
                    }
                    return scaled;
                }));
    }

    /**
     * Puts a grid of numbers on one kernel, or numbers for all channels on the whole filter; centred, with zeros around it
     * in a larger kernel.
     *
     * @param numbers kh x kw, or channels x kh x kw
     * @throws Problem when it is larger than the kernel, or has another number of channels
     */
    public static Edit put(String id, int filter, int channel, Tensor numbers) {
        return Edit.of(
                Text.of("edit.putKernel"),
                experiment -> filter(
                        experiment,
                        id,
                        filter,
                        (own, kernel, channels) -> KernelGrids.put(own, kernel, channels, channel, numbers)));
    }

    /**
     * Sets weights as they are painted; steps of one gesture are one entry.
     *
     * @param channel input channel within the filter's group
     */
    public static Edit paint(String id, int filter, int channel, int y, int x, float value) {
        return new Edit(
                Text.of("edit.paint", id),
                "paint " + id,
                cell(id, filter, channel, y, x, value).change());
    }

    /** Has a convolution turn its kernels by half a turn, or turn them back: a true convolution with those shown. */
    public static Edit flip(String id) {
        return Edit.of(Text.of("edit.flip", id), experiment -> {
            Tensor weights = kernel(experiment, id);
            Pair size = new Pair(weights.shape().height(), weights.shape().width());
            float[] turned = KernelOperation.TURN.apply(weights.data(), size);
            Set<String> flipped = new HashSet<>(experiment.flipped());
            if (!flipped.remove(id)) {
                flipped.add(id);
            }
            return put(experiment, id, WeightSpec.KERNEL, Tensor.of(weights.shape(), turned))
                    .withFlipped(flipped);
        });
    }

    /** Puts random weights, normal with variance 2 / fan-in, on a filter. */
    public static Edit random(String id, int filter, long seed) {
        return Edit.of(
                Text.of("edit.random"),
                experiment -> filter(experiment, id, filter, (own, kernel, channels) -> {
                    Rng rng = new Rng(seed);
                    double deviation = Math.sqrt(2.0 / own.length);
                    float[] changed = new float[own.length];
                    for (int i = 0; i < changed.length; i++) {
                        changed[i] = (float) (deviation * rng.nextGaussian());
                    }
                    return changed;
                }));
    }

    /** Applies an operation to every kernel of a filter. */
    public static Edit operation(String id, int filter, KernelOperation operation) {
        return Edit.of(
                Text.of("kernel." + operation.name()),
                experiment -> filter(experiment, id, filter, (own, kernel, channels) -> operation.apply(own, kernel)));
    }

    /** What a filter's weights become. */
    private interface Change {
        float[] apply(float[] own, Pair kernel, int channels);
    }

    private static Experiment filter(Experiment experiment, String id, int filter, Change change) {
        Tensor weights = kernel(experiment, id);
        Shape shape = weights.shape();
        int size = shape.size() / shape.extent(0);
        float[] own = new float[size];
        System.arraycopy(weights.data(), filter * size, own, 0, size);
        Pair extent = new Pair(shape.height(), shape.width());
        boolean turned = experiment.flipped().contains(id);
        float[] shown = turned ? KernelOperation.TURN.apply(own, extent) : own;
        float[] wanted = change.apply(shown, extent, shape.extent(1));
        float[] changed = turned ? KernelOperation.TURN.apply(wanted, extent) : wanted;
        if (Arrays.equals(own, changed)) {
            return experiment;
        }
        Tensor written = weights.with(data -> System.arraycopy(changed, 0, data, filter * size, size));
        return put(experiment, id, WeightSpec.KERNEL, written);
    }

    private static Tensor kernel(Experiment experiment, String id) {
        return Objects.requireNonNull(experiment.weights().kernel(id), id);
    }

    private static Experiment put(Experiment experiment, String id, String role, Tensor tensor) {
        return experiment.withWeights(experiment.weights().with(id, role, tensor));
    }
}
