package org.convcanvas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {
    @TempDir
    Path folder = Path.of("");

    /** The bytes that numpy.save writes for numpy.array([[1, -2.5, 0]], numpy.float32). */
    @Test
    void writesTheBytesOfNumpy() throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), }";
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.write(HexFormat.of().parseHex("934e554d505901007600"));
        expected.write((header + " ".repeat(118 - header.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        expected.write(HexFormat.of().parseHex("0000803f" + "000020c0" + "00000000"));
        Path file = folder.resolve("a.npy");
        Npy.write(file, Tensor.of(Shape.of(1, 3), 1, -2.5f, 0));
        assertThat(file).hasBinaryContent(expected.toByteArray());
    }

    @Test
    void readsBackEveryBitOfEveryRank() {
        for (Shape shape : new Shape[] {Shape.of(5), Shape.of(2, 3), Shape.of(2, 3, 4), Shape.of(2, 1, 70, 90)}) {
            float[] data = new float[shape.size()];
            for (int i = 0; i < data.length; i++) {
                data[i] = i % 7 == 0 ? -0f : i % 11 == 0 ? Float.NaN : 1f / i;
            }
            Tensor tensor = Tensor.of(shape, data);
            Path file = folder.resolve("b.npy");
            Npy.write(file, tensor);
            Tensor read = Npy.read(file);
            assertThat(read.shape()).isEqualTo(shape);
            assertThat(read.sameBits(tensor)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "|b1, 0001, 0, 1",
        "|u1, 80ff, 128, 255",
        "|i1, 80ff, -128, -1",
        "<i2, 0080ffff, -32768, -1",
        ">u2, 8000ffff, 32768, 65535",
        "<i4, 00000080feffffff, -2147483648, -2",
        ">u4, 8000000000000005, 2147483648, 5",
        ">i8, fffffffffffffffd0000000000000007, -3, 7",
        "<f2, 003c00c5, 1, -5",
        "<f2, 01000080, 5.9604645E-8, -0.0",
        ">f2, 7bff7c00, 65504, Infinity",
        "<f2, 007e0104, NaN, 6.109476E-5",
        "<f4, 0000803f000020c0, 1, -2.5",
        ">f4, 3f800000c0200000, 1, -2.5",
        "<f8, 9a9999999999b93f000000000000f0bf, 0.1, -1",
        ">f8, bff00000000000003fb999999999999a, -1, 0.1",
    })
    void readsEveryNumberType(String type, String hex, float first, float second) throws IOException {
        for (int version = 1; version <= 3; version++) {
            Path file = file(version, type, "False", "2,", HexFormat.of().parseHex(hex));
            Tensor read = Npy.read(file);
            assertThat(read.shape()).isEqualTo(Shape.of(2));
            assertThat(read.sameBits(Tensor.of(Shape.of(2), first, second))).isTrue();
        }
    }

    @Test
    void bringsFortranOrderToRows() throws IOException {
        byte[] columns = {0, 3, 1, 4, 2, 5};
        assertThat(Npy.read(file(1, "|u1", "True", "2, 3", columns)).data()).containsExactly(0, 1, 2, 3, 4, 5);
        byte[] cube = {0, 4, 2, 6, 1, 5, 3, 7};
        assertThat(Npy.read(file(1, "|u1", "True", "2L, 2L, 2", cube)).data()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|O; 2; store.npy.objects",
                "<c8; 2; store.npy.type",
                "<U5; 2; store.npy.type",
                "<f4; ''; shape.rank",
                "<f4; 1, 1, 1, 1, 1; shape.rank",
                "<f4; 0, 3; shape.extent",
                "<f4; -2; shape.extent",
                "<f4; 2, x; store.npy.header",
                "<f4; 99999999999; store.npy.header",
                "<f4; 65536, 65536; shape.size",
                "<f4; 3; store.npy.cut",
            })
    void refusesInOneSentence(String type, String shape, String key) throws IOException {
        Path file = file(1, type, "False", shape, new byte[8]);
        assertThatThrownBy(() -> Npy.read(file)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.sentence()).startsWith("c.npy: ").doesNotContain("\n");
        });
    }

    @Test
    void refusesALongArrayThatIsNotThereBeforeTakingItsMemory() throws IOException {
        Path file = file(1, "<f4", "True", "32767, 65535", new byte[8]);
        assertThatThrownBy(() -> Npy.read(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isIn("store.memory", "store.npy.cut"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "93",
                "934e554d505901",
                "934e554d505904004600",
                "504b0304",
                "934e554d50590200ffffff7f",
                "934e554d505901000200207d"
            })
    void refusesWhatIsNoArray(String hex) throws IOException {
        Path file = folder.resolve("d.npy");
        Files.write(file, HexFormat.of().parseHex(hex));
        assertThatThrownBy(() -> Npy.read(file)).isInstanceOf(Problem.class).hasMessageStartingWith("d.npy: ");
    }

    @Test
    void refusesNamedFieldsMissingFilesAndFolders() throws IOException {
        Path file = folder.resolve("e.npy");
        byte[] header = "{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (2,), }\n"
                .getBytes(StandardCharsets.US_ASCII);
        Files.write(file, bytes(1, header, new byte[8]));
        assertThatThrownBy(() -> Npy.read(file)).hasMessageContaining("named fields");
        assertThatThrownBy(() -> Npy.read(folder.resolve("none.npy")))
                .hasMessageStartingWith("none.npy: There is no such file");
        assertThatThrownBy(() -> Npy.read(folder)).hasMessageContaining("folder");
        assertThatThrownBy(() -> Npy.write(folder.resolve("no/a.npy"), Tensor.of(Shape.of(1), 1)))
                .hasMessageStartingWith("a.npy: The file cannot be written: the folder does not exist");
    }

    private Path file(int version, String type, String fortran, String shape, byte[] data) throws IOException {
        String header = "{\"descr\": '" + type + "', 'fortran_order': " + fortran + ", 'shape': (" + shape + ")}\n";
        Path file = folder.resolve("c.npy");
        Files.write(file, bytes(version, header.getBytes(StandardCharsets.UTF_8), data));
        return file;
    }

    private static byte[] bytes(int version, byte[] header, byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(HexFormat.of().parseHex("934e554d5059"));
        out.write(version);
        out.write(0);
        ByteBuffer length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
        out.write(
                version == 1
                        ? length.putShort((short) header.length).array()
                        : length.putInt(header.length).array());
        out.write(header);
        out.write(data);
        return out.toByteArray();
    }
}
