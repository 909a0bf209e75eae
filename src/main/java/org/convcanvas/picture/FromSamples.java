package org.convcanvas.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** Gray and deep images read sample by sample, so that no colour conversion alters them before they are scaled to 8 bit. */
final class FromSamples {
    private final Raster raster;
    private final boolean alpha;
    private final boolean premultiplied;
    private final double scale;

    private FromSamples(BufferedImage image) {
        ColorModel model = image.getColorModel();
        this.raster = image.getRaster();
        this.alpha = model.hasAlpha();
        this.premultiplied = model.isAlphaPremultiplied();
        this.scale = 1 / largest(model);
    }

    /** 0xRRGGBB, row-major; bands are gray, gray and alpha, red green blue, or these and alpha. */
    static int[] of(BufferedImage image) {
        return new FromSamples(image).pixels();
    }

    /** The sample that means full intensity; floating-point samples go from 0 to 1. */
    private static double largest(ColorModel model) {
        return switch (model.getTransferType()) {
            case DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE -> 1;
            case DataBuffer.TYPE_SHORT -> Short.MAX_VALUE;
            case DataBuffer.TYPE_INT -> Integer.MAX_VALUE;
            default -> (1L << model.getComponentSize(0)) - 1;
        };
    }

    private int[] pixels() {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int colours = bands - (alpha ? 1 : 0);
        int[] pixels = new int[width * raster.getHeight()];
        double[] row = new double[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                double opacity = alpha ? row[at + colours] * scale : 1;
                int red = value(row[at], opacity);
                int green = colours < 3 ? red : value(row[at + 1], opacity);
                int blue = colours < 3 ? red : value(row[at + 2], opacity);
                pixels[y * width + x] = red << 16 | green << 8 | blue;
            }
        }
        return pixels;
    }

    private int value(double sample, double opacity) {
        double share = sample * scale * (premultiplied ? 1 : opacity) + 1 - opacity;
        return (int) (255 * Math.max(0, Math.min(1, share)) + 0.5);
    }
}
