package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;

/** A layer that works pixel by pixel, on one channel or across channels, other than activations. */
public sealed interface Pixelwise extends Layer
        permits BatchNorm, Lrn, Dropout, Softmax, Pad, PolyphaseSampling, Bypassed {
    @Override
    default Shape output(List<Shape> inputs) {
        return inputs.get(0);
    }
}
