package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.network.FullyConnected;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/** Fully connected layers: a task is some units. */
final class FullyConnectedRows implements Kernel<FullyConnected> {
    /** The most rows of the matrix at a time. */
    static final int ROWS = 4;

    private static final double NANOS_PER_MAC = 0.2;

    private final Dot dot;
    private final String path;

    /**
     * @param dot multiplies rows of the matrix with the inputs
     * @param path what that is called in the table of kernels
     */
    FullyConnectedRows(Dot dot, String path) {
        this.dot = dot;
        this.path = path;
    }

    /** Without the vector module. */
    static FullyConnectedRows plain() {
        return new FullyConnectedRows(RunningSums::dot, "rows of the matrix, 16 running sums");
    }

    /** Some rows of a matrix times a vector. */
    interface Dot {
        /**
         * Multiplies one row or more, and says how many.
         *
         * @param at where the first row begins
         * @param rows how many are left
         * @param sums {@link ReferenceFullyConnected#SUMS} running sums for each row, {@value #ROWS} at most, are left here
         */
        int rows(float[] matrix, int at, int rows, float[] x, float[] sums);
    }

    @Override
    public Tensor apply(
            FullyConnected layer, List<Tensor> inputs, Map<String, Tensor> weights, Parallel parallel, Cancel cancel) {
        float[] in = inputs.get(0).data();
        float[] matrix = Objects.requireNonNull(weights.get(WeightSpec.MATRIX)).data();
        Tensor bias = weights.get(WeightSpec.BIAS);
        float[] out = new float[layer.units()];
        Work.items(out.length, in.length * NANOS_PER_MAC, parallel, cancel, (from, to) -> {
            float[] sums = Workspace.get().floats(0, ROWS * ReferenceFullyConnected.SUMS);
            for (int unit = from, done; unit < to; unit += done) {
                done = dot.rows(matrix, unit * in.length, to - unit, in, sums);
                for (int row = 0; row < done; row++) {
                    float sum = ReferenceFullyConnected.folded(sums, row * ReferenceFullyConnected.SUMS);
                    out[unit + row] = bias == null ? sum : sum + bias.data()[unit + row];
                }
            }
        });
        return Tensor.of(Shape.of(out.length, 1, 1), out);
    }

    @Override
    public String path(FullyConnected layer, List<Shape> inputs) {
        return path;
    }
}
