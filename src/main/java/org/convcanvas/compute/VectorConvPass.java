package org.convcanvas.compute;

import java.util.Arrays;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** What the tasks of one convolution share; each task writes its own part of the output. */
final class VectorConvPass {
    private static final int SOURCE = 0;
    private static final int START = 1;
    private static final int SUMS = 2;
    private static final int BAND = 3;

    private final Conv layer;
    private final @Nullable Tensor bias;
    private final BandPlan plan;
    private final float[] input;
    private final BandSource source;
    private final PackedFilters packed;
    private final float @Nullable [] out;
    private final @Nullable ConvTail tail;
    private final int plane;
    private final int channels;
    private final int[][] vectors;
    private final int[][] lastVectors;
    private final int[] linear;
    private final int[] zeros;
    private final Cancel cancel;

    /**
     * @param packed the layer's weights
     * @param bias the layer's biases, or null
     * @param out the output's numbers, written by the tasks; null when only what follows is wanted
     * @param tail what follows, or null
     */
    VectorConvPass(
            Conv layer,
            Tensor input,
            PackedFilters packed,
            @Nullable Tensor bias,
            BandPlan plan,
            float @Nullable [] out,
            @Nullable ConvTail tail,
            Cancel cancel) {
        this.layer = layer;
        this.bias = bias;
        this.plan = plan;
        this.input = input.data();
        this.source =
                new BandSource(plan, input.data(), layer.window().padding().fill());
        this.packed = packed;
        this.out = out;
        this.tail = tail;
        this.plane = plan.vertical.output() * plan.horizontal.output();
        this.channels = input.shape().channels() / layer.groups();
        this.vectors = plan.vectors(plan.rows);
        this.lastVectors = plan.vectors(plan.rows(plan.bands - 1));
        this.linear = new int[vectors[0].length];
        Arrays.setAll(linear, i -> i * plan.lanes);
        this.zeros = new int[linear.length];
        this.cancel = cancel;
    }

    /** Filters {@code first} to before {@code end}, counted within {@code group}, at the units of a band. */
    void compute(int group, int band, int first, int end) {
        float[] copy =
                plan.inPlace ? input : Workspace.get().floats(SOURCE, plan.channels * plan.channelStride + plan.lanes);
        for (int c = 0; c < channels; c += plan.channels) {
            cancel.check(); // thousands of channels would keep a task busy for seconds
            int count = Math.min(plan.channels, channels - c);
            int channel = group * channels + c;
            if (!plan.inPlace) {
                source.copy(channel, count, band, copy);
            }
            add(group, band, first, end, copy, plan.inPlace ? plan.origin(channel, band) : 0, c, count);
        }
    }

    /**
     * Adds the taps of {@code count} channels from {@code channel} on. Sums that are not complete yet, and those of bands
     * smaller than a vector, are kept vector by vector in a working array: in the output vectors overlap, and what is
     * added to an overlap twice would be wrong.
     */
    private void add(int group, int band, int first, int end, float[] copy, int origin, int channel, int count) {
        int[][] list = band == plan.bands - 1 ? lastVectors : vectors;
        int offset = plan.from(band) * plan.horizontal.output();
        int units = plan.rows(band) * plan.horizontal.output();
        int length = list[0].length * plan.lanes;
        int filter = group * (layer.filters() / layer.groups()) + first;
        boolean begins = channel == 0;
        boolean ends = channel + count == channels && units >= plan.lanes;
        boolean kept = ends && out != null;
        boolean untied = layer.bias() == Bias.UNTIED && units >= plan.lanes;
        float[] sums = begins && ends ? new float[0] : Workspace.get().floats(SUMS, (end - first) * length);
        float[] start =
                !begins ? sums : untied && bias != null ? bias.data() : biases(filter, end - first, offset, units);
        int startPlane = !begins ? length : untied ? plane : plan.lanes;
        // what is not kept lies filter by filter in a working array, until what follows has read it
        float[] target = !ends ? sums : out != null ? out : Workspace.get().floats(BAND, (end - first) * units);
        int targetPlane = !ends ? length : kept ? plane : units;
        VectorTile tile = new VectorTile(
                copy,
                origin,
                plan.taps,
                count * (packed.taps / channels),
                packed.data,
                list[1],
                start,
                !begins ? linear : untied ? list[0] : zeros,
                startPlane,
                target,
                ends ? list[0] : linear,
                targetPlane);
        int step = channel * (packed.taps / channels);
        for (int o = first, block; o < end; o += block) {
            block = packed.block(o);
            int weight = (filter + o - first) * packed.taps + step * block;
            int begin = begins && untied ? (filter + o - first) * plane + offset : (o - first) * startPlane;
            int at = kept ? (filter + o - first) * plane + offset : (o - first) * targetPlane;
            tile.block(block, list[0].length, weight, begin, at);
            if (ends && tail != null) {
                tail.apply(target, at, targetPlane, filter + o - first, block, plan.from(band), plan.rows(band));
            }
        }
        if (channel + count == channels && !ends && out != null) {
            for (int o = 0; o < end - first; o++) {
                System.arraycopy(sums, o * length, out, (filter + o) * plane + offset, units);
            }
        }
    }

    /** A vector of the bias for each filter; of untied ones, those of a band that is smaller than a vector. */
    private float[] biases(int filter, int filters, int offset, int units) {
        float[] lines = Workspace.get().floats(START, filters * plan.lanes);
        for (int o = 0; o < filters; o++) {
            if (bias != null && layer.bias() == Bias.UNTIED) {
                System.arraycopy(bias.data(), (filter + o) * plane + offset, lines, o * plan.lanes, units);
            } else {
                float value = bias == null ? 0 : bias.data()[filter + o];
                Arrays.fill(lines, o * plan.lanes, (o + 1) * plan.lanes, value);
            }
        }
        return lines;
    }
}
