package org.convcanvas.picture;

/** Colours in OKLab (Ottosson 2020, bottosson.github.io/posts/oklab), where equal steps look equal. */
record OkLab(double lightness, double a, double b) {
    /** The OKLab colour of an sRGB colour 0xRRGGBB. */
    static OkLab of(int rgb) {
        double red = linear(rgb >> 16 & 0xFF);
        double green = linear(rgb >> 8 & 0xFF);
        double blue = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** The colour a share 0 to 1 of the way to {@code other}. */
    OkLab towards(OkLab other, double share) {
        return new OkLab(
                lightness + share * (other.lightness - lightness),
                a + share * (other.a - a),
                b + share * (other.b - b));
    }

    /** The nearest sRGB colour, 0xRRGGBB. */
    int rgb() {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return coded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | coded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | coded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    /** Linear light 0 to 1 of a coded sRGB value 0 to 255 (IEC 61966-2-1). */
    static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }

    /** The coded sRGB value 0 to 255 of linear light, which is clipped to 0 to 1. */
    static int coded(double light) {
        double clipped = Math.max(0, Math.min(1, light));
        double share = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * StrictMath.pow(clipped, 1 / 2.4) - 0.055;
        return (int) (255 * share + 0.5);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
