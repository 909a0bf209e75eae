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

        /** Adds units from one place to before another; two at a time, so that no sum waits for the one before. */
        void add(float[] a, float[] b, int from, int to) {
            double even = 0;
            double odd = 0;
            double evenA2 = 0;
            double oddA2 = 0;
            double evenB2 = 0;
            double oddB2 = 0;
            double evenAb = 0;
            double oddAb = 0;
            long evenMost = 0;
            long oddMost = 0;
            int i = from;
            for (; i < to - 1; i += 2) {
                double a0 = a[i];
                double b0 = b[i];
                double a1 = a[i + 1];
                double b1 = b[i + 1];
                double d0 = a0 - b0;
                double d1 = a1 - b1;
                even += d0 * d0;
                odd += d1 * d1;
                evenA2 += a0 * a0;
                oddA2 += a1 * a1;
                evenB2 += b0 * b0;
                oddB2 += b1 * b1;
                evenAb += a0 * b0;
                oddAb += a1 * b1;
                evenMost = Math.max(evenMost, size(d0));
                oddMost = Math.max(oddMost, size(d1));
            }
            if (i < to) {
                double d0 = (double) a[i] - b[i];
                even += d0 * d0;
                evenA2 += (double) a[i] * a[i];
                evenB2 += (double) b[i] * b[i];
                evenAb += (double) a[i] * b[i];
                evenMost = Math.max(evenMost, size(d0));
            }
            differences += even + odd;
            a2 += evenA2 + oddA2;
            b2 += evenB2 + oddB2;
            ab += evenAb + oddAb;
            maximum = Math.max(maximum, Double.longBitsToDouble(Math.max(evenMost, oddMost)));
        }

        /** The bits of its absolute value, in the order of the values, with what is not a number behind all others. */
        private static long size(double difference) {
            return Double.doubleToRawLongBits(difference) & Long.MAX_VALUE;
        }

        void add(Sums other) {
            differences += other.differences;
            a2 += other.a2;
            b2 += other.b2;
            ab += other.ab;
            maximum = Math.max(maximum, other.maximum); // not a number where one of them is none
        }

        Agreement agreement() {
            double cosine = ab / (Math.sqrt(a2) * Math.sqrt(b2));
            return new Agreement(Math.sqrt(differences) / Math.sqrt(b2), maximum, Math.max(-1, Math.min(1, cosine)));
        }
    }
}
