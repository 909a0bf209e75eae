package org.convcanvas.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Conv;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Node;
import org.convcanvas.network.PolyphaseSampling;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Part;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an earlier evaluation can give: a map as it is, where nothing that it depends on changed, or a map with the
 * box computed anew that the change reaches. Both are bit-equal to a full computation.
 */
final class Partial {
    /** A box of more than this part of a map is computed with the rest: in one piece it goes faster. */
    private static final int LARGE = 2;

    private final @Nullable Evaluation previous;
    private final Weights weights;
    private final Kernels kernels;
    private final Rounding rounding;
    private final Parallel parallel;
    private final Cancel cancel;
    private final Map<String, Node> nodes = new HashMap<>();
    private boolean exact;

    /** Looks in {@code previous}, if any, for what {@code weights} would give again. */
    Partial(
            @Nullable Evaluation previous,
            Weights weights,
            Kernels kernels,
            Rounding rounding,
            Parallel parallel,
            Cancel cancel) {
        this.previous = previous;
        this.weights = weights;
        this.kernels = kernels;
        this.rounding = rounding;
        this.parallel = parallel;
        this.cancel = cancel;
        this.exact = previous == null || previous.exact();
        if (previous != null) {
            previous.network().nodes().forEach(node -> nodes.put(node.id(), node));
        }
    }

    /**
     * The input knowing where it differs from the earlier evaluation's; the earlier tensor itself when nothing differs.
     */
    Tensor input(Tensor input) {
        if (previous == null
                || previous.input() == input
                || !previous.input().shape().equals(input.shape())) {
            return input;
        }
        Tensor before = previous.input();
        if (Difference.known(input, before) != null) {
            return input;
        }
        Part part = Difference.found(input, before);
        if (part == null) {
            return before;
        }
        return input.differing(before, part);
    }

    /** False once a map was given that is not bit-equal to a full computation. */
    boolean exact() {
        return exact;
    }

    /**
     * The map of {@code node}, or null when it must be computed in full. Maps are compared by identity: one that was
     * reused is the same object, so that the maps after it are found too, at no cost.
     */
    @Nullable
    Tensor of(Node node, List<Tensor> inputs) {
        if (node.layer() instanceof Bypassed) {
            return inputs.get(0);
        }
        if (previous == null || !node.equals(nodes.get(node.id()))) {
            return null;
        }
        List<Tensor> before = node.inputs().stream().map(previous::map).toList();
        boolean sameInputs = true;
        for (int i = 0; i < inputs.size(); i++) {
            if (!inputs.get(i).shape().equals(before.get(i).shape())) {
                return null;
            }
            sameInputs &= inputs.get(i) == before.get(i);
        }
        int[] channels = weights.same(previous.weights(), node.id()) ? null : changedChannels(node.id());
        if (channels != null && node.layer() instanceof DriftedConv) {
            return null; // the drift knows filters and places by their numbers, which those of a part are not
        }
        if (channels == null) {
            return sameInputs ? previous.map(node.id()) : changedInputs(node, inputs, before);
        }
        return sameInputs ? changedWeights(node, inputs, channels[0], channels[1]) : null;
    }

    /** First and one past the last output channel of which a weight changed; null when none did. */
    private int @Nullable [] changedChannels(String id) {
        int[] range = null;
        Map<String, Tensor> before = previous().weights().of(id);
        for (Map.Entry<String, Tensor> entry : weights.of(id).entrySet()) {
            Tensor old = before.get(entry.getKey());
            if (old == null || !old.shape().equals(entry.getValue().shape())) {
                return new int[] {0, Integer.MAX_VALUE};
            }
            int[] here = old == entry.getValue() ? null : Difference.outer(entry.getValue(), old);
            if (here != null && range != null) {
                range = new int[] {Math.min(range[0], here[0]), Math.max(range[1], here[1])};
            } else if (here != null) {
                range = here;
            }
        }
        return range;
    }

    private @Nullable Tensor changedWeights(Node node, List<Tensor> inputs, int from, int to) {
        Shape output = previous().map(node.id()).shape();
        if (to > output.channels()) {
            return null;
        }
        return computed(node, inputs, aligned(node.layer(), Part.whole(output).withChannels(from, to - from)));
    }

    /** Extended to whole groups where it lies in more than one. */
    private static Part aligned(Layer layer, Part part) {
        if (layer instanceof Conv conv) {
            int filters = conv.filters() / conv.groups();
            int first = part.channel() / filters;
            int last = (part.channel() + part.channels() - 1) / filters;
            return first == last ? part : part.withChannels(first * filters, (last + 1 - first) * filters);
        }
        return part;
    }

    private @Nullable Tensor changedInputs(Node node, List<Tensor> inputs, List<Tensor> before) {
        List<@Nullable Part> changed = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            boolean same = inputs.get(i) == before.get(i);
            Part part = same ? null : Difference.known(inputs.get(i), before.get(i));
            if (!same && part == null) {
                return null;
            }
            changed.add(part);
        }
        if (node.layer() instanceof Flatten) {
            return flattened(node, inputs.get(0), changed.get(0));
        }
        if (node.layer() instanceof Concat) {
            return joined(node, inputs, changed);
        }
        if (seesMore(node.layer())) {
            return null;
        }
        Tensor old = previous().map(node.id());
        Part only = changed.get(0);
        if (only != null
                && node.layer() instanceof Conv conv
                && addsUp(conv, inputs.get(0).shape(), only)) {
            exact = false;
            return run(Delta.of(conv, inputs.get(0), before.get(0), only, old, weights.of(node.id())));
        }
        Part reached = null;
        for (Part part : changed) {
            Part here =
                    part == null ? null : reached(node.layer(), inputs.get(0).shape(), part, old.shape());
            if (here != null) {
                reached = reached == null ? here : reached.union(here);
            }
        }
        return reached == null ? old : computed(node, inputs, reached);
    }

    /** True when a change anywhere may reach everything, or no part of the output can be computed by itself. */
    private static boolean seesMore(Layer layer) {
        return layer instanceof FullyConnected || layer instanceof PolyphaseSampling || layer instanceof DriftedConv;
    }

    /** True when the change in some channels, not in a small rectangle, is to be added to the earlier output. */
    private boolean addsUp(Conv conv, Shape input, Part changed) {
        return rounding == Rounding.DELTA
                && Delta.pays(conv, input, changed)
                && large(changed.withChannels(0, input.channels()), input);
    }

    /** The smallest box of the output that holds all units that see {@code part}; null when a stride steps over it. */
    private static @Nullable Part reached(Layer layer, Shape input, Part part, Shape output) {
        Part channels = Part.whole(output);
        if (SubLayer.channelwise(layer)) {
            channels = channels.withChannels(part.channel(), part.channels());
        } else if (layer instanceof Conv conv) {
            int in = input.channels() / conv.groups();
            int out = conv.filters() / conv.groups();
            int first = part.channel() / in;
            int last = (part.channel() + part.channels() - 1) / in;
            channels = channels.withChannels(first * out, (last + 1 - first) * out);
        }
        Optional<Window> sight = layer.sight(input);
        if (sight.isEmpty()) {
            return channels;
        }
        int[] rows = seers(sight.get(), sight.get().vertical(input), part.y(), part.height());
        int[] columns = seers(sight.get(), sight.get().horizontal(input), part.x(), part.width());
        if (rows[1] == 0 || columns[1] == 0) {
            return null;
        }
        return new Part(
                channels.channel(),
                rows[0],
                columns[0],
                channels.channels(),
                rows[1] - rows[0],
                columns[1] - columns[0]);
    }

    /** First and one past the last output of an axis that sees one of the pixels, also by way of the padding; 0 if none. */
    private static int[] seers(Window window, Axis axis, int from, int count) {
        int first = axis.output();
        int last = -1;
        for (int out = 0; out < axis.output(); out++) {
            for (int tap = 0; tap < axis.kernel(); tap++) {
                int source = window.padding().fill().source(axis.position(out, tap), axis.input());
                if (source >= from && source < from + count) {
                    first = Math.min(first, out);
                    last = out;
                }
            }
        }
        return new int[] {first, last + 1};
    }

    private @Nullable Tensor flattened(Node node, Tensor input, @Nullable Part part) {
        if (part == null) {
            return null;
        }
        Shape shape = input.shape();
        int first = (part.channel() * shape.height() + part.y()) * shape.width() + part.x();
        int last =
                ((part.channel() + part.channels() - 1) * shape.height() + part.y() + part.height() - 1) * shape.width()
                        + part.x()
                        + part.width()
                        - 1;
        Part line = new Part(first, 0, 0, last - first + 1, 1, 1);
        if (large(line, previous().map(node.id()).shape())) {
            return null;
        }
        float[] box = new float[line.channels()];
        for (int i = 0; i < box.length; i++) {
            int at = first + i;
            int row = at / shape.width();
            input.copyRow(row / shape.height(), row % shape.height(), at % shape.width(), 1, box, i);
        }
        return previous().map(node.id()).patched(line, box);
    }

    private @Nullable Tensor joined(Node node, List<Tensor> inputs, List<@Nullable Part> changed) {
        Part reached = null;
        int channel = 0;
        for (int i = 0; i < inputs.size(); i++) {
            Part part = changed.get(i);
            if (part != null) {
                Part here = part.withChannels(channel + part.channel(), part.channels());
                reached = reached == null ? here : reached.union(here);
            }
            channel += inputs.get(i).shape().channels();
        }
        Tensor old = previous().map(node.id());
        if (reached == null || large(reached, old.shape())) {
            return null;
        }
        float[] box = new float[Math.toIntExact(reached.size())];
        int at = 0;
        channel = 0;
        for (Tensor input : inputs) {
            int from = Math.max(0, reached.channel() - channel);
            int to = Math.min(input.shape().channels(), reached.channel() + reached.channels() - channel);
            for (int c = from; c < to; c++) {
                for (int y = 0; y < reached.height(); y++, at += reached.width()) {
                    input.copyRow(c, reached.y() + y, reached.x(), reached.width(), box, at);
                }
            }
            channel += input.shape().channels();
        }
        return old.patched(reached, box);
    }

    private @Nullable Tensor computed(Node node, List<Tensor> inputs, Part part) {
        Tensor old = previous().map(node.id());
        if (large(part, old.shape())) {
            return null;
        }
        SubLayer sub = SubLayer.of(node.layer(), inputs, weights.of(node.id()), part);
        if (sub == null) {
            return null;
        }
        return old.patched(part, run(sub).data());
    }

    private Tensor run(SubLayer sub) {
        return kernels.apply(sub.layer(), sub.inputs(), sub.weights(), parallel, cancel);
    }

    private static boolean large(Part part, Shape shape) {
        return part.size() * LARGE > shape.size();
    }

    private Evaluation previous() {
        return Objects.requireNonNull(previous);
    }
}
