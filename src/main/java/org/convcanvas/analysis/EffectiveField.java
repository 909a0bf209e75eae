package org.convcanvas.analysis;

import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * How strongly a unit hangs on each pixel of a map, as a mass that is spread over it. Immutable.
 *
 * @param height rows of the map
 * @param width columns of the map
 * @param mass row-major, none below zero; not to be written to
 * @param total all mass; zero when the unit does not move at all
 * @param centreY the row of the centre of mass; NaN without any mass
 * @param centreX likewise the column
 * @param varianceY mean squared distance from the centre along the rows, in pixels squared; NaN without any mass
 * @param varianceX likewise along the columns
 * @param covariance mean product of the two distances
 */
public record EffectiveField(
        int height,
        int width,
        double[] mass,
        double total,
        double centreY,
        double centreX,
        double varianceY,
        double varianceX,
        double covariance) {
    private static final double MOST = 0.9;

    /** The part of a mass that sums of float64 may lose. */
    private static final double ROUNDING = 1e-12;

    /** Float32 gradients move the centre by less, in pixels: a symmetric mass gets a symmetric box. */
    private static final double SLACK = 1e-3;

    /** The field of a mass, which the caller gives away and never writes again. */
    public static EffectiveField of(int height, int width, double[] mass) {
        double total = 0;
        double y = 0;
        double x = 0;
        for (int i = 0; i < mass.length; i++) {
            total += mass[i];
            y += mass[i] * (i / width);
            x += mass[i] * (i % width);
        }
        y /= total;
        x /= total;
        double yy = 0;
        double xx = 0;
        double yx = 0;
        for (int i = 0; i < mass.length; i++) {
            double down = i / width - y;
            double right = i % width - x;
            yy += mass[i] * down * down;
            xx += mass[i] * right * right;
            yx += mass[i] * down * right;
        }
        return new EffectiveField(height, width, mass, total, y, x, yy / total, xx / total, yx / total);
    }

    /** The absolute gradient, summed over the channels of a C x H x W map. */
    public static EffectiveField ofAbsolute(Tensor gradient) {
        double[] mass = new double[gradient.shape().plane()];
        float[] data = gradient.data();
        for (int i = 0; i < data.length; i++) {
            mass[i % mass.length] += Math.abs(data[i]);
        }
        return of(gradient.shape(), mass);
    }

    static EffectiveField of(Shape shape, double[] mass) {
        return of(shape.height(), shape.width(), mass);
    }

    /** Adds the squared gradient, summed over the channels, to a mass. */
    static void addSquares(Tensor gradient, double[] mass) {
        float[] data = gradient.data();
        for (int i = 0; i < data.length; i++) {
            mass[i % mass.length] += (double) data[i] * data[i];
        }
    }

    /** True when there is no mass: nothing that was tried moves the unit. */
    public boolean isNothing() {
        return !(total > 0);
    }

    /** Standard deviation along the rows, in pixels. */
    public double sigmaY() {
        return Math.sqrt(varianceY);
    }

    /** Standard deviation along the columns, in pixels. */
    public double sigmaX() {
        return Math.sqrt(varianceX);
    }

    /**
     * The 2-sigma ellipse around the centre of mass.
     *
     * @param major the longer half axis, in pixels: twice the standard deviation along it
     * @param minor the shorter half axis
     * @param angle of the longer one, in radians from the columns' axis towards growing rows, above -pi/2 up to pi/2
     */
    public record Ellipse(double major, double minor, double angle) {}

    /** The ellipse: the eigenvectors and the doubled roots of the eigenvalues of the covariance matrix. */
    public Ellipse ellipse() {
        double mean = (varianceX + varianceY) / 2;
        double half = (varianceX - varianceY) / 2;
        double radius = Math.hypot(half, covariance);
        double angle = Math.atan2(covariance, half) / 2;
        return new Ellipse(2 * Math.sqrt(mean + radius), 2 * Math.sqrt(Math.max(0, mean - radius)), angle);
    }

    /**
     * The smallest box around the centre of mass, its sides in the proportion of the two standard deviations, that holds at
     * least 90 % of the mass; cut at the borders, and null without any mass.
     */
    public @Nullable Box box90() {
        if (isNothing()) {
            return null;
        }
        double[] sums = sums();
        double low = 0;
        double high = (height + width) / Math.max(1e-3, Math.min(positive(sigmaY()), positive(sigmaX())));
        while (high - low > 1e-9 * high) {
            double middle = (low + high) / 2;
            if (within(around(middle, ROUNDING * (height + width)), sums) >= MOST * total * (1 - ROUNDING)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return around(high, SLACK);
    }

    private static double positive(double sigma) {
        return sigma > 0 ? sigma : Double.MAX_VALUE;
    }

    /** The pixels at most so many standard deviations, and a little more, from the centre of mass on each axis. */
    private Box around(double sigmas, double slack) {
        double down = sigmas * sigmaY() + slack;
        double right = sigmas * sigmaX() + slack;
        return new Box(
                Math.max(0, (int) Math.ceil(centreY - down)),
                Math.max(0, (int) Math.ceil(centreX - right)),
                Math.min(height - 1, (int) Math.floor(centreY + down)),
                Math.min(width - 1, (int) Math.floor(centreX + right)));
    }

    /** The mass above and to the left of each corner of a pixel, (height + 1) x (width + 1). */
    private double[] sums() {
        int stride = width + 1;
        double[] sums = new double[(height + 1) * stride];
        for (int y = 0; y < height; y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                row += mass[y * width + x];
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
        return sums;
    }

    private double within(Box box, double[] sums) {
        if (box.top() > box.bottom() || box.left() > box.right()) {
            return 0;
        }
        int stride = width + 1;
        int above = box.top() * stride;
        int below = (box.bottom() + 1) * stride;
        int right = box.right() + 1;
        return sums[below + right] - sums[below + box.left()] - sums[above + right] + sums[above + box.left()];
    }
}
