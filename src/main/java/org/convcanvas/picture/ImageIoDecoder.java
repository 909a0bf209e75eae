package org.convcanvas.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.convcanvas.text.Problem;
import org.jspecify.annotations.Nullable;

/** The first image of a file by the readers of ImageIO: the JDK's, and those that its plug-ins add. */
final class ImageIoDecoder {
    /** The formats in which no other decoder may try its luck: it would show wrong pixels rather than fail. */
    private static final Set<String> FINAL = Set.of("JPEG", "PNG", "GIF", "WEBP");

    private ImageIoDecoder() {}

    /**
     * The image, or null when no reader knows the format or the one that does leaves it to others.
     *
     * @throws Problem when it is too large, cut off or damaged
     */
    static @Nullable BufferedImage decode(ImageFile file) {
        List<Problem> failures = new ArrayList<>();
        // A stream on memory: ImageIO's own choice may write a temporary file.
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (Iterator<ImageReader> readers = ImageIO.getImageReaders(stream); readers.hasNext(); ) {
                ImageReader reader = readers.next();
                String format =
                        reader.getOriginatingProvider().getFormatNames()[0].toUpperCase(Locale.ROOT);
                try {
                    stream.seek(0);
                    return read(file, reader, stream);
                } catch (IOException | RuntimeException e) {
                    if (e instanceof Problem problem) {
                        throw problem;
                    }
                    Completeness.check(file);
                    Problem failure = file.failure(format, e);
                    if (FINAL.contains(format) || failure.key().equals(ImageFile.TRUNCATED)) {
                        failures.add(failure);
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException e) {
            throw file.damaged(e.getClass().getSimpleName());
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return null;
    }

    private static BufferedImage read(ImageFile file, ImageReader reader, ImageInputStream stream) throws IOException {
        reader.setInput(stream, true, true);
        file.admit(reader.getWidth(0), reader.getHeight(0));
        Completeness.check(file);
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        BufferedImage image = reader.read(0);
        // The JPEG library paints what it lacks in gray, and only warns.
        for (String warning : warnings) {
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                throw file.truncated();
            }
        }
        return image;
    }
}
