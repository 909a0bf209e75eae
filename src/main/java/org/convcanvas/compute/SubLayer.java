package org.convcanvas.compute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Activation;
import org.convcanvas.network.Add;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.network.BatchNorm;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.L2Pool;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Whole;
import org.convcanvas.network.Window;
import org.convcanvas.network.Windowed;
import org.convcanvas.tensor.Part;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * A layer that gives a box of another layer's output: the same units from the same patches, so bit for bit the same
 * numbers.
 *
 * @param layer the smaller layer
 * @param inputs what it reads
 * @param weights of it
 */
record SubLayer(Layer layer, List<Tensor> inputs, Map<String, Tensor> weights) {
    /** True when output channel c depends on channel c of the inputs alone. */
    static boolean channelwise(Layer layer) {
        return layer instanceof Activation
                || layer instanceof MaxPool
                || layer instanceof AveragePool
                || layer instanceof L2Pool
                || layer instanceof BlurPool
                || layer instanceof BatchNorm
                || layer instanceof Dropout
                || layer instanceof Pad
                || layer instanceof Add
                || (layer instanceof Whole && !(layer instanceof FullyConnected) && !(layer instanceof Flatten));
    }

    /**
     * The layer for the box {@code part} of the output of {@code layer}, or null when there is none.
     *
     * @param part of a grouped convolution: within one group, or whole groups
     */
    static @Nullable SubLayer of(Layer layer, List<Tensor> inputs, Map<String, Tensor> weights, Part part) {
        Shape output = layer.output(inputs.stream().map(Tensor::shape).toList());
        boolean plane = part.height() == output.height() && part.width() == output.width();
        Map<String, Tensor> sliced = sliced(weights, part, output);
        Part channels = channels(layer, inputs.get(0).shape(), part);
        Window window = layer.sight(inputs.get(0).shape()).orElse(null);
        if (plane || window == null) {
            List<Tensor> slabs = inputs.stream()
                    .map(input -> Crop.inside(
                            input, Part.whole(input.shape()).withChannels(channels.channel(), channels.channels())))
                    .toList();
            return new SubLayer(smaller(layer, part, channels, false), slabs, sliced);
        }
        Axis vertical = window.vertical(inputs.get(0).shape());
        Axis horizontal = window.horizontal(inputs.get(0).shape());
        Fill fill = window.padding().fill();
        if (layer instanceof AveragePool && fill == Fill.ZERO && touchesBorder(vertical, horizontal, part)) {
            return null; // there the divisor depends on the place
        }
        float zero = layer instanceof MaxPool ? Float.NEGATIVE_INFINITY : 0;
        List<Tensor> seen = inputs.stream()
                .map(input -> Crop.seen(input, vertical, horizontal, part, channels, fill, zero))
                .toList();
        return new SubLayer(smaller(layer, part, channels, true), seen, sliced);
    }

    private static boolean touchesBorder(Axis vertical, Axis horizontal, Part part) {
        return touchesBorder(vertical, part.y(), part.height()) || touchesBorder(horizontal, part.x(), part.width());
    }

    private static boolean touchesBorder(Axis axis, int from, int count) {
        return axis.position(from, 0) < 0 || axis.position(from + count - 1, axis.kernel() - 1) >= axis.input();
    }

    /** The input channels that the output channels of {@code part} read. */
    private static Part channels(Layer layer, Shape input, Part part) {
        Part all = Part.whole(input);
        if (channelwise(layer)) {
            return all.withChannels(part.channel(), part.channels());
        }
        if (layer instanceof Conv conv) {
            int filters = conv.filters() / conv.groups();
            int channels = input.channels() / conv.groups();
            int first = part.channel() / filters;
            int groups = (part.channel() + part.channels() - 1) / filters + 1 - first;
            return all.withChannels(first * channels, groups * channels);
        }
        return all;
    }

    private static Layer smaller(Layer layer, Part part, Part channels, boolean cropped) {
        if (layer instanceof Conv conv) {
            int filters = conv.filters() / conv.groups();
            int groups = Math.max(1, part.channels() / filters);
            return new Conv(part.channels(), window(conv, cropped), groups, conv.bias());
        } else if (layer instanceof LocallyConnected local) {
            return new LocallyConnected(part.channels(), window(local, cropped), local.bias());
        } else if (layer instanceof FullyConnected full) {
            return full.withUnits(part.channels());
        } else if (layer instanceof Windowed windowed) {
            return windowed.withWindow(window(windowed, cropped));
        } else if (layer instanceof Pad && cropped) {
            return new Dropout(0); // what a pad's units see is what they are
        }
        return layer;
    }

    private static Window window(Windowed layer, boolean cropped) {
        Window window = layer.window();
        return cropped
                ? new Window(window.kernel(), window.stride(), window.dilation(), Padding.valid(), false)
                : window;
    }

    /** The outermost axis of every weight tensor is the output's channels. */
    private static Map<String, Tensor> sliced(Map<String, Tensor> weights, Part part, Shape output) {
        Map<String, Tensor> sliced = new HashMap<>();
        weights.forEach((role, tensor) -> {
            Tensor slice = outer(tensor, part.channel(), part.channels());
            if (role.equals(WeightSpec.UNSHARED)) {
                slice = places(slice, part, output);
            } else if (tensor.shape().rank() == 3) {
                slice = Crop.inside(
                        slice, new Part(0, part.y(), part.x(), part.channels(), part.height(), part.width()));
            }
            sliced.put(role, slice);
        });
        return sliced;
    }

    private static Tensor outer(Tensor tensor, int from, int count) {
        int[] extents = tensor.shape().toArray();
        if (count == extents[0]) {
            return tensor;
        }
        int step = tensor.shape().size() / extents[0];
        extents[0] = count;
        return Tensor.of(Shape.of(extents), Arrays.copyOfRange(tensor.data(), from * step, (from + count) * step));
    }

    /** Of unshared weights those of the places in {@code part}. */
    private static Tensor places(Tensor weights, Part part, Shape output) {
        if (part.height() * part.width() == output.plane()) {
            return weights;
        }
        int[] extents = weights.shape().toArray();
        Shape rows = Shape.of(extents[0] * extents[1] * extents[2], output.height(), output.width());
        Part box = new Part(0, part.y(), part.x(), rows.channels(), part.height(), part.width());
        extents[3] = part.height() * part.width();
        return Tensor.of(
                Shape.of(extents),
                Crop.inside(Tensor.of(rows, weights.data()), box).data());
    }
}
