package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.LocallyConnected;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Convolution without sharing. A task is a run of units of some filters. */
final class LocallyConnectedRuns implements Kernel<LocallyConnected> {
    private static final double NANOS_PER_MAC = 0.3;

    private final Products products;
    private final String path;

    /**
     * @param products adds taps
     * @param path what that is called in the table of kernels
     */
    LocallyConnectedRuns(Products products, String path) {
        this.products = products;
        this.path = path;
    }

    /** Without the vector module. */
    static LocallyConnectedRuns plain() {
        return new LocallyConnectedRuns(LocallyConnectedRuns::tap, "taps side by side");
    }

    /** Some taps of a run of units, added to their sums. */
    interface Products {
        /**
         * Adds one tap or more, and says how many.
         *
         * @param n units of the run
         * @param weights of the first tap from {@code at} on, of the next {@code step} further
         * @param tap the taps' pixels, from {@code t} to before {@code end}
         */
        int add(int n, float[] sums, float[] weights, int at, int step, float[][] tap, int t, int end);
    }

    private static int tap(int n, float[] sums, float[] weights, int at, int step, float[][] tap, int t, int end) {
        float[] own = Scratch.get().array(1);
        System.arraycopy(weights, at, own, 0, n); // the loops that become vector instructions have one index
        Lanes.addProducts(n, sums, own, tap[t]);
        return 1;
    }

    @Override
    public Tensor apply(
            LocallyConnected layer,
            List<Tensor> inputs,
            Map<String, Tensor> weights,
            Parallel parallel,
            Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        Runs runs = Runs.of(output.plane());
        float[] out = new float[output.size()];
        LocallyConnectedPass pass = new LocallyConnectedPass(layer, input, weights, runs, products, out, cancel);
        int least = Work.ceilDiv(Work.wanted(parallel), runs.count());
        int share = Work.ceilDiv(layer.filters(), Math.min(least, layer.filters()));
        int shares = Work.ceilDiv(layer.filters(), share);
        double nanos = layer.macs(List.of(input.shape())) * NANOS_PER_MAC;
        Work.run(runs.count() * shares, nanos, parallel, cancel, task -> {
            int first = task % shares * share;
            pass.compute(task / shares, first, Math.min(layer.filters(), first + share));
        });
        return Tensor.of(output, out);
    }

    @Override
    public String path(LocallyConnected layer, List<Shape> inputs) {
        return path;
    }
}
