package org.convcanvas.analysis;

/**
 * How far A and B are from each other.
 *
 * @param error the norm of A - B by that of B (Frobenius); NaN where both are zero, infinite where only B's is
 * @param maximum the largest absolute difference
 * @param cosine of the angle between A and B as vectors; NaN where one of them is zero
 */
public record Agreement(double error, double maximum, double cosine) {
    /** True when all numbers are the same. */
    public boolean isExact() {
        return maximum == 0;
    }

    /** True when there is an error to speak of: B is not zero everywhere, or A is. */
    public boolean isDefined() {
        return !Double.isNaN(error);
    }

    /** Sums over units. */
    static final class Sums {
        private double differences;
        private double a2;
        private double b2;
        private double ab;
        private double maximum;

        void add(float a, float b) {
            double difference = (double) a - b;
            differences += difference * difference;
            a2 += (double) a * a;
            b2 += (double) b * b;
            ab += (double) a * b;
            double size = Math.abs(difference);
            if (size > maximum || Double.isNaN(size)) {
                maximum = size;
            }
        }

        void add(Sums other) {
            differences += other.differences;
            a2 += other.a2;
            b2 += other.b2;
            ab += other.ab;
            if (other.maximum > maximum || Double.isNaN(other.maximum)) {
                maximum = other.maximum;
            }
        }

        Agreement agreement() {
            double cosine = ab / (Math.sqrt(a2) * Math.sqrt(b2));
            return new Agreement(Math.sqrt(differences) / Math.sqrt(b2), maximum, Math.max(-1, Math.min(1, cosine)));
        }
    }
}
