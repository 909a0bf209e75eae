package org.convcanvas.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Writes icons as Windows has them: small ones as bitmaps, which every program reads, and 256 x 256 as PNG. */
public final class IcoWriter {
    private static final int DIRECTORY = 6;
    private static final int ENTRY = 16;
    private static final int BITMAP_HEADER = 40;
    private static final int LARGEST = 256;

    private IcoWriter() {}

    /**
     * The file's content.
     *
     * @param images squares of at most 256 pixels a side, best from small to large
     */
    public static byte[] encode(List<BufferedImage> images) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        int length = DIRECTORY + ENTRY * images.size();
        for (BufferedImage image : images) {
            if (image.getWidth() != image.getHeight() || image.getWidth() > LARGEST) {
                throw new IllegalArgumentException(image.getWidth() + " x " + image.getHeight());
            }
            byte[] content = image.getWidth() == LARGEST ? png(image) : bitmap(image);
            contents.add(content);
            length += content.length;
        }
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
        int offset = DIRECTORY + ENTRY * images.size();
        for (int i = 0; i < images.size(); i++) {
            byte side = (byte) images.get(i).getWidth(); // 0 stands for 256
            out.put(side).put(side).putShort((short) 0); // no colour table
            out.putShort((short) 1).putShort((short) 32); // planes, bits per pixel
            out.putInt(contents.get(i).length).putInt(offset);
            offset += contents.get(i).length;
        }
        contents.forEach(out::put);
        return out.array();
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A bitmap from the bottom row up in the order blue, green, red, alpha, and the mask of what is transparent. */
    private static byte[] bitmap(BufferedImage image) {
        int side = image.getWidth();
        int maskRow = (side + 31) / 32 * 4; // one bit a pixel, rows of whole 32-bit words
        int pixels = 4 * side * side;
        ByteBuffer out =
                ByteBuffer.allocate(BITMAP_HEADER + pixels + maskRow * side).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(BITMAP_HEADER).putInt(side).putInt(2 * side); // the height of picture and mask together
        out.putShort((short) 1).putShort((short) 32).putInt(0).putInt(pixels + maskRow * side);
        out.position(BITMAP_HEADER);
        for (int y = side - 1; y >= 0; y--) {
            for (int x = 0; x < side; x++) {
                out.putInt(image.getRGB(x, y));
            }
        }
        for (int y = side - 1; y >= 0; y--) {
            byte[] row = new byte[maskRow];
            for (int x = 0; x < side; x++) {
                if (image.getRGB(x, y) >>> 24 == 0) {
                    row[x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
            out.put(row);
        }
        return out.array();
    }
}
