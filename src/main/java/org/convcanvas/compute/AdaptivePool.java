package org.convcanvas.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.network.GlobalAveragePool;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Means over large windows: a task is some rows of units, each of one channel. */
final class AdaptivePool implements Kernel<AdaptiveAveragePool> {
    private static final double NANOS_PER_PIXEL = 0.3;

    private final ColumnSums columns;
    private final String path;

    /**
     * @param columns adds up columns
     * @param path what that is called in the table of kernels
     */
    AdaptivePool(ColumnSums columns, String path) {
        this.columns = columns;
        this.path = path;
    }

    /** Without the vector module. */
    static AdaptivePool plain() {
        return new AdaptivePool(AdaptivePool::down, "columns one by one, in double");
    }

    /** Adds up columns of a map. */
    interface ColumnSums {
        /** Sets {@code sums} to the sums, from the top, of the columns of {@code height} rows from {@code at} on. */
        void down(float[] in, int at, int height, double[] sums);
    }

    /** Global pools, as adaptive ones of size 1. */
    Kernel<GlobalAveragePool> global() {
        AdaptiveAveragePool one = new AdaptiveAveragePool(Pair.of(1));
        return new Kernel<>() {
            @Override
            public Tensor apply(
                    GlobalAveragePool layer,
                    List<Tensor> inputs,
                    Map<String, Tensor> weights,
                    Parallel parallel,
                    Cancel cancel) {
                return AdaptivePool.this.apply(one, inputs, weights, parallel, cancel);
            }

            @Override
            public String path(GlobalAveragePool layer, List<Shape> inputs) {
                return path;
            }
        };
    }

    @Override
    public Tensor apply(
            AdaptiveAveragePool layer,
            List<Tensor> inputs,
            Map<String, Tensor> weights,
            Parallel parallel,
            Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        float[] out = new float[output.size()];
        int rows = output.channels() * output.height();
        double nanos = (double) input.shape().size() / rows * NANOS_PER_PIXEL;
        Work.items(rows, nanos, parallel, cancel, (from, to) -> {
            double[] down = new double[input.shape().width()];
            for (int row = from; row < to; row++) {
                int top = AdaptiveAveragePool.from(
                        row % output.height(), input.shape().height(), output.height());
                int bottom = AdaptiveAveragePool.to(
                        row % output.height(), input.shape().height(), output.height());
                int channel = row / output.height() * input.shape().plane();
                columns.down(input.data(), channel + top * down.length, bottom - top, down);
                across(down, bottom - top, out, row * output.width(), output.width());
            }
        });
        return Tensor.of(output, out);
    }

    /** One after the other. */
    static void down(float[] in, int at, int height, double[] sums) {
        Arrays.fill(sums, 0);
        for (int row = 0; row < height; row++) {
            int start = at + row * sums.length;
            for (int x = 0; x < sums.length; x++) {
                sums[x] += in[start + x];
            }
        }
    }

    /** The means of a row of units from its columns' sums. */
    private static void across(double[] down, int height, float[] out, int at, int units) {
        for (int unit = 0; unit < units; unit++) {
            int left = AdaptiveAveragePool.from(unit, down.length, units);
            int right = AdaptiveAveragePool.to(unit, down.length, units);
            double sum = 0;
            for (int x = left; x < right; x++) {
                sum += down[x];
            }
            out[at + unit] = (float) (sum / (height * (right - left)));
        }
    }

    @Override
    public String path(AdaptiveAveragePool layer, List<Shape> inputs) {
        return path;
    }
}
