package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.WeightSpec;
import org.convcanvas.network.Weights;
import org.convcanvas.store.Npy;
import org.convcanvas.store.onnx.OnnxFile;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measured part of {@code receptive-field}. */
class EffectiveFieldCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aUniformStackMeasuresItsKnownDeviation() {
        String model = uniform(10, 41);
        String input = array("in.npy", Shape.of(1, 41, 41));

        Run run = Run.of("receptive-field", model, "--effective", "--input", input, "--format", "json");

        assertThat(run.status()).isZero();
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(json.keySet()).containsExactly("name", "size", "stride", "padding", "centre", "box", "effective");
        JsonObject effective = json.getAsJsonObject("effective");
        JsonArray sigma = effective.getAsJsonArray("sigma");
        assertThat(sigma.get(0).getAsDouble()).isCloseTo(2.582, within(0.0005));
        assertThat(sigma.get(1).getAsDouble()).isCloseTo(2.582, within(0.0005));
        JsonObject box = effective.getAsJsonObject("box90");
        assertThat(box.get("y")).isEqualTo(box.get("x"));
        assertThat(box.get("y").getAsJsonArray().get(0).getAsInt()
                        + box.get("y").getAsJsonArray().get(1).getAsInt())
                .isEqualTo(40);
        assertThat(Run.of("receptive-field", model, "--effective", "--input", input)
                        .out())
                .contains("with a standard deviation of 2.58 rows and 2.58 columns; 90 % lies in rows ")
                .doesNotContain("not linear");
    }

    @Test
    void anImageIsBroughtToTheSize() throws IOException {
        Path image = folder.resolve("ramp.png");
        BufferedImage ramp = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 2000; i++) {
            ramp.setRGB(i % 50, i / 50, (i % 50 * 5) * 0x10101);
        }
        ImageIO.write(ramp, "png", image.toFile());

        Run run = Run.of(
                "receptive-field",
                "start",
                "--size=1x64x80",
                "--unit=4,8,8",
                "--effective",
                "--input",
                image.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Unit 4,8,8 of Pool 2 sees rows 29..38 ")
                .containsPattern("Measured by its gradient, .*\n")
                .endsWith("Another image gives another gradient, as ReLU 1 is not linear.\n");
    }

    @Test
    void aUnitThatNothingMovesHasNeitherDeviationNorBox() {
        String input = folder.resolve("zeros.npy").toString();
        Npy.write(Path.of(input), Tensor.zeros(Shape.of(1, 32, 32)));
        String[] args = {"receptive-field", "start", "--layer=ReLU 1", "--effective", "--input", input};

        assertThat(Run.of(args).out()).contains("nothing in this image moves the unit.\n");
        String[] json = Arrays.copyOf(args, 7);
        json[6] = "--format=json";
        assertThat(Run.of(json).out()).endsWith("""
                  "effective": {
                    "sigma": null,
                    "box90": null
                  }
                }
                """);
    }

    @Test
    void wrongArgumentsGetOneSentence() {
        String input = array("in.npy", Shape.of(1, 32, 40));
        assertThat(Run.of("receptive-field", "start", "--effective"))
                .isEqualTo(new Run(2, "", "--effective measures on an image. Give one with --input\n"));
        assertThat(Run.of("receptive-field", "start", "--input", input))
                .isEqualTo(new Run(2, "", "--input is for --effective only. Give both or neither\n"));
        assertThat(Run.of("receptive-field", "vgg16", "--effective", "--input", input))
                .isEqualTo(new Run(
                        2,
                        "",
                        "vgg16 comes without weights, so that it computes no maps. Describe it, or look at its receptive"
                                + " fields\n"));
        assertThat(Run.of("receptive-field", "start", "--size", "3x32x32", "--effective", "--input", input))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "--size 3x32x32: The weights of Conv 1 are for another size. Leave out --size or --effective\n"));
        assertThat(Run.of("receptive-field", "start", "--size", "1x32x32", "--effective", "--input", input))
                .isEqualTo(new Run(
                        2, "", input + " is taken as it is, 1x32x40, and not in the size 1x32x32. Leave out --size\n"));
        assertThat(Run.of("receptive-field", "start", "--effective", "--input", "none.png")
                        .status())
                .isEqualTo(3);
    }

    /** Full connections are as large as the maps that they were made for. */
    @Test
    void arraysForWhichTheWeightsAreNotAreRefused() {
        String input = array("in.npy", Shape.of(1, 40, 40));
        String sentence = input + ": The weights of Full 1 are for another size. Save an array of 1x32x32\n";

        assertThat(Run.of("receptive-field", "lenet5", "--effective", "--input", input))
                .isEqualTo(new Run(3, "", sentence));
        assertThat(Run.of(
                        "eval",
                        "lenet5",
                        "--input",
                        input,
                        "--out",
                        folder.resolve("out.npy").toString()))
                .isEqualTo(new Run(3, "", sentence));
    }

    private String array(String name, Shape shape) {
        Path file = folder.resolve(name);
        Npy.write(file, Tensor.random(shape, new Rng(1), -1, 1));
        return file.toString();
    }

    private String uniform(int layers, int side) {
        List<Node> nodes = new ArrayList<>();
        String last = Network.INPUT;
        for (int i = 1; i <= layers; i++) {
            nodes.add(new Node("Conv " + i, Conv.of(1, 3, 1, Padding.of(1, Fill.ZERO)), List.of(last)));
            last = "Conv " + i;
        }
        Network network = new Network(Shape.of(1, side, side), nodes);
        Weights weights = WeightFit.fit(network, Weights.none(), 1);
        float[] box = new float[9];
        Arrays.fill(box, 1 / 9f);
        for (Node node : nodes) {
            weights = weights.with(node.id(), WeightSpec.KERNEL, Tensor.of(Shape.of(1, 1, 3, 3), box));
        }
        Path file = folder.resolve("uniform.onnx");
        OnnxFile.save(file, network, weights);
        return file.toString();
    }
}
