package org.convcanvas.store;

/** Numbers of half precision, IEEE 754 binary16: sign, five bits of exponent biased by 15, ten of fraction. */
public final class Half {
    private Half() {}

    /** The number that the bits stand for, exactly. */
    public static float toFloat(short bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        float size =
                switch (exponent) {
                    case 0 -> fraction * 0x1p-24f;
                    case 0x1F -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
                    default -> Math.scalb(0x400 + fraction, exponent - 25);
                };
        return bits < 0 ? -size : size;
    }
}
