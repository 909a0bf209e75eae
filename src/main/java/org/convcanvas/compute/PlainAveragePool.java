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

/** Average pool without the vector module: a task is a run of units of one channel. */
final class PlainAveragePool implements Kernel<AveragePool> {
    private static final double NANOS_PER_TAP = 0.4;

    @Override
    public Tensor apply(
            AveragePool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        Shape output = layer.output(List.of(input.shape()));
        Taps taps = new Taps(layer.window(), input.shape(), 0);
        int[] rows = counts(layer, layer.window().vertical(input.shape()));
        int[] columns = counts(layer, layer.window().horizontal(input.shape()));
        Runs runs = Runs.of(output.plane());
        float[] out = new float[output.size()];
        double nanos = (double) output.size() * taps.count() * NANOS_PER_TAP;
        Work.run(output.channels() * runs.count(), nanos, parallel, cancel, task -> {
            int channel = task / runs.count();
            int from = runs.from(task % runs.count());
            int to = runs.to(task % runs.count());
            float[] sum = Scratch.get().array(0);
            float[] pixels = Scratch.get().array(1);
            Arrays.fill(sum, 0, to - from, 0);
            for (int tap = 0; tap < taps.count(); tap++) {
                taps.read(input.data(), channel, tap, from, to, pixels);
                Lanes.add(to - from, sum, pixels);
            }
            for (int i = from; i < to; i++) {
                pixels[i - from] = Math.max(1, rows[i / columns.length] * columns[i % columns.length]);
            }
            Lanes.divide(to - from, sum, pixels);
            System.arraycopy(sum, 0, out, channel * runs.plane() + from, to - from);
        });
        return Tensor.of(output, out);
    }

    /** How many taps count in the mean at each place of an axis. */
    static int[] counts(AveragePool layer, Axis axis) {
        int[] counts = new int[axis.output()];
        Arrays.setAll(counts, out -> layer.counted(axis, out));
        return counts;
    }

    @Override
    public String path(AveragePool layer, List<Shape> inputs) {
        return "taps side by side";
    }
}
