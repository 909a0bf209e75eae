package org.convcanvas.compute;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Bias;
import org.convcanvas.network.Conv;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** What the tasks of one convolution share; each task writes its own part of the output. */
final class PlainConvPass {
    /** Filters that the innermost loops take at once. */
    static final int FILTERS = 2;

    /** Taps read at a time; their arrays stay in the second cache. */
    private static final int CHUNK = 96;

    private final Conv layer;
    private final Tensor input;
    private final Taps taps;
    private final Tensor kernel;
    private final @Nullable Tensor bias;
    private final Runs runs;
    private final float[] out;
    private final Cancel cancel;

    /** A convolution of {@code input} into {@code out}, whose planes are cut into {@code runs}. */
    PlainConvPass(Conv layer, Tensor input, Map<String, Tensor> weights, Runs runs, float[] out, Cancel cancel) {
        this.layer = layer;
        this.input = input;
        this.taps = new Taps(layer.window(), input.shape(), 0);
        this.kernel = Objects.requireNonNull(weights.get(WeightSpec.KERNEL));
        this.bias = weights.get(WeightSpec.BIAS);
        this.runs = runs;
        this.out = out;
        this.cancel = cancel;
    }

    /** Filters {@code first} to {@code end}, counted within {@code group}, at the units of a run. */
    void compute(int group, int run, int first, int end) {
        int filters = layer.filters() / layer.groups();
        int channels = kernel.shape().extent(1);
        int all = channels * taps.count();
        Scratch scratch = Scratch.get();
        float[][] tap = new float[Math.min(CHUNK, all)][];
        for (int from = 0; from < all; from += CHUNK) {
            cancel.check(); // thousands of filters and channels would keep a task busy for seconds
            int count = Math.min(CHUNK, all - from);
            for (int t = 0; t < count; t++) {
                tap[t] = scratch.array(FILTERS + t);
                int channel = group * channels + (from + t) / taps.count();
                taps.read(input.data(), channel, (from + t) % taps.count(), runs.from(run), runs.to(run), tap[t]);
            }
            for (int o = first; o < end; o += FILTERS) {
                block(scratch, group * filters + o, Math.min(FILTERS, end - o), run, tap, from, count);
            }
        }
    }

    /** Adds taps to {@code size} filters from {@code o} on. */
    private void block(Scratch scratch, int o, int size, int run, float[][] tap, int from, int count) {
        int n = runs.to(run) - runs.from(run);
        float[] a = scratch.array(0);
        float[] b = scratch.array(1);
        float[] w = kernel.data();
        int step = kernel.shape().size() / layer.filters();
        int at = o * step + from;
        load(o, run, n, from, a);
        if (size == 1) {
            single(n, a, tap, count, w, at);
        } else {
            load(o + 1, run, n, from, b);
            pair(n, a, b, tap, count, w, at, step);
            store(b, o + 1, run, n);
        }
        store(a, o, run, n);
    }

    private static void pair(int n, float[] a, float[] b, float[][] tap, int count, float[] w, int at, int step) {
        for (int t = 0; t < count; ) {
            t += Lanes.addToTwo(n, a, b, tap, t, count, w, at + t, step);
        }
    }

    private static void single(int n, float[] a, float[][] tap, int count, float[] w, int at) {
        for (int t = 0; t < count; ) {
            t += Lanes.addToOne(n, a, tap, t, count, w, at + t);
        }
    }

    /** The sums so far: the bias before the first tap, else what the last chunk left in the output. */
    private void load(int o, int run, int n, int from, float[] into) {
        if (from == 0 && bias != null && layer.bias() == Bias.UNTIED) {
            System.arraycopy(bias.data(), o * runs.plane() + runs.from(run), into, 0, n);
        } else if (from == 0) {
            Arrays.fill(into, 0, n, bias == null ? 0 : bias.data()[o]);
        } else {
            System.arraycopy(out, o * runs.plane() + runs.from(run), into, 0, n);
        }
    }

    private void store(float[] sums, int o, int run, int n) {
        System.arraycopy(sums, 0, out, o * runs.plane() + runs.from(run), n);
    }
}
