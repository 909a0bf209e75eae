package org.convcanvas.picture;

/** Patterns around the centre of a picture of twice the standard size: edges of every direction. */
final class Stars {
    private static final double MIDDLE = Patterns.SMALL;
    private static final double RADIUS = 0.94 * MIDDLE;

    private Stars() {}

    /** 36 black and white sectors: the same edge at every angle and every distance to the next. */
    static double siemens(double x, double y) {
        if (radius(x, y) > RADIUS) {
            return 1;
        }
        return (int) Math.floor(36 * angle(x, y) / (2 * Math.PI)) & 1;
    }

    /** Thin white lines, one every 15 degrees. */
    static double spokes(double x, double y) {
        double radius = radius(x, y);
        double apart = Math.PI / 12;
        double angle = angle(x, y);
        double off = angle - apart * Math.rint(angle / apart);
        boolean onLine = Math.abs(radius * Waves.sin(off)) < 2;
        return onLine && radius < RADIUS && radius > 28 ? 1 : 0;
    }

    /** Rings of equal width, 14 pixels each. */
    static double rings(double x, double y) {
        double radius = radius(x, y);
        return radius < RADIUS ? (int) (radius / 14) & 1 : 1;
    }

    private static double radius(double x, double y) {
        return Math.sqrt((x - MIDDLE) * (x - MIDDLE) + (y - MIDDLE) * (y - MIDDLE));
    }

    private static double angle(double x, double y) {
        return StrictMath.atan2(y - MIDDLE, x - MIDDLE);
    }
}
