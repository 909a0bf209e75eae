package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;

/** All numbers in row-major order as the channels of one pixel: (C H W) x 1 x 1. */
public record Flatten() implements Whole {
    @Override
    public String type() {
        return "flatten";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Shape.of(inputs.get(0).size(), 1, 1);
    }
}
