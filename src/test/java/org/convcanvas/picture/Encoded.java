package org.convcanvas.picture;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;

/** Image files made in memory for the tests. */
final class Encoded {
    private Encoded() {}

    /** A colour picture without symmetries: a red to blue ramp across, green down, and a white dot top left. */
    static BufferedImage colours(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = 255 - 255 * x / width;
                image.setRGB(x, y, (red << 16) | ((200 * y / height) << 8) | (255 - red));
            }
        }
        image.setRGB(0, 0, 0xFFFFFF);
        return image;
    }

    static BufferedImage as(int type, BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                copy.setRGB(x, y, image.getRGB(x, y));
            }
        }
        return copy;
    }

    static byte[] write(String format, RenderedImage image) {
        return write(format, image, param -> {}, metadata -> {});
    }

    static byte[] write(
            String format, RenderedImage image, Consumer<ImageWriteParam> settings, Consumer<IIOMetadata> changes) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            settings.accept(param);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
            changes.accept(metadata);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static Consumer<ImageWriteParam> compression(String type) {
        return param -> {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(type);
        };
    }

    static Consumer<ImageWriteParam> quality(float quality, boolean progressive) {
        return param -> {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        };
    }

    /** A PNG chunk with its length and check sum. */
    static byte[] chunk(String name, byte[] data) {
        byte[] named = join(name.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A PNG with a chunk put in after its header. */
    static byte[] withChunk(byte[] png, String name, byte[] data) {
        int header = 8 + 25;
        return join(Arrays.copyOf(png, header), chunk(name, data), Arrays.copyOfRange(png, header, png.length));
    }

    /** A PNG that claims a size and has no pixels. */
    static byte[] pngHeader(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10), chunk("IHDR", header), chunk("IEND", new byte[0]));
    }

    /** The TIFF structure of EXIF that states an orientation. */
    static byte[] exif(int orientation) {
        return bytes('M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
    }

    /** A JPEG with EXIF put in after its first marker. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] block = join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif(orientation));
        byte[] segment = join(bytes(0xFF, 0xE1, 0, block.length + 2), block);
        return join(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
