package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.L2Pool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** L2 pool by vectors of units; one of thousands of taps by the plain kernel. A task is some bands of rows. */
final class VectorL2Pool implements Kernel<L2Pool> {
    private static final int RESULT = 1;

    private final PlainL2Pool plain = new PlainL2Pool();

    @Override
    public Tensor apply(
            L2Pool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Tensor input = inputs.get(0);
        if (!PoolBands.fits(layer.window(), input.shape())) {
            return plain.apply(layer, inputs, weights, parallel, cancel);
        }
        Shape output = layer.output(List.of(input.shape()));
        float[] out = new float[output.size()];
        if (VectorRows.halves(layer.window(), input.shape()) && output.width() >= PoolLoops.LENGTH) {
            VectorRows.each(VectorRows::roots, input.data(), input.shape(), out, output, parallel, cancel);
            return Tensor.of(output, out);
        }
        PoolBands bands = new PoolBands(layer.window(), input.shape());
        int all = output.channels() * bands.count();
        Work.items(all, bands.nanos(), parallel, cancel, (from, to) -> {
            for (int i = from; i < to; i++) {
                cancel.check();
                int band = i % bands.count();
                float[] seen = bands.copy(input.data(), i / bands.count(), band);
                for (int y = bands.from(band); y < bands.to(band); y++) {
                    int at = (i / bands.count() * output.height() + y) * output.width();
                    row(bands, seen, bands.origin(y - bands.from(band)), out, at, output.width());
                }
            }
        });
        return Tensor.of(output, out);
    }

    private static void row(PoolBands bands, float[] seen, int origin, float[] out, int at, int width) {
        if (width >= PoolLoops.LENGTH) {
            PoolLoops.roots(seen, origin, bands.taps, bands.taps.length, width, out, at);
        } else {
            float[] vector = Workspace.get().floats(RESULT, PoolLoops.LENGTH);
            PoolLoops.roots(seen, origin, bands.taps, bands.taps.length, PoolLoops.LENGTH, vector, 0);
            System.arraycopy(vector, 0, out, at, width);
        }
    }

    @Override
    public String path(L2Pool layer, List<Shape> inputs) {
        return PoolBands.path(layer.window(), inputs.get(0), PlainPools.PATH);
    }
}
