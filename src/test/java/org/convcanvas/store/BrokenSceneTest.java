package org.convcanvas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenSceneTest {
    private static final String JSON = "scene.json";

    @TempDir
    Path folder = Path.of("");

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private Path file = Path.of("");

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve("x.convcanvas");
        Picture picture = Picture.of("two", 2, 1, new int[] {0x102030, 0xFFFFFF});
        InputFormat format = InputFormat.standard().withSize(32, 32);
        Experiment experiment = Experiment.of(picture, format, BuiltIn.START.network(), BuiltIn.START.weights());
        SceneFile.save(file, experiment, View.start("Conv 1", true));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    @Test
    void theUnbrokenOneOpensAndItsKernelsAreReadable() throws IOException {
        assertThat(SceneFile.open(rezipped()).experiment().network().nodes()).hasSize(6);
        assertThat(entries.keySet()).containsExactly(JSON, "input.png", "weights/1.npy");
        assertThat(json()).contains("            [-1, 0, 1],\n").contains("\"weight\": \"weights/1.npy\"");
    }

    @Test
    void whatWasDrawnOnMustHaveTheSizeOfThePicture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", png);
        entries.put("ground.png", png.toByteArray());
        assertThat(SceneFile.open(rezipped()).experiment().picture().isSheet()).isFalse();
        String drawn = json().replace("\"input.png\"", "\"input.png\", \"drawnOn\": \"ground.png\"");
        entries.put(JSON, drawn.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SceneFile.open(rezipped()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("ground.png and input.png in this scene differ in size");
        entries.put("ground.png", entries.get("input.png"));
        assertThat(SceneFile.open(rezipped()).experiment().picture().isSheet()).isTrue();
        entries.remove("ground.png");
        assertThatThrownBy(() -> SceneFile.open(rezipped())).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 1 | \"version\": 7 | This scene has version 7, and this program reads version 1",
                "\"version\": 1 | \"version\": \"1\" | \"version\" should be a number",
                "\"version\": 1 | \"version\": 1.5 | \"version\" should be a whole number",
                "\"convcanvas-scene\" | \"other\" | This is no scene",
                "\"format\" | \"nothing\" | This is no scene",
                "\"type\": \"relu\" | \"type\": \"swish\" | ReLU 1: This program has no layer of type swish",
                "\"type\": \"relu\" | \"kind\": \"relu\" | ReLU 1: \"type\" is missing",
                "\"filters\": 8 | \"filters\": 9999 | Conv 1: 9,999 filters are not between",
                "\"filters\": 8 | \"filters\": 7 | Conv 1: \"weight\" should be lists of numbers nested as 7×1×3×3",
                "\"filters\": 8 | \"filters\": 1e400000000 | \"filters\" should be a whole number",
                "\"filters\": 16 | \"filters\": 17 | \"weight\" should have the shape 17×8×3×3",
                "\"kernel\": [3, 3] | \"kernel\": [3] | \"kernel\" should be two whole numbers",
                "\"kernel\": [3, 3] | \"kernel\": [99, 3] | Kernel 99×3 is not between",
                "\"fill\": \"zero\" | \"fill\": \"pink\" | \"fill\" cannot be pink",
                "\"bias\": true | \"bias\": 1 | \"bias\" should be true or false",
                "[-1, 0, 1] | [-1, 0] | nested as 8×1×3×3",
                "[-1, 0, 1] | [-1, 0, \"x\"] | \"weight\" should be a number",
                "[-1, 0, 1] | [-1, 0, 1e39] | within the range of float32",
                "\"weights/1.npy\" | \"weights/2.npy\" | The scene lacks its entry weights/2.npy",
                "\"weights/1.npy\" | \"../1.npy\" | or the name of an array",
                "\"weights/1.npy\" | null | or the name of an array",
                "\"inputs\": [\"Input\"] | \"inputs\": [\"Pool 2\"] | Conv 1 reads Pool 2, which is not an earlier"
                        + " layer",
                "\"inputs\": [\"Input\"] | \"inputs\": \"Input\" | \"inputs\" should be a list",
                "\"name\": \"ReLU 1\" | \"name\": \"Conv 1\" | There are two layers named Conv 1",
                "\"channels\": 1 | \"channels\": 2 | An input has 1 or 3 channels, not 2",
                "\"channels\": 1 | \"channels\": 3 | nested as 8×3×3×3",
                "\"height\": 32 | \"height\": 0 | ",
                "\"height\": 32 | \"height\": 5000 | ",
                "\"height\": 32 | \"height\": 2 | Pool 2: Kernel 2×2 is larger",
                "\"range\": \"0..255\" | \"range\": \"0..7\" | ",
                "\"order\": \"rgb\" | \"order\": \"rbg\" | ",
                "\"colours\": \"blueRed\" | \"colours\": \"x\" | ",
                "\"theme\": \"dark\" | \"theme\": \"pink\" | \"theme\" cannot be pink",
                "\"zoom\": 1.0 | \"zoom\": -1 | cannot be negative",
                "\"weights\": { | \"numbers\": { | Conv 1: \"weights\" is missing",
                "\"view\": { | \"sight\": { | \"view\" is missing",
                "\"network\": [ | \"network\": [ 5, | \"network\" should be an object",
                "\"version\": 1, | \"version\": 1 | scene.json is no valid JSON",
                "\"version\": 1, | \"version\": 01, | scene.json is no valid JSON",
                "\"version\": 1, | \"version\": NaN, | scene.json is no valid JSON",
            })
    void whatTheJsonSaysWrongIsNamed(String right, String wrong, String sentence) throws IOException {
        assertThat(json()).contains(right);
        json(json().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
        assertRefused(sentence == null ? "" : sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{} {}", "\"scene\"", "{\"format\": {}}"})
    void anotherJsonIsNoScene(String text) throws IOException {
        json(text);
        assertRefused("");
    }

    @Test
    void deeplyNestedJsonIsRefused() throws IOException {
        json("[".repeat(1_000_000));
        assertRefused("scene.json is no valid JSON");
    }

    @Test
    void layersThatWouldNotFitAreRefusedWithTheNumbers() throws IOException {
        json(json().replace("\"height\": 32", "\"height\": 4096")
                .replace("\"width\": 32", "\"width\": 4096")
                .replace("\"filters\": 8", "\"filters\": 127"));
        assertRefused("This would take ");
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "input.png", "weights/1.npy"})
    void missingEntriesAreNamed(String name) throws IOException {
        entries.remove(name);
        assertRefused("The scene lacks its entry " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.npy", "weights/../../x", "/etc/x", "C:\\x", "a/.."})
    void namesThatLeadOutAreRefused(String name) throws IOException {
        entries.put(name, new byte[1]);
        assertRefused("the name of its entry " + name + " leads out of it");
    }

    @Test
    void entriesThatNobodyAsksForAreLeftAlone() throws IOException {
        entries.put("notes/readme.txt", new byte[3]);
        assertThat(SceneFile.open(rezipped()).experiment().network().nodes()).hasSize(6);
    }

    @Test
    void bombsAreNotUnpacked() throws IOException {
        entries.put(JSON, new byte[40 << 20]);
        assertRefused("The scene's entry scene.json is longer than the 16,777,216 bytes");
        save();
        byte[] array = entries.get("weights/1.npy");
        entries.put("weights/1.npy", Arrays.copyOf(array, 40 << 20));
        assertRefused("The scene's entry weights/1.npy is longer");
    }

    @Test
    void duplicatesAreRefused() throws IOException {
        entries.put("weights/2.npy", new byte[1]);
        rezipped();
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("weights/2.npy", "weights/1.npy"), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SceneFile.open(file)).hasMessageContaining("The scene holds weights/1.npy twice");
    }

    @Test
    void arraysOfAnotherShapeOrTypeAreRefused() throws IOException {
        entries.put("weights/1.npy", npy(Tensor.zeros(Shape.of(16, 8, 9))));
        assertRefused("Conv 2: \"weight\" should have the shape 16×8×3×3, and the array has 16×8×9");
        entries.put(
                "weights/1.npy",
                new String(npy(Tensor.zeros(Shape.of(16, 8, 3, 3))), StandardCharsets.ISO_8859_1)
                        .replace("'<f4'", "'|O' ")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("Conv 2: weights/1.npy: The array holds Python objects");
    }

    @Test
    void numbersThatAreNoneAreAllowedInArrays() throws IOException {
        float[] data = new float[16 * 8 * 9];
        data[5] = Float.NaN;
        entries.put("weights/1.npy", npy(Tensor.of(Shape.of(16, 8, 3, 3), data)));
        Tensor read = SceneFile.open(rezipped()).experiment().weights().kernel("Conv 2");
        assertThat(read != null && Float.isNaN(read.data()[5])).isTrue();
    }

    @Test
    void aPictureThatIsNoneIsRefused() throws IOException {
        entries.put("input.png", "no picture".getBytes(StandardCharsets.UTF_8));
        assertRefused("");
    }

    @Test
    void aFlippedBitAnywhereIsRefusedOrHarmless() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(file, flipped);
            try {
                Experiment opened = SceneFile.open(file).experiment();
                assertThat(opened.weights().kernel("Conv 2")).isNotNull();
            } catch (Problem problem) {
                assertThat(problem.sentence()).startsWith("x.convcanvas: ");
            }
        }
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 101) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> SceneFile.open(file))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("This is no scene, or it was cut off");
        }
    }

    @Test
    void missingFilesAndFoldersAreNamed() {
        assertThatThrownBy(() -> SceneFile.open(folder.resolve("no.convcanvas")))
                .hasMessageStartingWith("no.convcanvas: There is no such file");
        assertThatThrownBy(() -> SceneFile.open(folder)).hasMessageContaining("This is a folder");
    }

    @Test
    void aFailedSaveLeavesTheOldFile() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Places.replace(file, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .isInstanceOf(Problem.class)
                .hasMessage("x.convcanvas: The file cannot be written: disk full. Choose another name or folder");
        assertThat(file).hasBinaryContent(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private void assertRefused(String sentence) throws IOException {
        rezipped();
        assertThatThrownBy(() -> SceneFile.open(file))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.sentence())
                        .startsWith("x.convcanvas: ")
                        .contains(sentence)
                        .doesNotContain("\n"));
    }

    private String json() {
        return new String(entries.getOrDefault(JSON, new byte[0]), StandardCharsets.UTF_8);
    }

    private void json(String text) {
        entries.put(JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] npy(Tensor tensor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Npy.write(out, tensor);
        return out.toByteArray();
    }

    private Path rezipped() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }
}
