package org.convcanvas.picture;

import org.convcanvas.text.Problem;

/** Finds files that end too early or were altered on the way: decoders tend to fill what is missing and say nothing. */
final class Completeness {
    private static final int JPEG_END = 0xD9;

    private Completeness() {}

    /**
     * Returns when the file is of a format without such a check, or passes it.
     *
     * @throws Problem when it is cut off or damaged
     */
    static void check(ImageFile file) {
        if (file.begins("\u00FF\u00D8\u00FF")) {
            jpeg(file);
        } else if (file.begins("\u0089PNG\r\n\u001A\n")) {
            PngFile.check(file);
        } else if (file.begins("GIF8")) {
            GifFile.check(file);
        } else if (file.begins("8BPS\0\1")) {
            PsdFile.check(file);
        } else if (file.begins("RIFF") && file.holds(8, "WEBP") && file.little(4, 4) + 8 > file.bytes().length) {
            throw file.truncated();
        }
    }

    /** Steps from marker to marker (ITU-T T.81, annex B) to the end-of-image marker. */
    private static void jpeg(ImageFile file) {
        long at = 2;
        while (true) {
            // Between segments only fill bytes are lawful, but libjpeg skips anything, and so do we.
            while (file.at(at) >= 0 && !(file.at(at) == 0xFF && isMarker(file.at(at + 1)))) {
                at++;
            }
            int marker = file.at(at + 1);
            if (marker < 0 || file.at(at) < 0) {
                throw file.truncated();
            }
            if (marker == JPEG_END) {
                return;
            }
            at += 2;
            if (marker < 0xD0 || marker > 0xD8) {
                if (file.at(at + 1) < 0) {
                    throw file.truncated();
                }
                // After a scan's header its data follow, in which the search above finds the next marker.
                at += file.big((int) at, 2);
            }
        }
    }

    private static boolean isMarker(int code) {
        return code > 0x01 && code < 0xFF && !(code >= 0xD0 && code <= 0xD7);
    }
}
