package org.convcanvas.picture;

import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG file (W3C PNG, section 5): length, name, data, check sum. */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;

    private PngFile() {}

    /** Throws a Problem when a chunk needed for the pixels is missing its end or its check sum is wrong. */
    static void check(ImageFile file) {
        long at = SIGNATURE;
        while (true) {
            if (at + FRAME > file.bytes().length) {
                throw file.truncated();
            }
            int offset = (int) at;
            long length = file.big(offset, 4);
            if (at + FRAME + length > file.bytes().length) {
                throw file.truncated();
            }
            // An upper-case first letter marks the chunks without which there is no image.
            boolean critical = Character.isUpperCase(file.at(at + 4));
            if (critical && checkSum(file, offset, (int) length) != file.big(offset + 8 + (int) length, 4)) {
                throw file.damaged("PNG");
            }
            if (file.holds(offset + 4, "IEND")) {
                return;
            }
            at += FRAME + length;
        }
    }

    private static long checkSum(ImageFile file, int offset, int length) {
        CRC32 sum = new CRC32();
        sum.update(file.bytes(), offset + 4, length + 4);
        return sum.getValue();
    }

    /** The content of the eXIf chunk, which is a TIFF structure; null when there is none. */
    static byte @Nullable [] exif(ImageFile file) {
        long at = SIGNATURE;
        while (at + FRAME <= file.bytes().length) {
            long length = file.big((int) at, 4);
            long end = at + 8 + length;
            if (file.holds((int) at + 4, "eXIf") && end <= file.bytes().length) {
                return Arrays.copyOfRange(file.bytes(), (int) at + 8, (int) end);
            }
            at = end + 4;
        }
        return null;
    }
}
