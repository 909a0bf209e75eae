package org.convcanvas.picture;

/** The sections of a Photoshop file (Adobe's file format specification), of which the last is the merged picture. */
final class PsdFile {
    private static final int HEADER = 26;
    private static final int RAW = 0;
    private static final int PACKED = 1;

    private PsdFile() {}

    /** Throws a Problem when the merged picture is not there to its end; of kinds that are not known, nothing. */
    static void check(ImageFile file) {
        long at = HEADER;
        for (int section = 0; section < 3; section++) {
            at += 4 + number(file, at, 4);
        }
        int compression = (int) number(file, at, 2);
        at += 2;
        long rows = number(file, 12, 2) * number(file, 14, 4);
        if (compression == RAW) {
            at += rows * ((number(file, 18, 4) * number(file, 22, 2) + 7) / 8);
        } else if (compression == PACKED) {
            // Before the data stands the length of each packed row.
            long data = 0;
            for (long row = 0; row < rows; row++) {
                data += number(file, at + 2 * row, 2);
            }
            at += 2 * rows + data;
        }
        if (at > file.bytes().length) {
            throw file.truncated();
        }
    }

    private static long number(ImageFile file, long at, int count) {
        if (at + count > file.bytes().length) {
            throw file.truncated();
        }
        return file.big((int) at, count);
    }
}
