package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convcanvas.picture.DecoderTest.decode;
import static org.convcanvas.picture.Encoded.write;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eight ways to hold a camera, on a stored picture of the letters abc over def. */
class OrientationTest {
    @ParameterizedTest
    @CsvSource({
        "1, abc/def", "2, cba/fed", "3, fed/cba", "4, def/abc",
        "5, ad/be/cf", "6, da/eb/fc", "7, fc/eb/da", "8, cf/be/ad"
    })
    void turnsUpright(int orientation, String expected) {
        Picture picture = Picture.of("abc", 3, 2, "abcdef".chars().toArray());
        assertThat(letters(Orientation.upright(picture, orientation))).isEqualTo(expected);
    }

    private static String letters(Picture picture) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < picture.rgb().length; i++) {
            text.append(i > 0 && i % picture.width() == 0 ? "/" : "").append((char) picture.rgb()[i]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void isReadFromJpegPngAndTiff(int orientation) {
        BufferedImage image = Encoded.colours(24, 16);
        byte[] jpeg = write("jpeg", image);
        byte[] png = write("png", image);
        int[] upright = Orientation.upright(decode(jpeg), orientation).rgb();
        assertThat(decode(Encoded.withExif(jpeg, orientation)).rgb()).isEqualTo(upright);
        upright = Orientation.upright(decode(png), orientation).rgb();
        assertThat(decode(Encoded.withChunk(png, "eXIf", Encoded.exif(orientation)))
                        .rgb())
                .isEqualTo(upright);
        assertThat(decode(tiff(image, orientation)).rgb()).isEqualTo(upright);
        assertThat(decode(withExif(HandMade.webp(), orientation)).rgb())
                .isEqualTo(Orientation.upright(decode(HandMade.webp()), orientation)
                        .rgb());
    }

    /** ImageIO's writer states orientation 1 in a field that can be overwritten. */
    private static byte[] tiff(BufferedImage image, int orientation) {
        byte[] bytes = write("tiff", image, param -> {}, metadata -> {
            var tag =
                    javax.imageio.plugins.tiff.BaselineTIFFTagSet.getInstance().getTag(274);
            try {
                var directory = javax.imageio.plugins.tiff.TIFFDirectory.createFromMetadata(metadata);
                directory.addTIFFField(new javax.imageio.plugins.tiff.TIFFField(tag, orientation));
                metadata.mergeTree(
                        metadata.getNativeMetadataFormatName(),
                        directory.getAsMetadata().getAsTree(metadata.getNativeMetadataFormatName()));
            } catch (javax.imageio.metadata.IIOInvalidTreeException e) {
                throw new IllegalStateException(e);
            }
        });
        return bytes;
    }

    /** The extended form of WebP: a VP8X chunk whose flags announce EXIF, the picture, the EXIF chunk. */
    private static byte[] withExif(byte[] webp, int orientation) {
        byte[] header = Encoded.bytes(8, 0, 0, 0, HandMade.WIDTH - 1, 0, 0, HandMade.HEIGHT - 1, 0, 0);
        byte[] body = Encoded.join(
                Encoded.ascii("WEBPVP8X"),
                HandMade.little(10),
                header,
                Arrays.copyOfRange(webp, 12, webp.length),
                Encoded.ascii("EXIF"),
                HandMade.little(26),
                Encoded.exif(orientation));
        return Encoded.join(Encoded.ascii("RIFF"), HandMade.little(body.length), body);
    }

    @Test
    void nonsenseInExifIsIgnored() {
        byte[] jpeg = write("jpeg", Encoded.colours(24, 16));
        assertThat(decode(Encoded.withExif(jpeg, 99)).rgb())
                .isEqualTo(decode(jpeg).rgb());
    }
}
