package org.convcanvas.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.Conv;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Convolution without the vector module. A task is a run of units of some filters of one group: it reads each tap's
 * pixels into an array of its own, some taps at a time, and adds them to two filters in one pass.
 */
final class PlainConv implements Kernel<Conv> {
    /** Filters in a pass; what the innermost loops take. */
    private static final int BLOCK = 2;

    /** Taps read at a time; their arrays stay in the second cache. */
    private static final int CHUNK = 96;

    private static final double NANOS_PER_MAC = 0.04;

    @Override
    public Tensor apply(
            Conv layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        Pass pass = new Pass(
                layer,
                input.data(),
                new Taps(layer.window(), input.shape(), 0),
                Objects.requireNonNull(weights.get(WeightSpec.KERNEL)),
                biases(layer, weights),
                Runs.of(output.plane()),
                new float[output.size()],
                cancel);
        int filters = layer.filters() / layer.groups();
        int least = Work.ceilDiv(Work.wanted(parallel), layer.groups() * pass.runs.count());
        int share = Work.ceilDiv(Work.ceilDiv(filters, Math.min(least, filters)), BLOCK) * BLOCK;
        int shares = Work.ceilDiv(filters, share);
        double nanos = layer.macs(List.of(input.shape())) * NANOS_PER_MAC;
        Work.run(layer.groups() * pass.runs.count() * shares, nanos, parallel, cancel, task -> {
            int first = task % shares * share;
            int rest = task / shares;
            pass.group(rest / pass.runs.count(), rest % pass.runs.count(), first, Math.min(filters, first + share));
        });
        return Tensor.of(output, pass.out);
    }

    private static float[] biases(Conv layer, Map<String, Tensor> weights) {
        Tensor bias = weights.get(WeightSpec.BIAS);
        return layer.bias() && bias != null ? bias.data() : new float[layer.filters()];
    }

    /** What the tasks of one call share; each writes its own part of {@code out}. */
    private record Pass(
            Conv layer, float[] map, Taps taps, Tensor kernel, float[] bias, Runs runs, float[] out, Cancel cancel) {
        /** Filters {@code first} to {@code end}, counted within {@code group}, at the units of a run. */
        void group(int group, int run, int first, int end) {
            int filters = layer.filters() / layer.groups();
            int channels = kernel.shape().extent(1);
            int all = channels * taps.count();
            Scratch scratch = Scratch.get();
            float[][] tap = new float[Math.min(CHUNK, all)][];
            for (int from = 0; from < all; from += CHUNK) {
                cancel.check(); // thousands of filters and channels would keep a task busy for seconds
                int count = Math.min(CHUNK, all - from);
                for (int t = 0; t < count; t++) {
                    tap[t] = scratch.array(BLOCK + t);
                    int channel = group * channels + (from + t) / taps.count();
                    taps.read(map, channel, (from + t) % taps.count(), runs.from(run), runs.to(run), tap[t]);
                }
                for (int o = first; o < end; o += BLOCK) {
                    block(scratch, group * filters + o, Math.min(BLOCK, end - o), run, tap, from, count);
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

        private static void pair(
                int n, float[] a, float[] b, float[][] tap, int count, float[] w, int at, int step) {
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
            if (from == 0) {
                Arrays.fill(into, 0, n, bias[o]);
            } else {
                System.arraycopy(out, o * runs.plane() + runs.from(run), into, 0, n);
            }
        }

        private void store(float[] sums, int o, int run, int n) {
            System.arraycopy(sums, 0, out, o * runs.plane() + runs.from(run), n);
        }
    }
}
