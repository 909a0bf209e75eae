package org.convcanvas.compute;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Bias;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** What the tasks of one locally connected layer share; each task writes its own part of the output. */
final class LocallyConnectedPass {
    /** Taps read at a time; their arrays stay in the second cache. */
    private static final int CHUNK = 96;

    private final LocallyConnected layer;
    private final Tensor input;
    private final Taps taps;
    private final float[] unshared;
    private final @Nullable Tensor bias;
    private final Runs runs;
    private final LocallyConnectedRuns.Products products;
    private final float[] out;
    private final Cancel cancel;

    /** The layer on {@code input} into {@code out}, whose planes are cut into {@code runs}. */
    LocallyConnectedPass(
            LocallyConnected layer,
            Tensor input,
            Map<String, Tensor> weights,
            Runs runs,
            LocallyConnectedRuns.Products products,
            float[] out,
            Cancel cancel) {
        this.layer = layer;
        this.input = input;
        this.taps = new Taps(layer.window(), input.shape(), 0);
        this.unshared = Objects.requireNonNull(weights.get(WeightSpec.UNSHARED)).data();
        this.bias = weights.get(WeightSpec.BIAS);
        this.runs = runs;
        this.products = products;
        this.out = out;
        this.cancel = cancel;
    }

    /** Filters {@code first} to {@code end} at the units of a run. */
    void compute(int run, int first, int end) {
        int all = input.shape().channels() * taps.count();
        Scratch scratch = Scratch.get();
        float[][] tap = new float[Math.min(CHUNK, all)][];
        for (int from = 0; from < all; from += CHUNK) {
            cancel.check(); // thousands of filters and channels would keep a task busy for seconds
            int count = Math.min(CHUNK, all - from);
            for (int t = 0; t < count; t++) {
                tap[t] = scratch.array(2 + t);
                int channel = (from + t) / taps.count();
                taps.read(input.data(), channel, (from + t) % taps.count(), runs.from(run), runs.to(run), tap[t]);
            }
            for (int o = first; o < end; o++) {
                add(scratch, o, run, tap, from, count, all);
            }
        }
    }

    /** Adds taps {@code from} to {@code from + count} of {@code all} to filter {@code o}. */
    private void add(Scratch scratch, int o, int run, float[][] tap, int from, int count, int all) {
        int n = runs.to(run) - runs.from(run);
        float[] sums = scratch.array(0);
        load(o, run, n, from, sums);
        for (int t = 0; t < count; ) {
            int at = (o * all + from + t) * runs.plane() + runs.from(run);
            t += products.add(n, sums, unshared, at, runs.plane(), tap, t, count);
        }
        System.arraycopy(sums, 0, out, o * runs.plane() + runs.from(run), n);
    }

    /** The sums so far: the bias before the first tap, else what the last chunk left in the output. */
    private void load(int o, int run, int n, int from, float[] into) {
        int at = o * runs.plane() + runs.from(run);
        if (from > 0) {
            System.arraycopy(out, at, into, 0, n);
        } else if (bias != null && layer.bias() == Bias.UNTIED) {
            System.arraycopy(bias.data(), at, into, 0, n);
        } else {
            Arrays.fill(into, 0, n, bias == null ? 0 : bias.data()[o]);
        }
    }
}
