package org.convcanvas.picture;

/** A drawing as a formula: the colour of every point of the plane, in pixels from the top left corner. */
@FunctionalInterface
interface Scene {
    /** The colour 0xRRGGBB at a point. */
    int colour(double x, double y);

    /** A scene in gray: a brightness, which is clipped to 0 to 1, for every point. */
    static Scene gray(Brightness brightness) {
        return (x, y) -> grayLevel(brightness.at(x, y));
    }

    /** The gray 0xRRGGBB of a brightness, which is clipped to 0 to 1. */
    static int grayLevel(double brightness) {
        return 0x010101 * (int) (255 * Math.max(0, Math.min(1, brightness)) + 0.5);
    }

    /** The colour a share 0 to 1 of the way from one to another. */
    static int mix(int from, int to, double share) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = (from >> shift) & 0xFF;
            int b = (to >> shift) & 0xFF;
            colour |= (int) (a + share * (b - a) + 0.5) << shift;
        }
        return colour;
    }

    /**
     * The scene as a square picture; each pixel is the mean of {@code samples} x {@code samples} points, so that edges
     * are smooth. One sample takes the pixel's centre alone.
     */
    default Picture picture(String name, int size, int samples) {
        int[] rgb = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                rgb[y * size + x] = mean(x, y, samples);
            }
        }
        return Picture.of(name, size, size, rgb);
    }

    private int mean(int x, int y, int samples) {
        if (samples > 1) {
            // Most of a drawing is flat: where the outermost points agree, so do those between.
            double near = 0.5 / samples;
            double far = 1 - near;
            int colour = colour(x + near, y + near);
            if (colour == colour(x + far, y + far)
                    && colour == colour(x + near, y + far)
                    && colour == colour(x + far, y + near)) {
                return colour;
            }
        }
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int j = 0; j < samples; j++) {
            for (int i = 0; i < samples; i++) {
                int colour = colour(x + (i + 0.5) / samples, y + (j + 0.5) / samples);
                red += colour >> 16;
                green += colour >> 8 & 0xFF;
                blue += colour & 0xFF;
            }
        }
        int count = samples * samples;
        int half = count / 2;
        return ((red + half) / count) << 16 | ((green + half) / count) << 8 | (blue + half) / count;
    }

    /** A brightness for every point. */
    @FunctionalInterface
    interface Brightness {
        double at(double x, double y);
    }
}
