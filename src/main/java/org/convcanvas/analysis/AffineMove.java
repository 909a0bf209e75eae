package org.convcanvas.analysis;

import org.convcanvas.network.Fill;

/** A turned or scaled plane: each unit takes from where it stood before, bilinear between the four units around. */
final class AffineMove implements PlaneMove {
    /** Sines and quotients are off by less; a place so near a unit is the unit. */
    private static final double NEAR = 1e-9;

    private final int height;
    private final int width;
    private final Affine backward;
    private final Fill border;

    /**
     * @param backward from a unit to where it takes from, in units
     * @param border what stands beyond the plane
     */
    AffineMove(int height, int width, Affine backward, Fill border) {
        this.height = height;
        this.width = width;
        this.backward = backward;
        this.border = border;
    }

    @Override
    public void apply(float[] from, int start, float[] to, int at) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double row = snapped(backward.y(y, x));
                double column = snapped(backward.x(y, x));
                double down = Math.floor(row);
                double right = Math.floor(column);
                double upper = between(from, start, (int) down, (int) right, column - right);
                double value = row == down
                        ? upper
                        : (1 - (row - down)) * upper
                                + (row - down) * between(from, start, (int) down + 1, (int) right, column - right);
                to[at + y * width + x] = (float) value;
            }
        }
    }

    private static double snapped(double place) {
        return Math.abs(place - Math.rint(place)) < NEAR ? Math.rint(place) : place;
    }

    private double between(float[] from, int start, int y, int x, double part) {
        double left = value(from, start, y, x);
        return part == 0 ? left : (1 - part) * left + part * value(from, start, y, x + 1);
    }

    private double value(float[] from, int start, int y, int x) {
        int row = border.source(y, height);
        int column = border.source(x, width);
        return row < 0 || column < 0 ? 0 : from[start + row * width + column];
    }
}
