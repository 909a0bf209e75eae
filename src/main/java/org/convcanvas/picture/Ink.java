package org.convcanvas.picture;

/** How much of each pixel of a square sheet is inked by round pens, 0 to 1. */
final class Ink {
    private final int size;
    private final double[] coverage;

    Ink(int size) {
        this.size = size;
        this.coverage = new double[size * size];
    }

    double coverage(int index) {
        return coverage[index];
    }

    /** Draws a line with round ends; its edge fades over one pixel. */
    void line(double x0, double y0, double x1, double y1, double radius) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        int left = (int) Math.max(0, Math.min(x0, x1) - radius - 1);
        int right = (int) Math.min(size - 1, Math.max(x0, x1) + radius + 1);
        int top = (int) Math.max(0, Math.min(y0, y1) - radius - 1);
        int bottom = (int) Math.min(size - 1, Math.max(y0, y1) + radius + 1);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double share = square == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
                double offX = px - share * dx;
                double offY = py - share * dy;
                double inside = radius + 0.5 - Math.sqrt(offX * offX + offY * offY);
                int at = y * size + x;
                coverage[at] = Math.max(coverage[at], Math.max(0, Math.min(1, inside)));
            }
        }
    }
}
