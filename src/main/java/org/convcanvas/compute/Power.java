package org.convcanvas.compute;

/**
 * Numbers to a fixed power, the same on every machine. The powers that local response normalisation is used with come by
 * square roots, tens of times faster than {@link StrictMath#pow}.
 */
interface Power {
    /** {@code base}, not negative, to this power. */
    double of(double base);

    /** The power {@code exponent}: by roots for 3/4, 1/2 and 1, else StrictMath's. */
    static Power of(float exponent) {
        if (exponent == 0.75f) {
            return Power::threeQuarters;
        } else if (exponent == 0.5f) {
            return Math::sqrt;
        } else if (exponent == 1) {
            return base -> base;
        }
        double power = exponent;
        return base -> StrictMath.pow(base, power);
    }

    /** sqrt(b) sqrt(sqrt(b)). */
    static double threeQuarters(double base) {
        double root = Math.sqrt(base);
        return root * Math.sqrt(root);
    }
}
