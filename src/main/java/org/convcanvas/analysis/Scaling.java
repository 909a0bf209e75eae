package org.convcanvas.analysis;

import org.convcanvas.tensor.Shape;

/**
 * Enlarging about the image's centre.
 *
 * @param factor above 1 content grows, below it shrinks; 0.001 to 1000
 */
public record Scaling(double factor) implements Transformation {
    /** The smallest factor; its inverse is the largest. */
    public static final double SMALLEST = 1e-3;

    public Scaling {
        if (!(factor >= SMALLEST && factor <= 1 / SMALLEST)) {
            throw new IllegalArgumentException("a scaling by " + factor);
        }
    }

    @Override
    public Affine backward(Shape image) {
        double back = 1 / factor;
        return Affine.about((image.height() - 1) / 2.0, (image.width() - 1) / 2.0, back, 0, 0, back);
    }
}
