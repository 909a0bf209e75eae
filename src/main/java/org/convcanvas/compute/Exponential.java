package org.convcanvas.compute;

/**
 * The exponential function by additions, products and fma alone, in double: the same bits on every machine and in every
 * lane of a vector, a few units beside the last bit, and a fraction of the time that {@link StrictMath#exp} takes.
 *
 * <p>With k the whole number next to x / ln 2 and r = x - k ln 2, exp(x) - 1 = 2^k (exp(r) - 1) + (2^k - 1), and exp(r) - 1
 * is the Taylor series for |r| up to ln(2) / 2, where the first term left out is 6e-15 of the sum.
 */
final class Exponential {
    /** Below it exp is 0 as a float, above it infinite; 2^k stays a normal double. */
    static final double MOST = 700;

    /** Added to a number below 2^51 it leaves a whole one in the last bits. */
    static final double WHOLE = 0x1.8p52;

    /** 1 / ln 2. */
    static final double PER_LN2 = 0x1.71547652b82fep0;

    /** ln 2, cut off after 32 bits: its product with k is exact. */
    static final double LN2_HIGH = 0x1.62e42fee00000p-1;

    /** The rest of ln 2. */
    static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    /** 1/2!, 1/3! and so on. */
    static final double C2 = 1.0 / 2;

    static final double C3 = C2 / 3;
    static final double C4 = C3 / 4;
    static final double C5 = C4 / 5;
    static final double C6 = C5 / 6;
    static final double C7 = C6 / 7;
    static final double C8 = C7 / 8;
    static final double C9 = C8 / 9;
    static final double C10 = C9 / 10;
    static final double C11 = C10 / 11;

    /** Mantissa bits of a double, by which 2^k is shifted to where the exponent is. */
    static final int MANTISSA = 52;

    static final long ONE = 0x3ff0000000000000L;

    private Exponential() {}

    /** e to the power {@code x}, of which what is beyond {@link #MOST} is cut off; NaN for NaN. */
    static double exp(double x) {
        double cut = cut(x);
        double k = Math.fma(cut, PER_LN2, WHOLE);
        double scale = scale(k);
        return Math.fma(scale, series(cut, k - WHOLE), scale);
    }

    /** exp(x) - 1, exact to a few units of the last bit near 0, too. */
    static double expm1(double x) {
        double cut = cut(x);
        double k = Math.fma(cut, PER_LN2, WHOLE);
        double scale = scale(k);
        return Math.fma(scale, series(cut, k - WHOLE), scale - 1);
    }

    private static double cut(double x) {
        return x > MOST ? MOST : x < -MOST ? -MOST : x;
    }

    /** 2^k, where {@code k} is k + {@link #WHOLE}. */
    private static double scale(double k) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(k) << MANTISSA) + ONE);
    }

    /** exp(r) - 1 for r = x - k ln 2. */
    private static double series(double x, double k) {
        double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
        double p = Math.fma(r, C11, C10);
        p = Math.fma(r, p, C9);
        p = Math.fma(r, p, C8);
        p = Math.fma(r, p, C7);
        p = Math.fma(r, p, C6);
        p = Math.fma(r, p, C5);
        p = Math.fma(r, p, C4);
        p = Math.fma(r, p, C3);
        p = Math.fma(r, p, C2);
        return r * Math.fma(r, p, 1);
    }
}
