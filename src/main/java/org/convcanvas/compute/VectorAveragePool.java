package org.convcanvas.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.AveragePool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Average pool by vectors of units; one of thousands of taps by the plain kernel. A task is some bands of rows. */
final class VectorAveragePool implements Kernel<AveragePool> {
    private static final int RESULT = 1;
    private static final int DIVISORS = 2;

    private final PlainAveragePool plain = new PlainAveragePool();

    @Override
    public Tensor apply(
            AveragePool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        if (!PoolBands.fits(layer.window(), input.shape())) {
            return plain.apply(layer, inputs, weights, parallel, cancel);
        }
        Shape output = layer.output(List.of(input.shape()));
        float[] out = new float[output.size()];
        if (VectorRows.halves(layer.window(), input.shape()) && output.width() >= PoolLoops.LENGTH) {
            VectorRows.each(VectorRows::means, input.data(), input.shape(), out, output, parallel, cancel);
            return Tensor.of(output, out);
        }
        PoolBands bands = new PoolBands(layer.window(), input.shape());
        int[] rows = PlainAveragePool.counts(layer, layer.window().vertical(input.shape()));
        int[] columns = PlainAveragePool.counts(layer, bands.horizontal);
        int all = output.channels() * bands.count();
        Work.items(all, bands.nanos(), parallel, cancel, (from, to) -> {
            for (int i = from; i < to; i++) {
                cancel.check();
                band(bands, i % bands.count(), i / bands.count(), input.data(), rows, columns, out);
            }
        });
        return Tensor.of(output, out);
    }

    private static void band(
            PoolBands bands, int band, int channel, float[] in, int[] rows, int[] columns, float[] out) {
        float[] seen = bands.copy(in, channel, band);
        int width = columns.length;
        int n = Math.max(width, PoolLoops.LENGTH);
        float[] divisors = Workspace.get().floats(DIVISORS, n);
        Arrays.fill(divisors, width, n, 1);
        boolean narrow = width < n;
        float[] target = narrow ? Workspace.get().floats(RESULT, n) : out;
        int known = -1;
        for (int y = bands.from(band); y < bands.to(band); y++) {
            if (rows[y] != known) {
                known = rows[y];
                for (int x = 0; x < width; x++) {
                    divisors[x] = Math.max(1, known * columns[x]);
                }
            }
            int at = (channel * rows.length + y) * width;
            int origin = bands.origin(y - bands.from(band));
            PoolLoops.means(seen, origin, bands.taps, bands.taps.length, n, divisors, target, narrow ? 0 : at);
            if (narrow) {
                System.arraycopy(target, 0, out, at, width);
            }
        }
    }

    @Override
    public String path(AveragePool layer, List<Shape> inputs) {
        return PoolBands.path(layer.window(), inputs.get(0), PlainPools.PATH);
    }
}
