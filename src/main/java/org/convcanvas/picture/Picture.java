package org.convcanvas.picture;

import java.awt.image.BufferedImage;

/**
 * A decoded image: sRGB, opaque, immutable. Pixels are 0xRRGGBB, row by row from the top left; {@link #rgb()} hands the
 * array out unguarded for speed, and readers must not write to it.
 */
public final class Picture {
    private final String name;
    private final int width;
    private final int height;
    private final int[] rgb;

    private Picture(String name, int width, int height, int[] rgb) {
        if (width < 1 || height < 1 || rgb.length != (long) width * height) {
            throw new IllegalArgumentException(rgb.length + " pixels for " + width + " × " + height);
        }
        this.name = name;
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** A picture on {@code rgb}, 0xRRGGBB row-major, which the caller gives away and never writes again. */
    public static Picture of(String name, int width, int height, int[] rgb) {
        return new Picture(name, width, height, rgb);
    }

    /** A copy of an image of any type, brought to sRGB, transparent parts over white, 16-bit samples scaled to 8. */
    public static Picture of(String name, BufferedImage image) {
        return new Picture(name, image.getWidth(), image.getHeight(), Pixels.of(image));
    }

    /** What it is called on screen: a file's name, or a sample's title. */
    public String name() {
        return name;
    }

    /** Columns. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The pixels, 0xRRGGBB with the top byte 0 or ignored, row-major; not to be written to. */
    public int[] rgb() {
        return rgb;
    }

    /** A new image of TYPE_INT_RGB with these pixels. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, width, height, rgb);
        return image;
    }

    @Override
    public String toString() {
        return name + " " + width + "×" + height;
    }
}
