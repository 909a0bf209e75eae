package org.convcanvas.lab;

import org.convcanvas.analysis.ImageMove;
import org.convcanvas.analysis.Interpolation;
import org.convcanvas.analysis.Rotation;
import org.convcanvas.analysis.Scaling;
import org.convcanvas.analysis.Shift;
import org.convcanvas.analysis.Transformation;
import org.convcanvas.network.Fill;

/**
 * What the shift lens does to the image.
 *
 * @param kind which of the three moves
 * @param dx pixels to the right
 * @param dy pixels down
 * @param degrees of a rotation, clockwise
 * @param factor of a scaling, above 0
 * @param border what comes in at the borders
 * @param interpolation for fractions of a pixel or unit
 */
public record ShiftLook(
        Kind kind, double dx, double dy, double degrees, double factor, Fill border, Interpolation interpolation) {
    /** At first: a shift that goes into a stride of 1 only along both axes. */
    public static final ShiftLook START =
            new ShiftLook(Kind.SHIFT, 21, 8, 15, 1.1, Fill.CIRCULAR, Interpolation.BILINEAR);

    /** How the image is moved. */
    public enum Kind {
        SHIFT,
        ROTATE,
        SCALE
    }

    /** The operator T. */
    public ImageMove move() {
        Transformation what =
                switch (kind) {
                    case SHIFT -> new Shift(dx, dy);
                    case ROTATE -> new Rotation(degrees);
                    case SCALE -> new Scaling(factor);
                };
        return new ImageMove(what, border, interpolation);
    }

    public ShiftLook withKind(Kind other) {
        return new ShiftLook(other, dx, dy, degrees, factor, border, interpolation);
    }

    /** By so much to the right and down. */
    public ShiftLook to(double newDx, double newDy) {
        return new ShiftLook(kind, newDx, newDy, degrees, factor, border, interpolation);
    }

    public ShiftLook withDegrees(double other) {
        return new ShiftLook(kind, dx, dy, other, factor, border, interpolation);
    }

    public ShiftLook withFactor(double other) {
        return new ShiftLook(kind, dx, dy, degrees, other, border, interpolation);
    }

    public ShiftLook withBorder(Fill other) {
        return new ShiftLook(kind, dx, dy, degrees, factor, other, interpolation);
    }

    public ShiftLook withInterpolation(Interpolation other) {
        return new ShiftLook(kind, dx, dy, degrees, factor, border, other);
    }
}
