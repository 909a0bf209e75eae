package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convcanvas.picture.Encoded.ascii;
import static org.convcanvas.picture.Encoded.bytes;
import static org.convcanvas.picture.Encoded.colours;
import static org.convcanvas.picture.Encoded.join;
import static org.convcanvas.picture.Encoded.write;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.imaging.ImageFormats;
import org.apache.commons.imaging.Imaging;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every format decodes to the pixels that went in. */
class DecoderTest {
    private static final BufferedImage COLOURS = colours(13, 9);

    static Picture decode(byte[] bytes) {
        return Decoder.decode("test", bytes, 1_000_000);
    }

    static Map<String, byte[]> lossless() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("png", write("png", COLOURS));
        files.put("png interlaced", write("png", COLOURS, param -> param.setProgressiveMode(1), metadata -> {}));
        files.put("png with alpha", write("png", Encoded.as(BufferedImage.TYPE_4BYTE_ABGR, COLOURS)));
        files.put("bmp", write("bmp", Encoded.as(BufferedImage.TYPE_3BYTE_BGR, COLOURS)));
        for (String compression : new String[] {"LZW", "Deflate", "ZLib", "PackBits"}) {
            files.put("tiff " + compression, write("tiff", COLOURS, Encoded.compression(compression), m -> {}));
        }
        files.put("tiff", write("tiff", COLOURS));
        for (ImageFormats format :
                new ImageFormats[] {ImageFormats.PCX, ImageFormats.DCX, ImageFormats.PNM, ImageFormats.XPM}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Imaging.writeImage(COLOURS, bytes, format);
            files.put(format.getName(), bytes.toByteArray());
        }
        return files;
    }

    static Map<String, byte[]> handMade() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("webp", HandMade.webp());
        files.put("psd", HandMade.psd());
        files.put("ppm", HandMade.ppm());
        files.put("ico", HandMade.ico());
        files.put(
                "ico of a png",
                HandMade.icon(write("png", decode(HandMade.ppm()).image())));
        files.put("gif", HandMade.gif());
        files.put(
                "pam",
                join(
                        ascii("P7\nWIDTH 4\nHEIGHT 2\nDEPTH 3\nMAXVAL 255\nTUPLTYPE RGB\nENDHDR\n"),
                        HandMade.interleaved()));
        return files;
    }

    @TestFactory
    Stream<DynamicTest> losslessFormatsKeepEveryPixel() throws Exception {
        int[] expected = COLOURS.getRGB(0, 0, 13, 9, null, 0, 13);
        Arrays.setAll(expected, i -> expected[i] & 0xFFFFFF);
        return lossless().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Picture picture = decode(file.getValue());
                    assertThat(picture.width()).isEqualTo(13);
                    assertThat(picture.rgb()).isEqualTo(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> handMadeFilesShowTheirPixels() {
        return handMade().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Picture picture = decode(file.getValue());
                    assertThat(picture.width()).isEqualTo(HandMade.WIDTH);
                    assertThat(picture.rgb()).isEqualTo(HandMade.PIXELS);
                }));
    }

    @Test
    void textOfAnyPnmKind() {
        assertThat(decode(ascii("P1\n3 1\n1 0 1\n")).rgb()).containsExactly(0, 0xFFFFFF, 0);
        assertThat(decode(ascii("P2\n3 1\n255\n0 53 255\n")).rgb()).containsExactly(0, 0x353535, 0xFFFFFF);
        assertThat(decode(ascii("P3\n2 1\n255\n1 2 3 4 5 6\n")).rgb()).containsExactly(0x010203, 0x040506);
        assertThat(decode(join(ascii("P4\n8 1\n"), bytes(0b10100000))).rgb())
                .containsExactly(0, 0xFFFFFF, 0, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF);
        assertThat(decode(join(ascii("P5\n2 1\n255\n"), bytes(7, 200))).rgb()).containsExactly(0x070707, 0xC8C8C8);
        assertThat(decode(join(ascii("P5\n2 1\n65535\n"), bytes(1, 1, 0x80, 0x80)))
                        .rgb())
                .containsExactly(0x010101, 0x808080);
    }

    @Test
    void plainBitmapsHaveBlackOnesWithOrWithoutSpace() {
        int[] expected = {0, 0xFFFFFF, 0, 0};
        assertThat(decode(ascii("P1 # size\n4 1\n1 0 1 1")).rgb()).isEqualTo(expected);
        assertThat(decode(ascii("P1\n4 1\n1011\n")).rgb()).isEqualTo(expected);
    }

    @Test
    void radianceIsLinearLight() {
        // Scan lines of at least 8 pixels are stored by component; 128 + length is a run.
        byte[] hdr = join(
                ascii("#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 8\n"),
                bytes(2, 2, 0, 8, 136, 128, 136, 64, 136, 0, 136, 128));
        // A mantissa m stands for m + 1/2 (Ward 1991).
        int expected = OkLab.coded(128.5 / 256) << 16 | OkLab.coded(64.5 / 256) << 8 | OkLab.coded(0.5 / 256);
        assertThat(decode(hdr).rgb()).containsOnly(expected);
    }

    @Test
    void bitmapsOfOneBitAndIconsOfTheMac() throws Exception {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, i % 16 > i / 16 || i % 5 == 0 ? 0xFFFFFFFF : 0xFF000000);
        }
        int[] expected = Picture.of("p", image).rgb();
        assertThat(decode(write("wbmp", image)).rgb()).isEqualTo(expected);
        for (ImageFormats format : new ImageFormats[] {ImageFormats.XBM, ImageFormats.ICNS}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Imaging.writeImage(image, bytes, format);
            assertThat(decode(bytes.toByteArray()).rgb()).as(format.getName()).isEqualTo(expected);
        }
    }

    @Test
    void grayIsNotBrightened() {
        BufferedImage gray = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_GRAY);
        gray.getRaster().setPixels(0, 0, 4, 1, new int[] {0, 0x35, 0x80, 255});
        int[] expected = {0, 0x353535, 0x808080, 0xFFFFFF};
        for (String format : new String[] {"png", "bmp", "tiff"}) {
            assertThat(decode(write(format, gray)).rgb()).as(format).isEqualTo(expected);
        }
        BufferedImage deep = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setPixels(0, 0, 4, 1, new int[] {0, 0x3535, 0x8080, 65535});
        for (String format : new String[] {"png", "tiff"}) {
            assertThat(decode(write(format, deep)).rgb()).as("deep " + format).isEqualTo(expected);
        }
    }

    @Test
    void aGammaChunkDoesNotShiftColours() {
        byte[] png = Encoded.withChunk(write("png", COLOURS), "gAMA", bytes(0, 1, 0x86, 0xA0));
        assertThat(decode(png).rgb()).isEqualTo(decode(write("png", COLOURS)).rgb());
    }

    @Test
    void transparencyGoesOverWhite() {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00123456);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xFF123456);
        assertThat(decode(write("png", image)).rgb()).containsExactly(0xFFFFFF, 0x7F7F7F, 0x123456);
    }

    @Test
    void anAnimatedGifShowsItsFirstFrame() throws Exception {
        byte[] first = HandMade.gif();
        byte[] frame = Arrays.copyOfRange(first, 13 + (3 << ((first[10] & 7) + 1)), first.length - 1);
        byte[] two = join(Arrays.copyOf(first, first.length - 1), frame, bytes(0x3B));
        assertThat(decode(two).rgb()).isEqualTo(HandMade.PIXELS);
    }
}
