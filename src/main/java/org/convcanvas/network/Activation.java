package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;

/** A layer that applies one function to every unit by itself. */
public sealed interface Activation extends Layer permits Relu, LeakyRelu, Clip, Sigmoid, Tanh {
    @Override
    default Shape output(List<Shape> inputs) {
        return inputs.get(0);
    }
}
