package org.convcanvas.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.commons.imaging.formats.ico.IcoImageParser;
import org.jspecify.annotations.Nullable;

/** An ICO file: a directory of images, each a PNG or a bitmap without its file header. */
final class Icon {
    private static final int DIRECTORY = 6;
    private static final int ENTRY = 16;

    private Icon() {}

    /** The largest of its images. */
    static BufferedImage decode(ImageFile file) {
        int count = file.bytes().length < DIRECTORY ? 0 : (int) file.little(4, 2);
        if (file.bytes().length < DIRECTORY + count * ENTRY) {
            throw file.truncated();
        }
        @Nullable BufferedImage png = null;
        for (int i = 0; i < count; i++) {
            int entry = DIRECTORY + i * ENTRY;
            long length = file.little(entry + 8, 4);
            long offset = file.little(entry + 12, 4);
            if (offset + length > file.bytes().length || length < ENTRY) {
                throw file.truncated();
            }
            BufferedImage image = guard(file, (int) offset, (int) length);
            png = image == null ? png : larger(png, image);
        }
        if (png != null) {
            return png;
        }
        @Nullable BufferedImage largest = null;
        try {
            for (BufferedImage image : new IcoImageParser().getAllBufferedImages(file.bytes())) {
                largest = larger(largest, image);
            }
        } catch (IOException | RuntimeException e) {
            throw file.failure("ICO", e);
        }
        if (largest == null) {
            throw file.damaged("ICO");
        }
        return largest;
    }

    /** Checks the size of one image, and decodes it if it is a PNG. */
    private static @Nullable BufferedImage guard(ImageFile file, int offset, int length) {
        if (file.holds(offset, "\u0089PNG")) {
            return ImageIoDecoder.decode(file.from(offset, offset + length));
        }
        // A bitmap's header: its own length, the width, and the height of picture and mask together.
        file.admit(file.little(offset + 4, 4), file.little(offset + 8, 4) / 2);
        return null;
    }

    private static BufferedImage larger(@Nullable BufferedImage a, BufferedImage b) {
        return a != null && a.getWidth() >= b.getWidth() ? a : b;
    }
}
