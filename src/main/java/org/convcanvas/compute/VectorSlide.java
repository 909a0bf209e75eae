package org.convcanvas.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Pair;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Convolution with few filters of 3 x 3 that move pixel by pixel, such as one filter on a photograph, or depthwise. Pixels
 * are read where they are; what the border has a part in is computed one by one.
 */
final class VectorSlide {
    /** With more filters those share what they read, in {@link VectorTile}. */
    private static final int MOST_FILTERS = 3;

    private static final int ROWS = 4;
    private static final int TAPS = 9;
    private static final double NANOS_PER_MAC = 0.03;
    private static final int LAST = 4;

    private final Conv layer;
    private final float[] in;
    private final float[] kernel;
    private final @Nullable Tensor bias;
    private final float[] out;
    private final Axis vertical;
    private final Axis horizontal;
    private final Fill fill;
    private final int channels;
    private final int left;
    private final int right;

    private VectorSlide(Conv layer, Tensor input, Map<String, Tensor> weights, float[] out) {
        this.layer = layer;
        this.in = input.data();
        this.kernel = Objects.requireNonNull(weights.get(WeightSpec.KERNEL)).data();
        this.bias = weights.get(WeightSpec.BIAS);
        this.out = out;
        this.vertical = layer.window().vertical(input.shape());
        this.horizontal = layer.window().horizontal(input.shape());
        this.fill = layer.window().padding().fill();
        this.channels = input.shape().channels() / layer.groups();
        this.left = horizontal.begin();
        this.right = inner(horizontal);
    }

    /** The first column after those whose windows lie within the map. */
    private static int inner(Axis axis) {
        return Math.min(axis.output(), axis.input() - axis.span() + 1 + axis.begin());
    }

    static boolean fits(Conv layer, Shape input) {
        Window window = layer.window();
        Axis horizontal = window.horizontal(input);
        return layer.filters() / layer.groups() <= MOST_FILTERS
                && window.kernel().equals(Pair.of(3))
                && window.stride().equals(Pair.of(1))
                && window.dilation().equals(Pair.of(1))
                && inner(horizontal) - horizontal.begin() >= SlidingRows.LENGTH;
    }

    static Tensor apply(Conv layer, Tensor input, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Shape output = layer.output(List.of(input.shape()));
        float[] out = new float[output.size()];
        VectorSlide slide = new VectorSlide(layer, input, weights, out);
        int bands = Work.ceilDiv(output.height(), ROWS);
        double nanos = (double) slide.channels * TAPS * ROWS * output.width() * NANOS_PER_MAC;
        Work.items(output.channels() * bands, nanos, parallel, cancel, (from, to) -> {
            for (int i = from; i < to; i++) {
                cancel.check();
                slide.band(i / bands, i % bands * ROWS);
            }
        });
        return Tensor.of(output, out);
    }

    /** Up to four rows of a filter, from {@code y} on. */
    private void band(int filter, int y) {
        int end = Math.min(vertical.output(), y + ROWS);
        if (end - y == ROWS && beside(y) && beside(end - 1)) {
            rows(filter, y, ROWS);
        } else {
            for (int row = y; row < end; row++) {
                if (beside(row)) {
                    rows(filter, row, 1);
                } else {
                    pixels(filter, row, left, right);
                }
            }
        }
        for (int row = y; row < end; row++) {
            pixels(filter, row, 0, left);
            pixels(filter, row, right, horizontal.output());
        }
    }

    /** Whether a row's windows see pixels only, or borders that repeat pixels. */
    private boolean beside(int row) {
        int top = vertical.position(row, 0);
        return fill.source(top, vertical.input()) >= 0 && fill.source(top + 2, vertical.input()) >= 0;
    }

    /** The inner columns of one row or four, whose windows see pixels only. */
    private void rows(int filter, int y, int count) {
        int inner = right - left;
        int whole = inner / SlidingRows.LENGTH * SlidingRows.LENGTH;
        int over = inner - SlidingRows.LENGTH;
        float[] last = Workspace.get().floats(LAST, ROWS * SlidingRows.LENGTH);
        for (int row = y; row < y + count; row++) {
            start(filter, row);
        }
        int group = filter / (layer.filters() / layer.groups());
        for (int c = 0; c < channels; c++) {
            int plane = (group * channels + c) * vertical.input();
            int weights = (filter * channels + c) * TAPS;
            int out0 = at(filter, y) + left;
            // the last vector overlaps the one before, which must not change what it starts from
            for (int i = 0; i < count && whole < inner; i++) {
                int from = out0 + i * horizontal.output() + over;
                System.arraycopy(out, from, last, i * SlidingRows.LENGTH, SlidingRows.LENGTH);
            }
            slide(plane, y, count, 0, whole, weights, out, out0, horizontal.output());
            if (whole < inner) {
                slide(plane, y, count, over, SlidingRows.LENGTH, weights, last, 0, SlidingRows.LENGTH);
                for (int i = 0; i < count; i++) {
                    int to = out0 + i * horizontal.output() + over;
                    System.arraycopy(last, i * SlidingRows.LENGTH, out, to, SlidingRows.LENGTH);
                }
            }
        }
    }

    /** Adds a channel at {@code length} columns from {@code column} of the inner ones on. */
    private void slide(
            int plane, int y, int count, int column, int length, int weights, float[] sums, int at, int step) {
        int x = left - horizontal.begin() + column;
        int r0 = row(plane, y, 0) + x;
        int r1 = row(plane, y, 1) + x;
        int r2 = row(plane, y, 2) + x;
        if (count == 1) {
            SlidingRows.one(in, r0, r1, r2, length, kernel, weights, sums, at);
            return;
        }
        int r3 = row(plane, y + 1, 2) + x;
        int r4 = row(plane, y + 2, 2) + x;
        int r5 = row(plane, y + 3, 2) + x;
        SlidingRows.four(
                in, r0, r1, r2, r3, r4, r5, length, kernel, weights, sums, at, at + step, at + 2 * step, at + 3 * step);
    }

    /** Where the row of pixels begins that row {@code ky} of the kernel meets at row {@code y} of the output. */
    private int row(int plane, int y, int ky) {
        return (plane + fill.source(vertical.position(y, ky), vertical.input())) * horizontal.input();
    }

    /** What a row's sums start from. */
    private void start(int filter, int y) {
        int from = at(filter, y) + left;
        int to = at(filter, y) + right;
        if (bias != null && layer.bias() == Bias.UNTIED) {
            System.arraycopy(bias.data(), from, out, from, to - from);
        } else {
            Arrays.fill(out, from, to, bias == null ? 0 : bias.data()[filter]);
        }
    }

    private int at(int filter, int y) {
        return (filter * vertical.output() + y) * horizontal.output();
    }

    /** Columns {@code from} to before {@code to} of a row, one by one. */
    private void pixels(int filter, int y, int from, int to) {
        int group = filter / (layer.filters() / layer.groups());
        for (int x = from; x < to; x++) {
            int at = at(filter, y) + x;
            float sum = bias == null ? 0 : bias.data()[layer.bias() == Bias.UNTIED ? at : filter];
            int weight = filter * channels * TAPS;
            for (int c = 0; c < channels; c++) {
                int plane = (group * channels + c) * vertical.input();
                for (int ky = 0; ky < 3; ky++) {
                    int row = fill.source(vertical.position(y, ky), vertical.input());
                    for (int kx = 0; kx < 3; kx++) {
                        int column = fill.source(horizontal.position(x, kx), horizontal.input());
                        float pixel = row < 0 || column < 0 ? 0 : in[(plane + row) * horizontal.input() + column];
                        sum = Math.fma(kernel[weight++], pixel, sum);
                    }
                }
            }
            out[at] = sum;
        }
    }
}
