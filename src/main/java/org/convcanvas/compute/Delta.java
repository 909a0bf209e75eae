package org.convcanvas.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Part;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * What a convolution makes of a change in a few of its input channels, added to its earlier output: as cheap as a
 * convolution of those channels alone. Sums are rounded in another order than in a full computation, so that the last
 * bits differ.
 */
final class Delta {
    private Delta() {}

    /** True when that costs half of a full computation or less. */
    static boolean pays(Conv conv, Shape input, Part changed) {
        return conv.groups() == 1 && changed.channels() * 2 <= input.channels();
    }

    /**
     * The convolution of what changed, which starts from the earlier output in place of its bias.
     *
     * @param now the input, of which {@code before} differs in the channels of {@code changed} only
     * @param old the output for {@code before}
     */
    static SubLayer of(Conv conv, Tensor now, Tensor before, Part changed, Tensor old, Map<String, Tensor> weights) {
        Part channels = Part.whole(now.shape()).withChannels(changed.channel(), changed.channels());
        float[] difference = Crop.inside(now, channels).data().clone();
        float[] earlier = Crop.inside(before, channels).data();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= earlier[i];
        }
        Map<String, Tensor> slices = new HashMap<>();
        slices.put(WeightSpec.KERNEL, kernels(Objects.requireNonNull(weights.get(WeightSpec.KERNEL)), channels));
        slices.put(WeightSpec.BIAS, old);
        Conv smaller = new Conv(conv.filters(), conv.window(), 1, Bias.UNTIED);
        return new SubLayer(smaller, List.of(Tensor.of(channels.shape(), difference)), slices);
    }

    /** The kernels of some input channels of all filters. */
    private static Tensor kernels(Tensor weights, Part channels) {
        Shape shape = weights.shape();
        int plane = shape.plane();
        int count = channels.channels() * plane;
        float[] data = new float[shape.extent(0) * count];
        for (int o = 0; o < shape.extent(0); o++) {
            int from = (o * shape.extent(1) + channels.channel()) * plane;
            System.arraycopy(weights.data(), from, data, o * count, count);
        }
        return Tensor.of(Shape.of(shape.extent(0), channels.channels(), shape.height(), shape.width()), data);
    }
}
