package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Bias;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.network.Window;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.store.Npy;
import org.convcanvas.store.SceneFile;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models on the command line: the same commands as for scenes. */
class ModelCommandsTest {
    @TempDir
    Path folder = Path.of("");

    private String model = "";

    @BeforeEach
    void export() {
        model = folder.resolve("start.onnx").toString();
        Run run = Run.of("export", "start", "--out", model);
        assertThat(run).isEqualTo(new Run(0, "Wrote " + model + "\n", ""));
    }

    @Test
    void aModelIsDescribedAsTheNetworkThatItCameFrom() {
        assertThat(Run.of("describe", model, "--format", "json"))
                .isEqualTo(Run.of("describe", "start", "--format", "json"));
    }

    @Test
    void aModelGivesTheSameMaps() {
        String input = folder.resolve("in.npy").toString();
        Npy.write(Path.of(input), Tensor.random(BuiltIn.START.network().input(), new Rng(5), -1, 1));
        String ours = folder.resolve("ours.npy").toString();
        String theirs = folder.resolve("theirs.npy").toString();

        assertThat(Run.of("eval", "start", "--input", input, "--out", ours).status())
                .isZero();
        assertThat(Run.of("eval", model, "--input", input, "--layer", "Pool 2", "--out", theirs)
                        .status())
                .isZero();

        assertThat(Npy.read(Path.of(theirs)).sameBits(Npy.read(Path.of(ours)))).isTrue();
    }

    /** Models were mostly trained on values from 0 to 1, scenes start from 0 to 255. */
    @Test
    void imagesGoInAsValuesFromNoneToOne() throws IOException {
        Path image = folder.resolve("white.png");
        BufferedImage white = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        white.setRGB(0, 0, 0xFFFFFF);
        ImageIO.write(white, "png", image.toFile());
        String out = folder.resolve("out.npy").toString();

        assertThat(Run.of("eval", model, "--input", image.toString(), "--layer", "Input", "--out", out)
                        .status())
                .isZero();
        assertThat(Npy.read(Path.of(out)).data()).containsOnly(1);
        Run.of("eval", model, "--input", image.toString(), "--layer", "Input", "--range", "0..255", "--out", out);
        assertThat(Npy.read(Path.of(out)).data()).containsOnly(255);
    }

    @Test
    void whatOnnxCannotSayIsRefusedByName() {
        Network network = new Network(
                InputFormat.standard().withSize(8, 8).shape(),
                List.of(new Node(
                        "Conv 1",
                        new Conv(2, Window.of(3, 1, Padding.of(1, Fill.ZERO)), 1, Bias.UNTIED),
                        List.of(Network.INPUT))));
        Experiment experiment = Experiment.of(
                Picture.of("none", 1, 1, new int[1]),
                InputFormat.standard().withSize(8, 8),
                network,
                WeightFit.fit(network, Weights.none(), 1));
        Path scene = folder.resolve("untied.convcanvas");
        SceneFile.save(scene, experiment, View.start("Conv 1", false));
        Path out = folder.resolve("untied.onnx");
        Run run = Run.of("export", scene.toString(), "--out", out.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains("Conv 1: ONNX has no bias for every place")
                .matches("[^\n]+\n");
        assertThat(out).doesNotExist();
        assertThat(Run.of("export", "start", "--out", "start.txt").status()).isEqualTo(2);
    }
}
