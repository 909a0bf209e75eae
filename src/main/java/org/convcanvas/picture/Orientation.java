package org.convcanvas.picture;

import java.io.IOException;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.common.ImageMetadata;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffImageMetadata;
import org.apache.commons.imaging.formats.tiff.TiffImageParser;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.webp.WebPImageMetadata;
import org.jspecify.annotations.Nullable;

/** How the camera was held: EXIF's orientation 1 to 8 (CIPA DC-008, tag 0x0112). */
final class Orientation {
    private Orientation() {}

    /** The orientation that the file states; 1, as it is, when it states none or nothing that can be understood. */
    static int of(ImageFile file) {
        try {
            TiffImageMetadata exif = exif(file);
            TiffField field = exif == null ? null : exif.findField(TiffTagConstants.TIFF_TAG_ORIENTATION);
            int stated = field == null ? 1 : field.getIntValue();
            return stated >= 1 && stated <= 8 ? stated : 1;
        } catch (IOException | RuntimeException e) {
            // Pixels that can be decoded are shown, however odd what stands beside them.
            return 1;
        }
    }

    private static @Nullable TiffImageMetadata exif(ImageFile file) throws IOException {
        if (file.begins("\u0089PNG")) {
            byte[] block = PngFile.exif(file);
            return block == null ? null : (TiffImageMetadata) new TiffImageParser().getMetadata(block);
        }
        boolean mayHaveOne =
                file.begins("\u00FF\u00D8") || file.begins("II") || file.begins("MM") || file.begins("RIFF");
        ImageMetadata metadata = mayHaveOne ? Imaging.getMetadata(file.bytes()) : null;
        if (metadata instanceof JpegImageMetadata jpeg) {
            return jpeg.getExif();
        }
        if (metadata instanceof WebPImageMetadata webp) {
            return webp.getExif();
        }
        return metadata instanceof TiffImageMetadata tiff ? tiff : null;
    }

    /** The picture turned and mirrored so that it stands upright. */
    static Picture upright(Picture picture, int orientation) {
        int[] source = picture.rgb();
        int w = picture.width();
        int h = picture.height();
        if (orientation == 1) {
            return picture;
        }
        // From 5 on, what is stored as rows is seen as columns.
        boolean transposed = orientation >= 5;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int width = transposed ? h : w;
        int height = transposed ? w : h;
        int[] target = new int[source.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = transposed ? y : x;
                int row = transposed ? x : y;
                int from = (fromBottom ? h - 1 - row : row) * w + (fromRight ? w - 1 - column : column);
                target[y * width + x] = source[from];
            }
        }
        return Picture.of(picture.name(), width, height, target);
    }
}
