package org.convcanvas.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.convcanvas.text.Problem;

/** From image files to pictures. Every failure is a {@link Problem} that names the file, what is wrong and what to do. */
public final class Decoder {
    private static final long MAX_BYTES = 1L << 29;
    private static final List<String> EXTENSIONS = List.of(
            "png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp", "tif", "tiff", "webp", "pbm", "pgm", "ppm", "pnm", "pam",
            "psd", "ico", "pcx", "dcx", "icns", "hdr", "wbmp", "xbm", "xpm");

    private Decoder() {}

    /** The endings of file names for choosers, lower case, without a dot; decoding itself looks at the content only. */
    public static List<String> extensions() {
        return EXTENSIONS;
    }

    /**
     * The picture in a file.
     *
     * @param maxPixels how many pixels (width times height) may be decoded; checked before memory is taken
     * @throws Problem when the file is missing, unreadable, no image, cut off, damaged, unsupported or too large
     */
    public static Picture decode(Path file, long maxPixels) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        if (Files.isDirectory(file)) {
            throw new Problem("picture.folder", name);
        }
        try {
            long bytes = Files.size(file);
            if (bytes > MAX_BYTES) {
                throw new Problem("picture.tooManyBytes", name, bytes, MAX_BYTES);
            }
            return decode(name, Files.readAllBytes(file), maxPixels);
        } catch (NoSuchFileException e) {
            throw new Problem("picture.missing", name);
        } catch (IOException e) {
            throw new Problem("picture.unreadable", name, e.getClass().getSimpleName());
        }
    }

    /**
     * The picture in the content of a file.
     *
     * @param name what to call it, in the picture and in problems
     * @see #decode(Path, long)
     */
    public static Picture decode(String name, byte[] bytes, long maxPixels) {
        if (bytes.length == 0) {
            throw new Problem("picture.empty", name);
        }
        ImageFile file = new ImageFile(name, bytes, maxPixels);
        try {
            Animation animation = Animation.of(file);
            if (animation != null) {
                return animation.frame(0);
            }
            BufferedImage image = ImageIoDecoder.decode(file);
            if (image == null) {
                image = CommonsDecoder.decode(file);
            }
            return Orientation.upright(Picture.of(name, image), Orientation.of(file));
        } catch (OutOfMemoryError e) {
            // The guard counts the pixels only; what a header makes a decoder allocate beside them ends here.
            throw new Problem("picture.noMemory", name);
        }
    }
}
