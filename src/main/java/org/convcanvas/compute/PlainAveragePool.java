package org.convcanvas.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Axis;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Average pool without the vector module. */
final class PlainAveragePool implements Kernel<AveragePool> {
    @Override
    public Tensor apply(
            AveragePool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        int[] rows = counts(layer, layer.window().vertical(input.shape()));
        int[] columns = counts(layer, layer.window().horizontal(input.shape()));
        return PlainPools.apply(
                layer.window(),
                input,
                layer.output(List.of(input.shape())),
                0,
                (count, sum, pixels, tap) -> Lanes.add(count, sum, pixels),
                (from, to, sum, divisors) -> {
                    for (int i = from; i < to; i++) {
                        divisors[i - from] = Math.max(1, rows[i / columns.length] * columns[i % columns.length]);
                    }
                    Lanes.divide(to - from, sum, divisors);
                },
                parallel,
                cancel);
    }

    /** How many taps count in the mean at each place of an axis. */
    static int[] counts(AveragePool layer, Axis axis) {
        int[] counts = new int[axis.output()];
        Arrays.setAll(counts, out -> layer.counted(axis, out));
        return counts;
    }

    @Override
    public String path(AveragePool layer, List<Shape> inputs) {
        return PlainPools.PATH;
    }
}
