package org.convcanvas.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.AdaptiveAveragePool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Means over large windows without the vector module: a task is some rows of units, each of one channel. */
final class PlainAdaptivePool implements Kernel<AdaptiveAveragePool> {
    private static final double NANOS_PER_PIXEL = 0.5;

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
                addDown(input.data(), channel + top * down.length, bottom - top, down);
                across(down, bottom - top, out, row * output.width(), output.width());
            }
        });
        return Tensor.of(output, out);
    }

    /** The sums of the columns of {@code height} rows from {@code at} on. */
    private static void addDown(float[] in, int at, int height, double[] down) {
        Arrays.fill(down, 0);
        for (int row = 0; row < height; row++) {
            int start = at + row * down.length;
            for (int x = 0; x < down.length; x++) {
                down[x] += in[start + x];
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
}
