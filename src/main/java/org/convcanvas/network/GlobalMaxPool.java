package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;

/** The largest value of each whole map: C x 1 x 1. */
public record GlobalMaxPool() implements Whole {
    @Override
    public String type() {
        return "global-max-pool";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Shape.of(inputs.get(0).channels(), 1, 1);
    }
}
