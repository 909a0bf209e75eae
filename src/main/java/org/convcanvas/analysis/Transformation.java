package org.convcanvas.analysis;

import org.convcanvas.tensor.Shape;

/** What is done to where things stand in an image; values are only moved. Lengths are in pixels of the input. */
public sealed interface Transformation permits Shift, Rotation, Scaling {
    /** Where what stands at a place afterwards stood before, on an image C x H x W. */
    Affine backward(Shape image);
}
