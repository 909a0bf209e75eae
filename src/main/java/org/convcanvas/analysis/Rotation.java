package org.convcanvas.analysis;

import org.convcanvas.tensor.Shape;

/**
 * A turn about the image's centre.
 *
 * @param degrees clockwise as seen on the screen, where rows grow downwards
 */
public record Rotation(double degrees) implements Transformation {
    public Rotation {
        if (!Double.isFinite(degrees)) {
            throw new IllegalArgumentException("a rotation by " + degrees);
        }
    }

    @Override
    public Affine backward(Shape image) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return Affine.about((image.height() - 1) / 2.0, (image.width() - 1) / 2.0, cos, -sin, sin, cos);
    }
}
