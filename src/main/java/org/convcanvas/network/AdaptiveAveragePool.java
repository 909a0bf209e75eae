package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * Means over as many windows as make the output one size, whatever the input's: unit i of m averages rows
 * floor(i n / m) to ceil((i + 1) n / m) - 1 of n (PyTorch's AdaptiveAvgPool2d).
 *
 * @param size height and width of the output, each at least 1 and at most the input's
 */
public record AdaptiveAveragePool(Pair size) implements Whole {
    public AdaptiveAveragePool {
        if (!size.within(1, Integer.MAX_VALUE)) {
            throw new Problem("adaptivePool.size", size);
        }
    }

    @Override
    public String type() {
        return "adaptive-average-pool";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (size.y() > input.height() || size.x() > input.width()) {
            throw new Problem("adaptivePool.large", size, input);
        }
        return Shape.of(input.channels(), size.y(), size.x());
    }

    /** First of the {@code n} pixels of an axis that unit {@code i} of {@code m} averages. */
    public static int from(int i, int n, int m) {
        return (int) ((long) i * n / m);
    }

    /** One past the last of them. */
    public static int to(int i, int n, int m) {
        return (int) (((long) (i + 1) * n + m - 1) / m);
    }
}
