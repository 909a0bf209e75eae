package org.convcanvas.picture;

import static org.convcanvas.picture.Encoded.ascii;
import static org.convcanvas.picture.Encoded.bytes;
import static org.convcanvas.picture.Encoded.join;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageWriteParam;

/** Files of formats for which there is no writer, byte by byte. All show {@link #PIXELS}: four by two, two colours. */
final class HandMade {
    static final int A = 0x0A00C8;
    static final int B = 0x0AFFC8;
    static final int[] PIXELS = {A, B, B, A, B, A, A, A};
    static final int WIDTH = 4;
    static final int HEIGHT = 2;

    private HandMade() {}

    /** Lossless WebP (RFC 9649, section 3): no transforms; one bit a pixel chooses the green, all else is constant. */
    static byte[] webp() {
        Bits bits = new Bits();
        bits.put(0x2F, 8).put(WIDTH - 1, 14).put(HEIGHT - 1, 14).put(0, 1).put(0, 3);
        bits.put(0, 1).put(0, 1).put(0, 1);
        bits.put(1, 1).put(1, 1).put(1, 1).put(0x00, 8).put(0xFF, 8);
        for (int constant : new int[] {A >> 16, A & 0xFF, 0xFF, 0}) {
            bits.put(1, 1).put(0, 1).put(1, 1).put(constant, 8);
        }
        for (int pixel : PIXELS) {
            bits.put(pixel == B ? 1 : 0, 1);
        }
        byte[] data = bits.toByteArray();
        int padding = data.length % 2;
        return join(
                ascii("RIFF"),
                little(4 + 8 + data.length + padding),
                ascii("WEBPVP8L"),
                little(data.length),
                data,
                new byte[padding]);
    }

    /** A GIF of two colours, which the writer would dither if it had to choose them. */
    static byte[] gif() {
        byte[] red = bytes(A >> 16, B >> 16);
        IndexColorModel model = new IndexColorModel(1, 2, red, bytes(A >> 8, B >> 8), bytes(A, B));
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < PIXELS.length; i++) {
            image.getRaster().setSample(i % WIDTH, i / WIDTH, 0, PIXELS[i] == B ? 1 : 0);
        }
        // The JDK's reader loses rows of interlaced images of less than five.
        return Encoded.write("gif", image, param -> param.setProgressiveMode(ImageWriteParam.MODE_DISABLED), m -> {});
    }

    /** Photoshop, three raw planes of 8 bit, no layers. */
    static byte[] psd() {
        ByteBuffer header = ByteBuffer.allocate(26).put(ascii("8BPS")).putShort((short) 1);
        header.position(12);
        header.putShort((short) 3)
                .putInt(HEIGHT)
                .putInt(WIDTH)
                .putShort((short) 8)
                .putShort((short) 3);
        return join(header.array(), new byte[12], new byte[2], plane(16), plane(8), plane(0));
    }

    static byte[] plane(int shift) {
        byte[] plane = new byte[PIXELS.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) (PIXELS[i] >> shift);
        }
        return plane;
    }

    static byte[] interleaved() {
        byte[] samples = new byte[3 * PIXELS.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (PIXELS[i / 3] >> (16 - 8 * (i % 3)));
        }
        return samples;
    }

    static byte[] ppm() {
        return join(ascii("P6\n# made by hand\n4 2\n255\n"), interleaved());
    }

    /** An icon of a 1 x 1 bitmap and the real one as 32-bit bitmap, bottom row first, with its mask of no holes. */
    static byte[] ico() {
        byte[] small = join(dib(1, 1), bytes(1, 2, 3, 255), new byte[4]);
        ByteBuffer rows = ByteBuffer.allocate(4 * PIXELS.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = HEIGHT - 1; y >= 0; y--) {
            for (int x = 0; x < WIDTH; x++) {
                rows.putInt(0xFF000000 | PIXELS[y * WIDTH + x]);
            }
        }
        byte[] large = join(dib(WIDTH, HEIGHT), rows.array(), new byte[4 * HEIGHT]);
        return icon(small, large);
    }

    /** An icon file around images without their file headers. */
    static byte[] icon(byte[]... images) {
        byte[] directory = bytes(0, 0, 1, 0, images.length, 0);
        int offset = 6 + 16 * images.length;
        for (byte[] image : images) {
            directory = join(directory, bytes(4, 2, 0, 0, 1, 0, 32, 0), little(image.length), little(offset));
            offset += image.length;
        }
        return join(directory, join(images));
    }

    static byte[] dib(int width, int height) {
        return join(little(40), little(width), little(2 * height), bytes(1, 0, 32, 0), new byte[24]);
    }

    static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    /** Bits written lowest first, as WebP has them. */
    private static final class Bits {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int current;
        private int used;

        Bits put(int value, int count) {
            for (int i = 0; i < count; i++) {
                current |= (value >> i & 1) << used++;
                if (used == 8) {
                    bytes.write(current);
                    current = 0;
                    used = 0;
                }
            }
            return this;
        }

        byte[] toByteArray() {
            return used == 0 ? bytes.toByteArray() : join(bytes.toByteArray(), bytes(current));
        }
    }
}
