package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * Every unit sums every number of the input, each with a weight of its own. The output is units x 1 x 1; the input of any
 * shape is read in row-major order, as Flatten would hand it on.
 *
 * @param units outputs, 1 to 65,536
 * @param bias whether each unit adds a trainable constant
 */
public record FullyConnected(int units, boolean bias) implements Whole {
    /** The most units that a layer may have. */
    public static final int MAX_UNITS = 1 << 16;

    public FullyConnected {
        if (units < 1 || units > MAX_UNITS) {
            throw new Problem("fullyConnected.units", units, MAX_UNITS);
        }
    }

    public FullyConnected withUnits(int other) {
        return new FullyConnected(other, bias);
    }

    public FullyConnected withBias(boolean other) {
        return new FullyConnected(units, other);
    }

    @Override
    public String type() {
        return "fully-connected";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Shape.of(units, 1, 1);
    }

    @Override
    public List<WeightSpec> weights(List<Shape> inputs) {
        int size = inputs.get(0).size();
        WeightSpec matrix = WeightSpec.random(WeightSpec.MATRIX, Shape.of(units, size), size);
        return bias ? List.of(matrix, WeightSpec.bias(Shape.of(units))) : List.of(matrix);
    }

    @Override
    public long macs(List<Shape> inputs) {
        return (long) units * inputs.get(0).size();
    }
}
