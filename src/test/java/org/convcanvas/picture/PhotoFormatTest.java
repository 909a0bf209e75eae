package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convcanvas.picture.DecoderTest.decode;
import static org.convcanvas.picture.Encoded.colours;
import static org.convcanvas.picture.Encoded.compression;
import static org.convcanvas.picture.Encoded.write;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of PNG and TIFF that cameras, scanners and image editors write: right colours, the right way up. */
class PhotoFormatTest {
    private static int[] pixels(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Arrays.setAll(rgb, i -> rgb[i] & 0xFFFFFF);
        return rgb;
    }

    private static BufferedImage deep(BufferedImage image, boolean alpha) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                // not quite the multiple of 257 that 8 bits would be: rounding must find the nearest
                int[] samples = {near(rgb >> 16 & 0xFF, 60), near(rgb >> 8 & 0xFF, -60), near(rgb & 0xFF, 90), 0xFFFF};
                raster.setPixel(x, y, alpha ? samples : Arrays.copyOf(samples, 3));
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    private static int near(int value, int off) {
        return Math.max(0, Math.min(0xFFFF, value * 257 + off));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pngOfSixteenBits(boolean alpha) {
        BufferedImage image = colours(19, 11);
        for (boolean interlaced : new boolean[] {false, true}) {
            Consumer<ImageWriteParam> mode = param ->
                    param.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            byte[] png = write("png", deep(image, alpha), mode, metadata -> {});
            assertThat(png[24]).as("bits of a sample").isEqualTo((byte) 16);
            assertThat(png[28]).as("interlaced").isEqualTo((byte) (interlaced ? 1 : 0));
            assertThat(decode(png).rgb()).isEqualTo(pixels(image));
        }
    }

    @Test
    void sixteenBitsHalfTransparentGoOverWhite() {
        BufferedImage image = deep(colours(3, 1), true);
        image.getRaster().setPixel(0, 0, new int[] {0, 0, 0xFFFF, 0x8000});
        image.getRaster().setPixel(1, 0, new int[] {1, 2, 3, 0});
        int[] rgb = decode(write("png", image)).rgb();
        assertThat(rgb[0]).isEqualTo(0x7F7FFF);
        assertThat(rgb[1]).isEqualTo(0xFFFFFF);
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "4,16", "8,200"})
    void paletteWithAlphaGoesOverWhite(int bits, int colours) {
        byte[][] palette = new byte[4][colours];
        for (int i = 0; i < colours; i++) {
            palette[0][i] = (byte) (37 * i);
            palette[1][i] = (byte) (255 - 11 * i);
            palette[2][i] = (byte) (90 + 5 * i);
            palette[3][i] = (byte) (i == 0 ? 0 : i == 1 ? 128 : 255 - i / 2);
        }
        IndexColorModel model = new IndexColorModel(bits, colours, palette[0], palette[1], palette[2], palette[3]);
        WritableRaster raster = model.createCompatibleWritableRaster(23, 13);
        for (int i = 0; i < 23 * 13; i++) {
            raster.setSample(i % 23, i / 23, 0, (i * 7 + i / 23) % colours);
        }
        for (boolean interlaced : new boolean[] {false, true}) {
            byte[] png = write(
                    "png",
                    new BufferedImage(model, raster, false, null),
                    param -> param.setProgressiveMode(
                            interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED),
                    metadata -> {});
            assertThat(png[25]).as("a palette").isEqualTo((byte) 3);
            assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("tRNS");
            int[] rgb = decode(png).rgb();
            for (int i = 0; i < rgb.length; i++) {
                int index = (i * 7 + i / 23) % colours;
                int alpha = palette[3][index] & 0xFF;
                for (int c = 0; c < 3; c++) {
                    double over = ((palette[c][index] & 0xFF) * alpha + 255.0 * (255 - alpha)) / 255;
                    assertThat((double) (rgb[i] >> 16 - 8 * c & 0xFF))
                            .as("pixel " + i + " of " + bits + " bits")
                            .isBetween(over - 0.51, over + 0.51);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LZW", "Deflate", "PackBits", "JPEG"})
    void tiledTiff(String compression) {
        BufferedImage image = colours(45, 37);
        byte[] tiff = write(
                "tiff",
                image,
                param -> {
                    param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                    param.setTiling(16, 16, 0, 0);
                    if (!compression.isEmpty()) {
                        compression(compression).accept(param);
                    }
                },
                metadata -> {});
        assertThat(hasTag(tiff, 324)).as("offsets of tiles").isTrue();
        int[] rgb = decode(tiff).rgb();
        int[] expected = pixels(image);
        if (compression.equals("JPEG")) { // not lossless, and blocks at the edge are smeared
            double sum = 0;
            for (int i = 0; i < 3 * rgb.length; i++) {
                int shift = i % 3 * 8;
                sum += Math.abs((rgb[i / 3] >> shift & 0xFF) - (expected[i / 3] >> shift & 0xFF));
            }
            assertThat(sum / rgb.length / 3).isLessThan(6);
        } else {
            assertThat(rgb).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tiledTiffOfGrayAndOfSixteenBits(boolean sixteen) {
        BufferedImage gray =
                new BufferedImage(40, 20, sixteen ? BufferedImage.TYPE_USHORT_GRAY : BufferedImage.TYPE_BYTE_GRAY);
        int[] expected = new int[800];
        for (int i = 0; i < 800; i++) {
            int value = i * 255 / 799;
            gray.getRaster().setSample(i % 40, i / 40, 0, sixteen ? value * 257 : value);
            expected[i] = value * 0x010101;
        }
        byte[] tiff = write(
                "tiff",
                gray,
                param -> {
                    param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                    param.setTiling(16, 16, 0, 0);
                },
                metadata -> {});
        assertThat(decode(tiff).rgb()).isEqualTo(expected);
    }

    /** Whether the first directory of a TIFF has an entry of that number. */
    private static boolean hasTag(byte[] tiff, int tag) {
        ImageFile file = new ImageFile("t", tiff, 1);
        boolean little = file.begins("II");
        int at = (int) (little ? file.little(4, 4) : file.big(4, 4));
        int entries = (int) (little ? file.little(at, 2) : file.big(at, 2));
        for (int i = 0; i < entries; i++) {
            int place = at + 2 + 12 * i;
            if ((little ? file.little(place, 2) : file.big(place, 2)) == tag) {
                return true;
            }
        }
        return false;
    }
}
