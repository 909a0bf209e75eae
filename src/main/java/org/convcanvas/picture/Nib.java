package org.convcanvas.picture;

import java.awt.Color;
import org.convcanvas.tensor.Region;
import org.jspecify.annotations.Nullable;

/**
 * What a stroke is drawn with: a disc. Its centre is put on the middle of a pixel where the diameter is odd and on a corner
 * where it is even, so that it has the same shape everywhere and a diameter of 1 is one pixel.
 *
 * @param diameter in pixels, at least 1
 * @param rgb 0xRRGGBB of every pixel that it touches; an eraser has none
 * @param erases true to bring back what was there before anything was drawn
 */
public record Nib(int diameter, int rgb, boolean erases) {
    private static final double ROUNDING = 1e-9;

    /** The largest diameter. */
    public static final int MAX_DIAMETER = 512;

    /** A brush that leaves this colour. */
    public static Nib brush(int diameter, int rgb) {
        return new Nib(diameter, rgb & 0xFFFFFF, false);
    }

    /** An eraser. */
    public static Nib eraser(int diameter) {
        return new Nib(diameter, 0, true);
    }

    /** The colour that it leaves. */
    public Color colour() {
        return new Color(rgb);
    }

    /** The value that it leaves on a gray input: the colour's Rec. 709 luma, 0 to 255. */
    public int value() {
        return Luma.of(rgb);
    }

    /** Where the centre is put for a pointer at {@code place}, on an axis on which pixel i reaches from i to i + 1. */
    public double centre(double place) {
        return diameter % 2 == 1 ? Math.floor(place) + 0.5 : Math.rint(place);
    }

    /** The pixels of a straight stroke, rounded at both ends, whose ends are put as {@link #centre} does. */
    Line line(Segment segment) {
        return new Line(
                centre(segment.x0()), centre(segment.y0()), centre(segment.x1()), centre(segment.y1()), diameter / 2.0);
    }

    /** All points at most a radius away from a segment. */
    record Line(double x0, double y0, double x1, double y1, double radius) {
        /** The pixels that may be on it, clipped to a picture; null when there are none. */
        @Nullable
        Region within(int width, int height) {
            int left = clip(Math.min(x0, x1) - radius, width);
            int right = clip(Math.max(x0, x1) + radius + 1, width);
            int top = clip(Math.min(y0, y1) - radius, height);
            int bottom = clip(Math.max(y0, y1) + radius + 1, height);
            return left < right && top < bottom ? new Region(top, left, bottom - top, right - left) : null;
        }

        private static int clip(double place, int extent) {
            return (int) Math.max(0, Math.min(extent, Math.floor(place)));
        }

        /** Whether the middle of a pixel is on it. */
        boolean covers(int x, int y) {
            return squared(x + 0.5, y + 0.5) <= radius * radius + ROUNDING;
        }

        /** False only when no pixel of a rectangle is on it. */
        boolean reaches(int x, int y, int width, int height) {
            double most = radius + Math.hypot(width, height) / 2;
            return squared(x + width / 2.0, y + height / 2.0) <= most * most + ROUNDING;
        }

        /** The squared distance of a place from the segment. */
        private double squared(double x, double y) {
            double dx = x1 - x0;
            double dy = y1 - y0;
            double length = dx * dx + dy * dy;
            double share = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length));
            double ex = x - x0 - share * dx;
            double ey = y - y0 - share * dy;
            return ex * ex + ey * ey;
        }
    }
}
