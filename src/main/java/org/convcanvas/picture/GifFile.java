package org.convcanvas.picture;

import java.util.ArrayList;
import java.util.List;

/** The blocks of a GIF file (GIF89a specification). */
final class GifFile {
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int IMAGE = 0x2C;

    private GifFile() {}

    /** What becomes of a frame's place before the next one is laid on it. */
    enum Disposal {
        /** It stays. */
        KEEP,
        /** Its rectangle becomes transparent. */
        CLEAR,
        /** What was there before it comes back. */
        RESTORE;

        private static Disposal of(int flags) {
            return switch (flags >> 2 & 7) {
                case 2 -> CLEAR;
                case 3 -> RESTORE;
                default -> KEEP;
            };
        }
    }

    /** A frame's rectangle on the screen that the file describes, and what becomes of it. */
    record Frame(int x, int y, int width, int height, Disposal disposal) {}

    /** The width of the screen on which the frames lie. */
    static int width(ImageFile file) {
        return (int) file.little(6, 2);
    }

    /** The height of the screen on which the frames lie. */
    static int height(ImageFile file) {
        return (int) file.little(8, 2);
    }

    /** Throws a Problem when the first image is not there to its end. */
    static void check(ImageFile file) {
        walk(file, true);
    }

    /** The frames that are there to their end; empty when not even the first is. */
    static List<Frame> frames(ImageFile file) {
        return walk(file, false);
    }

    private static List<Frame> walk(ImageFile file, boolean first) {
        List<Frame> frames = new ArrayList<>();
        Disposal disposal = Disposal.KEEP;
        long at = (long) HEADER + colourTable(file, 10);
        while (!first || frames.isEmpty()) {
            int block = file.at(at);
            long next = -1;
            if (block == EXTENSION) {
                disposal = file.at(at + 1) == GRAPHIC_CONTROL ? Disposal.of(file.at(at + 3)) : disposal;
                next = afterSubBlocks(file, at + 2);
            } else if (block == IMAGE) {
                // Place, size and flags are nine bytes, then a colour table, then one byte before the data.
                next = afterSubBlocks(file, at + 11 + colourTable(file, at + 9));
            } else if (first && block >= 0) {
                throw file.damaged("GIF");
            }
            if (next < 0) {
                break; // the end, or cut off
            }
            if (block == IMAGE) {
                int place = (int) at + 1;
                frames.add(new Frame(
                        (int) file.little(place, 2),
                        (int) file.little(place + 2, 2),
                        (int) file.little(place + 4, 2),
                        (int) file.little(place + 6, 2),
                        disposal));
                disposal = Disposal.KEEP;
            }
            at = next;
        }
        if (first && frames.isEmpty()) {
            throw file.truncated();
        }
        return frames;
    }

    /** The bytes of the colour table that the flags at that place announce. */
    private static int colourTable(ImageFile file, long flagsAt) {
        int flags = file.at(flagsAt);
        return flags < 0 || (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** The place behind them; -1 when they are cut off. */
    private static long afterSubBlocks(ImageFile file, long start) {
        long at = start;
        while (file.at(at) > 0) {
            at += 1 + file.at(at);
        }
        return file.at(at) < 0 ? -1 : at + 1;
    }
}
