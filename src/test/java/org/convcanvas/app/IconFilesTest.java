package org.convcanvas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.formats.icns.IcnsImageParser;
import org.apache.commons.imaging.formats.ico.IcoImageParser;
import org.convcanvas.picture.IcoWriter;
import org.convcanvas.render.Emblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The icon files hold the drawing at every size, as readers other than ours understand them. */
class IconFilesTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        IconFiles.main(new String[] {folder.toString()});
    }

    @Test
    void pngAtEverySize() throws IOException {
        for (int side : IconFiles.PNG_SIDES) {
            same(read("convcanvas-" + side + ".png"), Emblem.image(side));
            same(read("convcanvas-scene-" + side + ".png"), Emblem.document(side));
        }
    }

    @Test
    void icoAtEverySize() throws IOException {
        List<BufferedImage> images =
                new IcoImageParser().getAllBufferedImages(Files.readAllBytes(folder.resolve("convcanvas.ico")));
        assertThat(images).extracting(BufferedImage::getWidth).containsExactly(16, 20, 24, 32, 40, 48, 64, 256);
        for (BufferedImage image : images) {
            same(image, Emblem.image(image.getWidth()));
        }
    }

    @Test
    void icoHasNoLargerImages() {
        assertThatThrownBy(() -> IcoWriter.encode(List.of(Emblem.image(257))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void icnsAtEverySize() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("convcanvas.icns")));
        assertThat(name(file)).isEqualTo("icns");
        assertThat(file.getInt()).isEqualTo(file.capacity());
        List<String> entries = new ArrayList<>();
        while (file.hasRemaining()) {
            String name = name(file);
            byte[] content = new byte[file.getInt() - 8];
            file.get(content);
            if (name.startsWith("ic")) {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
                same(image, Emblem.image(image.getWidth()));
                name += " " + image.getWidth();
            }
            entries.add(name);
        }
        assertThat(entries)
                .containsExactly(
                        "is32",
                        "s8mk",
                        "il32",
                        "l8mk",
                        "ic11 32",
                        "ic12 64",
                        "ic07 128",
                        "ic13 256",
                        "ic08 256",
                        "ic14 512",
                        "ic09 512",
                        "ic10 1024");
    }

    @Test
    void icnsPlanesCanBeRead() throws IOException {
        List<BufferedImage> planes =
                new IcnsImageParser().getAllBufferedImages(Files.readAllBytes(folder.resolve("convcanvas.icns")));
        assertThat(planes).extracting(BufferedImage::getWidth).contains(16, 32);
        for (BufferedImage image : planes) {
            same(image, Emblem.image(image.getWidth()));
        }
    }

    private static String name(ByteBuffer file) {
        byte[] name = new byte[4];
        file.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static BufferedImage read(String name) throws IOException {
        return ImageIO.read(folder.resolve(name).toFile());
    }

    private static void same(BufferedImage actual, BufferedImage expected) {
        int side = expected.getWidth();
        assertThat(actual.getWidth()).isEqualTo(side);
        assertThat(actual.getRGB(0, 0, side, side, null, 0, side))
                .as("side %d", side)
                .isEqualTo(expected.getRGB(0, 0, side, side, null, 0, side));
    }
}
