package org.convcanvas.picture;

/** Rec. 709 luma: 0.2126 R + 0.7152 G + 0.0722 B (ITU-R BT.709-6, item 3.2), in whole numbers. */
final class Luma {
    static final int RED = 2126;
    static final int GREEN = 7152;
    static final int BLUE = 722;

    /** The sum of the three. */
    static final int TOTAL = RED + GREEN + BLUE;

    private Luma() {}

    /** The luma of 0xRRGGBB, 0 to 255, rounded, halves up. */
    static int of(int rgb) {
        int sum = RED * (rgb >> 16 & 0xFF) + GREEN * (rgb >> 8 & 0xFF) + BLUE * (rgb & 0xFF);
        return (2 * sum + TOTAL) / (2 * TOTAL);
    }

    /** The colour nearest to {@code rgb}, in steps of one in all its parts that can still go, that has this luma. */
    static int with(int rgb, int luma) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int step = Integer.signum(luma - of(rgb));
        while (of(red << 16 | green << 8 | blue) != luma) { // a step changes it by one at most
            red = clip(red + step);
            green = clip(green + step);
            blue = clip(blue + step);
        }
        return red << 16 | green << 8 | blue;
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
