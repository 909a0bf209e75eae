package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import javax.imageio.ImageIO;
import org.convcanvas.compute.Engine;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.picture.Picture;
import org.convcanvas.store.Npy;
import org.convcanvas.store.SceneFile;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalTest {
    @TempDir
    Path folder = Path.of("");

    private String scene = "";
    private String image = "";
    private Experiment experiment = Experiment.of(
            Picture.of("none", 1, 1, new int[1]),
            InputFormat.standard().withSize(20, 24).withRgb(true),
            BuiltIn.START.network(),
            BuiltIn.START.weights());

    @BeforeEach
    void save() throws IOException {
        experiment = experiment.withNetwork(experiment.network(), 1); // filters for three channels
        scene = folder.resolve("s.convcanvas").toString();
        SceneFile.save(Path.of(scene), experiment, View.start("Conv 1", false));
        Rng rng = new Rng(4);
        BufferedImage pixels = new BufferedImage(48, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 48 * 40; i++) {
            pixels.setRGB(i % 48, i / 48, (int) rng.nextLong());
        }
        image = folder.resolve("i.png").toString();
        ImageIO.write(pixels, "png", Path.of(image).toFile());
    }

    private Tensor input(InputFormat format) throws IOException {
        return format.tensor(Picture.of("i", ImageIO.read(Path.of(image).toFile())));
    }

    private Evaluation engine(Network network, Tensor input) {
        return Engine.evaluate(network, experiment.weights(), input, null, Parallel.sequential(), new Cancel());
    }

    @Test
    void theLastLayerOfAnImage() throws IOException {
        String out = folder.resolve("o.npy").toString();
        Run run = Run.of("eval", scene, "--input", image, "--out", out);
        assertThat(run).isEqualTo(new Run(0, out + ": Pool 2, 16x5x6\n", ""));
        Evaluation expected = engine(experiment.network(), input(experiment.format()));
        assertThat(Npy.read(Path.of(out)).sameBits(expected.map("Pool 2"))).isTrue();
    }

    @Test
    void everyLayerIntoAFolder() throws IOException {
        Path out = folder.resolve("new/maps");
        assertThat(Run.of("eval", scene, "--input", image, "--all", "--layer", "Input", "--out", out.toString())
                        .status())
                .isZero();
        Evaluation expected = engine(experiment.network(), input(experiment.format()));
        for (Node node : experiment.network().nodes()) {
            assertThat(Npy.read(out.resolve(node.id() + ".npy")).sameBits(expected.map(node.id())))
                    .isTrue();
        }
        assertThat(Npy.read(out.resolve("Input.npy")).sameBits(expected.input()))
                .isTrue();
    }

    @Test
    void anotherRangeAndOrder() throws IOException {
        String out = folder.resolve("o.npy").toString();
        String range = "mean=0.485,0.456,0.406;std=0.229,0.224,0.225";
        Run run = Run.of(
                "eval",
                scene,
                "--input",
                image,
                "--range",
                range,
                "--channels",
                "bgr",
                "--layer",
                "Conv 1",
                "--out",
                out);
        assertThat(run.err()).isEmpty();
        InputFormat format =
                experiment.format().withRange(InputRange.parse(range)).withOrder(ChannelOrder.BGR);
        Evaluation expected = engine(experiment.network(), input(format));
        assertThat(Npy.read(Path.of(out)).sameBits(expected.map("Conv 1"))).isTrue();
    }

    @Test
    void anArrayIsTakenAsItIsAtItsOwnSize() {
        Tensor array = Tensor.random(Shape.of(3, 9, 31), new Rng(2), -1, 1);
        Evaluation expected = engine(experiment.network().withInput(array.shape()), array);
        String in = folder.resolve("in.npy").toString();
        String out = folder.resolve("o.npy").toString();
        for (Shape shape : new Shape[] {array.shape(), Shape.of(1, 3, 9, 31)}) {
            Npy.write(Path.of(in), Tensor.of(shape, array.data()));
            assertThat(Run.of("eval", scene, "--input", in, "--out", out).err()).isEmpty();
            assertThat(Npy.read(Path.of(out)).sameBits(expected.map("Pool 2"))).isTrue();
        }
    }

    @Test
    void aBuiltInTakesAnImageAsGrayValues() throws IOException {
        String out = folder.resolve("o.npy").toString();
        assertThat(Run.of("eval", "start", "--input", image, "--layer=Input", "--out", out)
                        .status())
                .isZero();
        assertThat(Npy.read(Path.of(out)).sameBits(input(InputFormat.standard())))
                .isTrue();
    }

    @Test
    void wrongArraysAreRefusedAsFiles() {
        refused(
                Tensor.zeros(Shape.of(1, 8, 8)),
                3,
                "in.npy has 1 channels, and the network reads 3. Save an array with that many\n");
        refused(Tensor.zeros(Shape.of(8, 8)), 3, "in.npy has the shape 8x8. Save it as C x H x W or 1 x C x H x W\n");
        refused(
                Tensor.zeros(Shape.of(2, 3, 8, 8)),
                3,
                "in.npy has the shape 2x3x8x8. Save it as C x H x W or 1 x C x H x W\n");
        refused(
                Tensor.zeros(Shape.of(3, 1, 1)),
                3,
                "in.npy: Pool 1: Kernel 2x2 is larger than the 1x1 input. Use padding 1\n");
        refused(Tensor.zeros(Shape.of(3, 8, 8)), 2, "in.npy is taken as it is. Leave out --range\n", "--range", "0..1");
        refused(
                Tensor.zeros(Shape.of(3, 8, 8)),
                2,
                "in.npy is taken as it is. Leave out --channels\n",
                "--channels",
                "bgr");
    }

    private void refused(Tensor array, int status, String sentence, String... more) {
        Path in = folder.resolve("in.npy");
        Npy.write(in, array);
        String[] args = {
            "eval",
            scene,
            "--input",
            in.toString(),
            "--out",
            folder.resolve("o.npy").toString()
        };
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        Run run = Run.of(all);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.err()).isEqualTo(sentence.replaceFirst("in\\.npy", Matcher.quoteReplacement(in.toString())));
        assertThat(Files.exists(folder.resolve("o.npy"))).isFalse();
    }

    @Test
    void wrongArgumentsAreNamed() {
        String out = folder.resolve("o.npy").toString();
        assertThat(Run.of("eval", "start", "--input", image, "--layer", "Conv 9", "--out", out))
                .isEqualTo(new Run(
                        2,
                        "",
                        "start has no layer named Conv 9. Its layers: Conv 1, ReLU 1, Pool 1, Conv 2, ReLU 2,"
                                + " Pool 2\n"));
        assertThat(Run.of("eval", "start", "--input", image, "--all", "--out", out))
                .isEqualTo(new Run(2, "", out + " holds one layer, and 6 are to be written. Give --out a folder\n"));
        assertThat(Run.of("eval", "start", "--input", image, "--out", image + "/x/o.npy")
                        .status())
                .isEqualTo(3);
        assertThat(Run.of("eval", "start", "--input", folder + "/none.npy", "--out", out)
                        .status())
                .isEqualTo(3);
    }

    @Test
    void whatWouldNotFitIsRefusedWithTheNumbers() {
        int side = (int) Math.sqrt(Runtime.getRuntime().maxMemory() / 200.0);
        String in = folder.resolve("big.npy").toString();
        Npy.write(Path.of(in), Tensor.zeros(Shape.of(3, side, side)));
        Run run = Run.of(
                "eval", scene, "--input", in, "--out", folder.resolve("o.npy").toString());
        assertThat(run.status()).isEqualTo(5);
        assertThat(run.err()).matches("This would take [\\d,]+ MB of memory, and there are [\\d,]+ MB\\. .*\n");
    }
}
