package org.convcanvas.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.Lrn;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Tensor;

/** Local response normalisation without the vector module: a task is some runs of pixels, each of one channel. */
final class PlainLrn implements Kernel<Lrn> {
    private static final double NANOS_PER_SQUARE = 0.7;
    private static final double NANOS_PER_POWER = 10;

    @Override
    public Tensor apply(Lrn layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        float[] in = input.data();
        float[] out = new float[in.length];
        Runs runs = Runs.of(input.shape().plane());
        int channels = input.shape().channels();
        Power power = Power.of(layer.beta());
        double nanos = runs.length() * (NANOS_PER_POWER + Math.min(layer.size(), channels) * NANOS_PER_SQUARE);
        Work.items(channels * runs.count(), nanos, parallel, cancel, (first, end) -> {
            for (int item = first; item < end; item++) {
                int c = item / runs.count();
                int from = runs.from(item % runs.count());
                int n = runs.to(item % runs.count()) - from;
                double[] sums = Scratch.get().doubles();
                Arrays.fill(sums, 0, n, 0);
                for (int other = layer.first(c); other <= layer.last(c, channels); other++) {
                    addSquares(n, sums, in, other * runs.plane() + from);
                }
                divide(n, layer, power, sums, in, c * runs.plane() + from, out);
            }
        });
        return Tensor.of(input.shape(), out);
    }

    private static void addSquares(int n, double[] sums, float[] in, int at) {
        for (int i = 0; i < n; i++) {
            double value = in[at + i];
            sums[i] += value * value;
        }
    }

    private static void divide(int n, Lrn layer, Power power, double[] sums, float[] in, int at, float[] out) {
        for (int i = 0; i < n; i++) {
            out[at + i] = (float) (in[at + i] / power.of(ReferenceNorms.base(layer, sums[i])));
        }
    }
}
