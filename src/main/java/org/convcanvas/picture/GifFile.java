package org.convcanvas.picture;

/** The blocks of a GIF file (GIF89a specification), up to the end of the first image. */
final class GifFile {
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;

    private GifFile() {}

    /** Throws a Problem when the first image is not there to its end. */
    static void check(ImageFile file) {
        long at = (long) HEADER + colourTable(file, 10);
        while (true) {
            int block = file.at(at);
            if (block == EXTENSION) {
                at = afterSubBlocks(file, at + 2);
            } else if (block == IMAGE) {
                // Place, size and flags are nine bytes, then a colour table, then one byte before the data.
                afterSubBlocks(file, at + 11 + colourTable(file, at + 9));
                return;
            } else {
                throw block < 0 ? file.truncated() : file.damaged("GIF");
            }
        }
    }

    /** The bytes of the colour table that the flags at that place announce. */
    private static int colourTable(ImageFile file, long flagsAt) {
        int flags = file.at(flagsAt);
        return flags < 0 || (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static long afterSubBlocks(ImageFile file, long start) {
        long at = start;
        while (file.at(at) > 0) {
            at += 1 + file.at(at);
        }
        if (file.at(at) < 0) {
            throw file.truncated();
        }
        return at + 1;
    }
}
