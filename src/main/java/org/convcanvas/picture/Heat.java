package org.convcanvas.picture;

import java.awt.image.BufferedImage;

/** Masses as amber glow over a picture: dark and clear where there is little, bright where there is most. */
public final class Heat {
    private static final int[] STOPS = {0xB45309, 0xF59E0B, 0xFFE08A};
    private static final int STEPS = 256;

    /** The opacity of the largest mass. */
    private static final double MOST = 0.78;

    private static final int[] TABLE = table();

    private Heat() {}

    private static int[] table() {
        int[] table = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double t = i / (STEPS - 1.0);
            table[i] = (int) Math.round(255 * MOST * t) << 24 | colour(t);
        }
        return table;
    }

    private static int colour(double t) {
        return t < 0.5
                ? OkLab.of(STOPS[0]).towards(OkLab.of(STOPS[1]), 2 * t).rgb()
                : OkLab.of(STOPS[1]).towards(OkLab.of(STOPS[2]), 2 * t - 1).rgb();
    }

    /** The colour 0xAARRGGBB at a place from 0 to 1. */
    public static int argb(double place) {
        return TABLE[(int) Math.round(Math.max(0, Math.min(1, place)) * (STEPS - 1))];
    }

    /** Opaque, for a legend. */
    public static int opaque(double place) {
        return 0xFF000000 | colour(Math.max(0, Math.min(1, place)));
    }

    /**
     * A picture with a pixel for each mass.
     *
     * @param mass row-major, none below zero; the largest is shown brightest, and nothing where all are zero
     */
    public static BufferedImage image(int height, int width, double[] mass) {
        double most = 0;
        for (double one : mass) {
            most = Math.max(most, one);
        }
        int[] pixels = new int[mass.length];
        for (int i = 0; i < mass.length; i++) {
            pixels[i] = mass[i] > 0 ? argb(ColourScale.position((float) (mass[i] / most), 1)) : 0;
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }
}
