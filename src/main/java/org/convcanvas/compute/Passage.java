package org.convcanvas.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;

/**
 * What a layer's gradient is computed from.
 *
 * @param inputs what the layer read
 * @param weights its tensors by role
 * @param output what it put out
 * @param above the derivatives with respect to its output, of the output's shape
 * @param trains whether the derivatives with respect to the weights are wanted
 */
record Passage(
        List<Tensor> inputs,
        Map<String, Tensor> weights,
        Tensor output,
        Tensor above,
        boolean trains,
        Parallel parallel,
        Cancel cancel) {
    Tensor input() {
        return inputs.get(0);
    }

    Shape inputShape() {
        return inputs.get(0).shape();
    }

    float[] weight(String role) {
        return Objects.requireNonNull(weights.get(role), role).data();
    }

    /** Work on each of some planes, which are given out to the threads. */
    interface Plane {
        void compute(int plane);
    }

    /**
     * Computes planes 0 to {@code count} - 1.
     *
     * @param nanos a guess at what one takes
     */
    void planes(int count, double nanos, Plane plane) {
        Work.items(count, Math.max(1, nanos), parallel, cancel, (from, to) -> {
            for (int i = from; i < to; i++) {
                plane.compute(i);
            }
        });
    }
}
