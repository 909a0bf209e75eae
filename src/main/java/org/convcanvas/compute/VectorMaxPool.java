package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Axis;
import org.convcanvas.network.Fill;
import org.convcanvas.network.MaxPool;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * Max pool by vectors: the usual one by two rows at a time; any other column by column first, then across, which is all
 * the same to a maximum and takes fewer steps. A task is some rows of units.
 */
final class VectorMaxPool implements Kernel<MaxPool> {
    private static final double NANOS_PER_TAP = 0.06;
    private static final int LINE = 0;
    private static final int COPY = 1;
    private static final int RESULT = 2;

    @Override
    public Tensor apply(
            MaxPool layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        Shape from = inputs.get(0).shape();
        float[] in = inputs.get(0).data();
        Shape output = layer.output(List.of(from));
        float[] out = new float[output.size()];
        if (VectorRows.halves(layer.window(), from)) {
            VectorRows.each(VectorRows::halve, in, from, out, output, parallel, cancel);
        } else {
            any(layer, in, from, out, output, parallel, cancel);
        }
        return Tensor.of(output, out);
    }

    private static void any(
            MaxPool layer, float[] in, Shape from, float[] out, Shape output, Parallel parallel, Cancel cancel) {
        Axis vertical = layer.window().vertical(from);
        Axis horizontal = layer.window().horizontal(from);
        Fill fill = layer.window().padding().fill();
        PhasedRows phased = new PhasedRows(horizontal, fill, Float.NEGATIVE_INFINITY);
        int[] taps = new int[horizontal.kernel()];
        for (int kx = 0; kx < taps.length; kx++) {
            taps[kx] = phased.offset(kx);
        }
        double nanos = NANOS_PER_TAP
                * ((double) from.width() * vertical.kernel() + (double) output.width() * horizontal.kernel());
        Work.items(output.channels() * output.height(), nanos, parallel, cancel, (first, end) -> {
            int[] rows = new int[vertical.kernel()];
            for (int row = first; row < end; row++) {
                int c = row / output.height();
                int count = 0;
                for (int ky = 0; ky < rows.length; ky++) {
                    int source = fill.source(vertical.position(row % output.height(), ky), vertical.input());
                    if (source >= 0) { // what is beyond the map does not take part
                        rows[count++] = (c * from.height() + source) * from.width();
                    }
                }
                row(in, rows, count, phased, taps, out, row * output.width(), output.width());
            }
        });
    }

    private static void row(
            float[] in, int[] rows, int count, PhasedRows phased, int[] taps, float[] out, int at, int width) {
        Workspace workspace = Workspace.get();
        float[] copy = workspace.floats(COPY, phased.length());
        if (count <= 1) {
            phased.copy(in, count == 0 ? -1 : rows[0], copy, 0);
        } else {
            float[] line = workspace.floats(LINE, phased.width());
            down(in, rows, count, phased.width(), line);
            phased.copy(line, 0, copy, 0);
        }
        if (width >= PoolLoops.LENGTH) {
            PoolLoops.largest(copy, 0, taps, taps.length, width, out, at);
        } else {
            float[] vector = workspace.floats(RESULT, PoolLoops.LENGTH);
            PoolLoops.largest(copy, 0, taps, taps.length, PoolLoops.LENGTH, vector, 0);
            System.arraycopy(vector, 0, out, at, width);
        }
    }

    /** The largest of some rows, column by column. */
    private static void down(float[] in, int[] rows, int count, int width, float[] line) {
        if (width >= PoolLoops.LENGTH) {
            PoolLoops.largest(in, 0, rows, count, width, line, 0);
            return;
        }
        System.arraycopy(in, rows[0], line, 0, width);
        for (int r = 1; r < count; r++) {
            for (int x = 0; x < width; x++) {
                line[x] = Math.max(line[x], in[rows[r] + x]);
            }
        }
    }

    @Override
    public String path(MaxPool layer, List<Shape> inputs) {
        return VectorRows.halves(layer.window(), inputs.get(0)) ? VectorRows.PATH : "vectors of columns, then of units";
    }
}
