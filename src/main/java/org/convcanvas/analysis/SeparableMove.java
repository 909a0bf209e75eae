package org.convcanvas.analysis;

import org.convcanvas.network.Fill;

/** A shift: first down, then to the right, either by whole units as a mere copy. */
final class SeparableMove implements PlaneMove {
    private static final ThreadLocal<float[]> SCRATCH = ThreadLocal.withInitial(() -> new float[0]);

    private final int height;
    private final int width;
    private final AxisMove vertical;
    private final AxisMove horizontal;

    SeparableMove(int height, int width, Shift shift, Fill border, Interpolation interpolation) {
        this.height = height;
        this.width = width;
        this.vertical = AxisMove.of(height, shift.dy(), border, interpolation);
        this.horizontal = AxisMove.of(width, shift.dx(), border, interpolation);
    }

    @Override
    public void apply(float[] from, int start, float[] to, int at) {
        if (horizontal.isNothing()) {
            vertical.rows(from, start, to, at, width);
        } else if (vertical.isNothing()) {
            horizontal.columns(from, start, to, at, height);
        } else {
            float[] between = scratch(height * width);
            vertical.rows(from, start, between, 0, width);
            horizontal.columns(between, 0, to, at, height);
        }
    }

    /** Room for a plane that is needed no longer than a call: as much is moved in a second as garbage would stop all for. */
    private static float[] scratch(int size) {
        float[] known = SCRATCH.get();
        if (known.length < size) {
            known = new float[size];
            SCRATCH.set(known);
        }
        return known;
    }
}
