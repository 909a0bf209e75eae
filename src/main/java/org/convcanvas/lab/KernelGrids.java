package org.convcanvas.lab;

import java.util.Arrays;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;

/** Grids of numbers from elsewhere on the kernels of a filter. */
final class KernelGrids {
    private KernelGrids() {}

    /** See {@link KernelEdits#put(String, int, int, Tensor)}. */
    static float[] put(float[] own, Pair kernel, int channels, int channel, Tensor numbers) {
        Shape shape = numbers.shape();
        int planes = shape.size() / shape.plane();
        if (planes != 1 && planes != channels) {
            throw new Problem("kernel.put.channels", planes, channels);
        } else if (shape.height() > kernel.y() || shape.width() > kernel.x()) {
            throw new Problem("kernel.put.large", new Pair(shape.height(), shape.width()), kernel);
        }
        float[] changed = own.clone();
        int size = kernel.y() * kernel.x();
        int top = (kernel.y() - shape.height()) / 2;
        int left = (kernel.x() - shape.width()) / 2;
        for (int plane = 0; plane < planes; plane++) {
            int to = (planes == 1 ? channel : plane) * size;
            Arrays.fill(changed, to, to + size, 0);
            for (int y = 0; y < shape.height(); y++) {
                System.arraycopy(
                        numbers.data(),
                        (plane * shape.height() + y) * shape.width(),
                        changed,
                        to + (top + y) * kernel.x() + left,
                        shape.width());
            }
        }
        return changed;
    }
}
