package org.convcanvas.analysis;

import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Shape;

/**
 * A move by so many pixels, whole or not; positive numbers move content right and down.
 *
 * @param dx to the right
 * @param dy down
 */
public record Shift(double dx, double dy) implements Transformation {
    /** No move. */
    public static final Shift NONE = new Shift(0, 0);

    public Shift {
        if (!Double.isFinite(dx) || !Double.isFinite(dy)) {
            throw new IllegalArgumentException("a shift by " + dx + ", " + dy);
        }
        dx += 0.0; // no minus zero
        dy += 0.0;
    }

    /** True when both numbers are whole. */
    public boolean isWhole() {
        return isWhole(dx) && isWhole(dy);
    }

    static boolean isWhole(double number) {
        return number == Math.rint(number);
    }

    /** The same move counted in units that are so many pixels apart. */
    public Shift per(Pair jump) {
        return new Shift(dx / jump.x(), dy / jump.y());
    }

    @Override
    public Affine backward(Shape image) {
        return new Affine(1, 0, -dy, 0, 1, -dx);
    }
}
