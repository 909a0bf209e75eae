package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderTest {
    @TempDir
    Path folder = Path.of("");

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void thePictureHasTheSizeAndTheThemesGround() throws IOException {
        Run run = Run.of("render", "start", "--out", file("a.png"), "--size", "900x500", "--theme", "dark");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("a.png").contains("900x500");
        BufferedImage dark = ImageIO.read(Path.of(file("a.png")).toFile());
        assertThat(dark.getWidth()).isEqualTo(900);
        assertThat(dark.getHeight()).isEqualTo(500);
        assertThat(dark.getRGB(1, 1)).isEqualTo(0xFF0D1014);
        Run.of("render", "start", "--out", file("b.png"), "--size", "900x500", "--theme", "light");
        assertThat(ImageIO.read(Path.of(file("b.png")).toFile()).getRGB(1, 1)).isEqualTo(0xFFE4E8EC);
    }

    @Test
    void anotherLensDrawsItsOverlay() throws IOException {
        Run.of("render", "start", "--out", file("maps.svg"), "--size", "1000x600");
        Run run = Run.of("render", "start", "--out", file("a.svg"), "--size", "1000x600", "--lens", "receptive-field");
        assertThat(run.status()).isZero();
        assertThat(Files.readString(folder.resolve("a.svg")))
                .contains("theory 3×3")
                .contains("ch 1 of 8");
        assertThat(Files.readString(folder.resolve("maps.svg"))).doesNotContain("theory");
        Run.of("render", "start", "--out", file("s.svg"), "--size", "1000x600", "--lens", "shift");
        assertThat(Files.readString(folder.resolve("s.svg")))
                .contains("Network, then shift")
                .contains("T = (10.5, 4)");
        Run refused = Run.of("render", "start", "--out", file("b.png"), "--lens", "shapes");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("receptive-field");
    }

    @Test
    void svgHasTheWordsOfTheCanvas() throws IOException {
        Run run = Run.of("render", "start", "--out", file("sub/a.svg"));
        assertThat(run.status()).isZero();
        assertThat(Files.readString(folder.resolve("sub/a.svg")))
                .contains("<svg")
                .contains("Sobel x");
    }

    @Test
    void whatIsWrongIsToldInOneLine() {
        check(Run.of("render", "start", "--out", file("a.gif")), Stop.ARGUMENTS, ".png or .svg");
        check(Run.of("render", "start", "--out", file("a.png"), "--size", "90"), Stop.ARGUMENTS, "1200x800");
        check(Run.of("render", "start", "--out", file("a.png"), "--size", "9999x900"), Stop.ARGUMENTS, "8192");
        check(Run.of("render", "start", "--out", file("a.png"), "--theme", "blue"), Stop.ARGUMENTS, "light, dark");
        check(Run.of("render", "nothing", "--out", file("a.png")), Stop.FILE, "nothing");
    }

    private static void check(Run run, int status, String words) {
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.err()).contains(words).hasLineCount(1);
    }
}
