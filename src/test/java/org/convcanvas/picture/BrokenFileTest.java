package org.convcanvas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.convcanvas.picture.Encoded.ascii;
import static org.convcanvas.picture.Encoded.bytes;
import static org.convcanvas.picture.Encoded.join;
import static org.convcanvas.picture.Encoded.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.convcanvas.tensor.Rng;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is no image, or no longer one, is refused in one sentence; nothing else escapes, and nothing is made up. */
class BrokenFileTest {
    private static final long MANY = 1_000_000;

    private static Problem refusal(byte[] bytes) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Decoder.decode("picture.png", bytes, MANY))
                .actual();
    }

    private static Map<String, byte[]> files() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(DecoderTest.lossless());
        files.putAll(DecoderTest.handMade());
        files.put("jpeg", JpegTest.baseline());
        files.put("jpeg progressive", JpegTest.progressive());
        files.put("jpeg with exif", Encoded.withExif(JpegTest.baseline(), 6));
        files.put("gif", write("gif", Encoded.colours(60, 40)));
        return files;
    }

    @TestFactory
    Stream<DynamicTest> aFileCutAnywhereIsRefusedOrStillWhole() throws Exception {
        return files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    byte[] bytes = file.getValue();
                    int[] whole = Decoder.decode("test", bytes, MANY).rgb();
                    int step = Math.max(1, bytes.length / 150);
                    for (int length = 0; length < bytes.length; length += step) {
                        byte[] cut = Arrays.copyOf(bytes, length);
                        try {
                            assertThat(Decoder.decode("test", cut, MANY).rgb())
                                    .as("%d of %d bytes", length, bytes.length)
                                    .isEqualTo(whole);
                        } catch (Problem expected) {
                            assertThat(expected).hasMessageContaining("test");
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aFileAlteredAnywhereNeverEscapesTheWords() throws Exception {
        return files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Rng rng = new Rng(7);
                    for (int i = 0; i < 100; i++) {
                        byte[] bytes = file.getValue().clone();
                        bytes[rng.nextInt(Math.min(bytes.length, 200))] = (byte) rng.nextInt(256);
                        try {
                            Decoder.decode("test", bytes, MANY);
                        } catch (Problem expected) {
                            assertThat(expected).hasMessageContaining("test");
                        }
                    }
                }));
    }

    @Test
    void theCutIsNamed() {
        byte[] jpeg = JpegTest.baseline();
        for (int length : new int[] {jpeg.length / 2, jpeg.length - 2, jpeg.length - 1}) {
            assertThat(refusal(Arrays.copyOf(jpeg, length)).key()).isEqualTo("picture.truncated");
        }
        byte[] progressive = JpegTest.progressive();
        assertThat(refusal(Arrays.copyOf(progressive, progressive.length / 2)).key())
                .isEqualTo("picture.truncated");
        byte[] png = write("png", Encoded.colours(60, 40));
        assertThat(refusal(Arrays.copyOf(png, png.length / 2)).key()).isEqualTo("picture.truncated");
        byte[] gif = write("gif", Encoded.colours(60, 40));
        assertThat(refusal(Arrays.copyOf(gif, gif.length / 2)).key()).isEqualTo("picture.truncated");
        byte[] webp = HandMade.webp();
        assertThat(refusal(Arrays.copyOf(webp, webp.length - 2)).key()).isEqualTo("picture.truncated");
        byte[] bmp = write("bmp", Encoded.colours(60, 40));
        assertThat(refusal(Arrays.copyOf(bmp, bmp.length / 2)).key()).isEqualTo("picture.truncated");
        byte[] tiff = write("tiff", Encoded.colours(60, 40));
        assertThat(refusal(Arrays.copyOf(tiff, tiff.length / 2)).key()).isEqualTo("picture.truncated");
        assertThat(refusal(ascii("P6\n100 100\n255\nabc")).key()).isEqualTo("picture.truncated");
    }

    @Test
    void aJpegWithAHoleIsRefused() {
        byte[] jpeg = JpegTest.baseline();
        int hole = jpeg.length * 2 / 3;
        byte[] holed = join(Arrays.copyOf(jpeg, hole), bytes(0xFF, 0xD9));
        assertThat(refusal(holed).key()).isEqualTo("picture.truncated");
    }

    @Test
    void anAlteredPngIsRefused() {
        byte[] png = write("png", Encoded.colours(60, 40));
        png[png.length - 30] ^= 1;
        assertThat(refusal(png).key()).isEqualTo("picture.damaged");
    }

    @Test
    void aHugeHeaderIsRefusedWithItsNumbersBeforeMemoryIsTaken() {
        for (byte[] huge : new byte[][] {
            Encoded.pngHeader(60_000, 60_000),
            ascii("P6\n60000 60000\n255\n"),
            ascii("P1\n60000 60000\n"),
            join(
                    ascii("GIF89a"),
                    bytes(0x60, 0xEA, 0x60, 0xEA, 0, 0, 0),
                    bytes(0x2C, 0, 0, 0, 0, 0x60, 0xEA, 0x60, 0xEA, 0)),
            HandMade.icon(join(HandMade.dib(60_000, 60_000), new byte[64])),
            HandMade.icon(Encoded.pngHeader(60_000, 60_000)),
        }) {
            assertThat(refusal(huge)).hasMessageContaining("60,000 × 60,000").hasMessageContaining("3,600,000,000");
        }
        assertThat(refusal(Encoded.pngHeader(1001, 1000)))
                .hasMessage("“picture.png” is 1,001 × 1,000 = 1,001,000 pixels, and at most 1,000,000 fit here:"
                        + " make it smaller in an image editor");
    }

    @Test
    void whatIsNoImageIsSaid(@TempDir Path folder) throws Exception {
        assertThat(refusal(ascii("Dear reader,\nthis is a text.\n")).key()).isEqualTo("picture.notAnImage");
        assertThat(refusal(new byte[0]).key()).isEqualTo("picture.empty");
        assertThat(refusal(new byte[5000]).key()).isEqualTo("picture.notAnImage");
        assertThat(refusal(ascii("%PDF-1.4\n")).key()).isEqualTo("picture.notAnImage");
        assertThat(refusalOf(folder).key()).isEqualTo("picture.folder");
        assertThat(refusalOf(folder.resolve("gone.png"))).hasMessageContaining("“gone.png” is not there");
        Path empty = Files.createFile(folder.resolve("empty.png"));
        assertThat(refusalOf(empty).key()).isEqualTo("picture.empty");
    }

    private static Problem refusalOf(Path file) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Decoder.decode(file, MANY))
                .actual();
    }

    @Test
    void theContentCountsNotTheName(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("really a jpeg.png"), JpegTest.baseline());
        assertThat(Decoder.decode(file, MANY).name()).isEqualTo("really a jpeg.png");
    }
}
