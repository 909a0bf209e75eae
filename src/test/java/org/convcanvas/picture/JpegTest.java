package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convcanvas.picture.DecoderTest.decode;
import static org.convcanvas.picture.Encoded.bytes;
import static org.convcanvas.picture.Encoded.colours;
import static org.convcanvas.picture.Encoded.join;
import static org.convcanvas.picture.Encoded.quality;
import static org.convcanvas.picture.Encoded.write;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/** The kinds of JPEG that other decoders get wrong or refuse. */
class JpegTest {
    private static final BufferedImage COLOURS = colours(40, 24);

    static byte[] baseline() {
        return write("jpeg", COLOURS, quality(1, false), metadata -> {});
    }

    static byte[] progressive() {
        return write("jpeg", COLOURS, quality(1, true), metadata -> {});
    }

    private static int difference(Picture a, BufferedImage b) {
        int most = 0;
        for (int i = 0; i < a.rgb().length; i++) {
            int other = b.getRGB(i % a.width(), i / a.width());
            for (int shift = 0; shift < 24; shift += 8) {
                most = Math.max(most, Math.abs((a.rgb()[i] >> shift & 0xFF) - (other >> shift & 0xFF)));
            }
        }
        return most;
    }

    @Test
    void baselineAndProgressiveAgree() {
        Picture picture = decode(baseline());
        // Colours are stored at half the resolution, which smears the white dot.
        assertThat(difference(picture, COLOURS)).isLessThan(130);
        assertThat(Arrays.stream(picture.rgb()).distinct().count()).isGreaterThan(100);
        assertThat(difference(decode(progressive()), picture.image())).isLessThanOrEqualTo(1);
    }

    @Test
    void restartMarkersChangeNothing() {
        byte[] bytes = write("jpeg", COLOURS, quality(1, false), JpegTest::restartEveryBlock);
        int markers = 0;
        for (int i = 1; i < bytes.length; i++) {
            markers += bytes[i - 1] == (byte) 0xFF && (bytes[i] & 0xF8) == 0xD0 ? 1 : 0;
        }
        assertThat(markers).isGreaterThan(3);
        assertThat(decode(bytes).rgb()).isEqualTo(decode(baseline()).rgb());
    }

    private static void restartEveryBlock(IIOMetadata metadata) {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        IIOMetadataNode interval = new IIOMetadataNode("dri");
        interval.setAttribute("interval", "1");
        root.getLastChild().insertBefore(interval, root.getLastChild().getFirstChild());
        try {
            metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void grayJpegIsNotBrightened() {
        BufferedImage gray = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        int[] samples = new int[256];
        Arrays.fill(samples, 0x35);
        gray.getRaster().setPixels(0, 0, 16, 16, samples);
        assertThat(decode(write("jpeg", gray, quality(1, false), metadata -> {}))
                        .rgb())
                .containsOnly(0x353535);
    }

    @Test
    void inksBecomeColours() throws Exception {
        // Adobe writes inks inverted: 255 is none. Without cyan and black, with all magenta and yellow: red.
        assertRed(decode(cmyk(0, 255, 0, 0, 255)));
        assertThat(decode(cmyk(0, 255, 255, 255, 255)).rgb()).containsOnly(0xFFFFFF);
    }

    @Test
    void inksAsLumaAndTwoDifferencesBecomeColours() throws Exception {
        // The same red as Y, Cb, Cr of what cyan, magenta and yellow leave of 255, and black beside them.
        assertRed(decode(cmyk(2, 179, 171, 1, 255)));
        assertThat(decode(cmyk(2, 0, 128, 128, 255)).rgb()).containsOnly(0xFFFFFF);
    }

    private static void assertRed(Picture picture) {
        int pixel = picture.rgb()[9 * 16 + 7];
        assertThat(pixel >> 16).isGreaterThan(200);
        assertThat(pixel >> 8 & 0xFF).isLessThan(80);
        assertThat(pixel & 0xFF).isLessThan(80);
    }

    /** @param transform 0 for four inks, 2 for the first three as luma and colour differences */
    private static byte[] cmyk(int transform, int... inks) throws Exception {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, new Point(0, 0));
        for (int i = 0; i < 256; i++) {
            raster.setPixel(i % 16, i / 16, inks);
        }
        ImageWriter writer = null;
        for (var writers = ImageIO.getImageWritersByFormatName("jpeg"); writers.hasNext(); ) {
            writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun")) {
                break;
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        byte[] jpeg = bytes.toByteArray();
        byte[] adobe = bytes(0xFF, 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform);
        return join(Arrays.copyOf(jpeg, 2), adobe, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }
}
