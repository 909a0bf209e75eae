package org.convcanvas.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;

/** The pixels of any {@link BufferedImage} as opaque sRGB. */
final class Pixels {
    private Pixels() {}

    /** 0xRRGGBB, row-major, transparent parts over white. */
    static int[] of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        boolean samples = model instanceof ComponentColorModel
                && model.getTransferType() != DataBuffer.TYPE_BYTE
                && model.getTransferType() != DataBuffer.TYPE_INT;
        // BufferedImage.getRGB takes gray samples for linear light and brightens them: 0x35 becomes 0x7e.
        boolean gray = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY && model instanceof ComponentColorModel;
        if (gray || (samples && model.getColorSpace().isCS_sRGB())) {
            return FromSamples.of(image);
        }
        BufferedImage plain = model.getColorSpace().isCS_sRGB() ? image : converted(image);
        int[] pixels = plain.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = overWhite(pixels[i]);
        }
        return pixels;
    }

    private static BufferedImage converted(BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(), type);
        return new ColorConvertOp(null).filter(image, target);
    }

    private static int overWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255) {
            return argb & 0xFFFFFF;
        }
        return blend(argb >> 16 & 0xFF, alpha) << 16 | blend(argb >> 8 & 0xFF, alpha) << 8 | blend(argb & 0xFF, alpha);
    }

    private static int blend(int value, int alpha) {
        return (2 * (value * alpha + 255 * (255 - alpha)) + 255) / 510;
    }
}
