package org.convcanvas.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Compares pictures with those that were looked at and found right. They are in {@code src/test/resources/golden}; after
 * a wanted change, {@code -Dgolden.update} writes them anew, to be looked at again. On failure the actual picture and a
 * picture of the differences are in {@code target/golden}.
 */
public final class Golden {
    private static final File EXPECTED = new File("src/test/resources/golden");
    private static final File FAILED = new File("target/golden");

    /** The mean difference of a channel, of 255. Other versions of the font rasteriser differ by about half of this. */
    private static final double MEAN = 1;

    /** A pixel differs when a channel does by more than this, of 255. */
    private static final int DIFFERENT = 32;

    /** The share of pixels that may differ. */
    private static final double SHARE = 0.01;

    private Golden() {}

    /** Fails unless the picture looks like {@code NAME.png}. */
    public static void check(String name, BufferedImage actual) {
        File file = new File(EXPECTED, name + ".png");
        if (System.getProperty("golden.update") != null) {
            write(actual, file);
            return;
        }
        BufferedImage expected = read(file);
        if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
            write(actual, new File(FAILED, name + "-actual.png"));
        }
        assertThat(actual.getWidth() + " x " + actual.getHeight())
                .as(name)
                .isEqualTo(expected.getWidth() + " x " + expected.getHeight());
        compare(name, expected, actual);
    }

    private static void compare(String name, BufferedImage expected, BufferedImage actual) {
        BufferedImage difference =
                new BufferedImage(expected.getWidth(), expected.getHeight(), BufferedImage.TYPE_INT_RGB);
        long sum = 0;
        long differing = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                int a = expected.getRGB(x, y);
                int b = actual.getRGB(x, y);
                int largest = 0;
                for (int shift = 0; shift < 24; shift += 8) {
                    int delta = Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
                    sum += delta;
                    largest = Math.max(largest, delta);
                }
                differing += largest > DIFFERENT ? 1 : 0;
                difference.setRGB(x, y, largest > DIFFERENT ? 0xFF0000 : largest * 0x010101);
            }
        }
        double pixels = (double) expected.getWidth() * expected.getHeight();
        double mean = sum / pixels / 3;
        double share = differing / pixels;
        if (mean > MEAN || share > SHARE) {
            write(actual, new File(FAILED, name + "-actual.png"));
            write(difference, new File(FAILED, name + "-difference.png"));
        }
        assertThat(mean).as("mean difference of %s", name).isLessThanOrEqualTo(MEAN);
        assertThat(share).as("share of differing pixels of %s", name).isLessThanOrEqualTo(SHARE);
    }

    private static BufferedImage read(File file) {
        try {
            return ImageIO.read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " (written by -Dgolden.update)", failed);
        }
    }

    private static void write(BufferedImage image, File file) {
        try {
            assertThat(file.getParentFile().mkdirs() || file.getParentFile().isDirectory())
                    .isTrue();
            ImageIO.write(image, "png", file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
