package org.convcanvas.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * Writes icons as macOS has them. The two smallest are stored as packed colour planes with a mask, which all versions
 * show right, the others as PNG; the doubled sizes for dense screens are entries of their own.
 */
public final class IcnsWriter {
    /** Entry names and sides of the PNG entries: 32, 64 and from 128 to 1024, plain and (@2x) doubled. */
    private static final String[] NAMES = {"ic11", "ic12", "ic07", "ic13", "ic08", "ic14", "ic09", "ic10"};

    private static final int[] SIDES = {32, 64, 128, 256, 256, 512, 512, 1024};
    private static final int HEADER = 8;
    private static final int LONGEST_RUN = 128;

    private IcnsWriter() {}

    /**
     * The file's content.
     *
     * @param icon the icon at a side in pixels: 16, 32, 64 and on to 1024
     */
    public static byte[] encode(IntFunction<BufferedImage> icon) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(entries);
        planes(out, "is32", "s8mk", icon.apply(16));
        planes(out, "il32", "l8mk", icon.apply(32));
        for (int i = 0; i < NAMES.length; i++) {
            entry(out, NAMES[i], IcoWriter.png(icon.apply(SIDES[i])));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        entry(new DataOutputStream(file), "icns", entries.toByteArray());
        return file.toByteArray();
    }

    private static void entry(DataOutputStream out, String name, byte[] content) throws IOException {
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        out.writeInt(HEADER + content.length);
        out.write(content);
    }

    private static void planes(DataOutputStream out, String colours, String mask, BufferedImage image)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int shift = 16; shift >= 0; shift -= 8) {
            byte[] plane = plane(image, shift);
            // Runs of differing bytes alone, a count less one before each: valid, and small enough at these sizes.
            for (int at = 0; at < plane.length; at += LONGEST_RUN) {
                int length = Math.min(LONGEST_RUN, plane.length - at);
                packed.write(length - 1);
                packed.write(plane, at, length);
            }
        }
        entry(out, colours, packed.toByteArray());
        entry(out, mask, plane(image, 24));
    }

    private static byte[] plane(BufferedImage image, int shift) {
        int side = image.getWidth();
        byte[] plane = new byte[side * side];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) (image.getRGB(i % side, i / side) >> shift);
        }
        return plane;
    }
}
