package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.convcanvas.network.Add;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.network.Padding;
import org.convcanvas.network.WeightFit;
import org.convcanvas.network.Weights;
import org.convcanvas.store.onnx.OnnxFile;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceptiveFieldCommandTest {
    @Test
    void theTableOfTheStartNetwork() {
        assertThat(Run.of("receptive-field", "start", "--layer", "Pool 2", "--unit", "3,0,28"))
                .isEqualTo(new Run(0, """
                    name    type       size  stride  padding   rows   columns
                    ---------------------------------------------------------
                    Input               1x1     1x1      0x0  -3..6  109..118
                    Conv 1  conv        3x3     1x1      1x1  -2..5  110..117
                    ReLU 1  relu        3x3     1x1      1x1  -2..5  110..117
                    Pool 1  max-pool    4x4     2x2      1x1  -1..2    55..58
                    Conv 2  conv        8x8     2x2      3x3   0..1    56..57
                    ReLU 2  relu        8x8     2x2      3x3   0..1    56..57
                    ---------------------------------------------------------
                    Pool 2  max-pool  10x10     4x4      3x3   0..0    28..28

                    Unit 3,0,28 of Pool 2 sees rows -3..6 and columns 109..118 of the input, around row 1.5 and column 113.5.
                    The part beyond the borders of the 1x224x224 input is padding.
                    """, ""));
    }

    @Test
    void theJsonHasItsMembers() {
        assertThat(Run.of("receptive-field", "start", "--unit=0,2,28", "--format=json"))
                .isEqualTo(new Run(0, """
                    {
                      "name": "Pool 2",
                      "size": [10, 10],
                      "stride": [4, 4],
                      "padding": [3, 3],
                      "centre": [9.5, 113.5],
                      "box": {
                        "y": [5, 14],
                        "x": [109, 118]
                      },
                      "effective": null
                    }
                    """, ""));
    }

    @Test
    void networksWithoutWeightsAndOtherSizesAreFine() {
        assertThat(Run.of("receptive-field", "vgg16", "--layer", "pool5", "--format", "json")
                        .out())
                .contains("\"size\": [212, 212]", "\"padding\": [90, 90]", "\"y\": [6, 217]");
        assertThat(Run.of(
                                "receptive-field",
                                "mobilenet-v1",
                                "--layer=Conv2d_13_pointwise",
                                "--unit=0,0,0",
                                "--size=3x321x224",
                                "--format=json")
                        .out())
                .contains(
                        "\"padding\": [157, 126]",
                        "\"y\": [-157, 157]",
                        "\"x\": [-126, 188]",
                        "\"centre\": [0.0, 31.0]");
    }

    @Test
    void withoutAnythingElseItIsTheMiddleOfTheLastLayer() {
        assertThat(Run.of("receptive-field", "start").out()).contains("\nUnit 0,28,28 of Pool 2 sees rows 109..118 ");
        assertThat(Run.of("receptive-field", "lenet5").out())
                .contains("Unit 0,0,0 of Full 3 sees rows 0..31 and columns 0..31 of the input")
                .doesNotContain("padding.");
        assertThat(Run.of("receptive-field", "vgg16").out())
                .contains("Unit 0,0,0 of fc8 sees rows 0..223 and columns 0..223 of the input")
                .doesNotContain("padding.");
        assertThat(Run.of("receptive-field", "start", "--layer", "Input", "--unit", "0,5,6")
                        .out())
                .contains(
                        "Unit 0,5,6 of Input sees rows 5..5 and columns 6..6 of the input, around row 5 and column 6.");
    }

    @Test
    void branchesOfOtherLayersAreLeftOut() {
        String out = Run.of("receptive-field", "resnet18", "--layer", "layer2.0.downsample.0")
                .out();

        assertThat(out)
                .contains("layer1.1.relu ")
                .doesNotContain("layer2.0.conv1")
                .doesNotContain("fc");
    }

    @Test
    void joinsOfDifferentStridesAreUndefinedFromThereOn(@TempDir Path folder) {
        Network network = new Network(
                Shape.of(1, 32, 32),
                List.of(
                        new Node("A", Conv.of(1, 2, 2, Padding.same(Fill.ZERO)), List.of(Network.INPUT)),
                        new Node("B", MaxPool.of(17, 1), List.of(Network.INPUT)),
                        new Node("C", new Add(), List.of("A", "B")),
                        new Node("D", MaxPool.of(2, 2), List.of("C"))));
        Path file = folder.resolve("undefined.onnx");
        OnnxFile.save(file, network, WeightFit.fit(network, Weights.none(), 1));

        assertThat(Run.of("receptive-field", file.toString(), "--unit", "0,1,1", "--format", "json")
                        .out())
                .isEqualTo("""
                    {
                      "name": "D",
                      "size": null,
                      "stride": null,
                      "padding": null,
                      "centre": [10.5, 10.5],
                      "box": {
                        "y": [2, 19],
                        "x": [2, 19]
                      },
                      "effective": null
                    }
                    """);
        assertThat(Run.of("receptive-field", file.toString()).out())
                .contains("undefined")
                .endsWith("Layers of different strides join at C: from there on neighbouring units have no common size"
                        + " and stride.\n");
    }

    @Test
    void branchesThatLookElsewhereAreNamed(@TempDir Path folder) {
        Network network = new Network(
                Shape.of(1, 32, 32),
                List.of(
                        new Node("A", Conv.of(1, 3, 1, Padding.same(Fill.ZERO)), List.of(Network.INPUT)),
                        new Node("B", Conv.of(1, 2, 1, Padding.same(Fill.ZERO)), List.of("A")),
                        new Node("C", new Add(), List.of("A", "B")),
                        new Node("D", MaxPool.of(2, 2), List.of("C"))));
        Path file = folder.resolve("apart.onnx");
        OnnxFile.save(file, network, WeightFit.fit(network, Weights.none(), 1));

        assertThat(Run.of("receptive-field", file.toString()).out())
                .endsWith(
                        "\nBranches that are not centred alike join at C: B looks 0.5 rows below and 0.5 columns right"
                                + " of A.\n");
        assertThat(Run.of("receptive-field", file.toString(), "--layer", "B").out())
                .doesNotContain("Branches");
    }

    @Test
    void wrongArgumentsGetOneSentence() {
        assertThat(Run.of("receptive-field", "start", "--layer", "Conv 9"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "start has no layer named Conv 9. Its layers: Conv 1, ReLU 1, Pool 1, Conv 2, ReLU 2, Pool 2\n"));
        assertThat(Run.of("receptive-field", "start", "--unit", "1,2"))
                .isEqualTo(new Run(2, "", "--unit must be C,Y,X, as 0,10,20, not 1,2\n"));
        for (String unit : new String[] {"16,0,0", "0,56,0", "0,0,999999999"}) {
            assertThat(Run.of("receptive-field", "start", "--unit", unit))
                    .isEqualTo(new Run(2, "", "--unit " + unit + ": Pool 2 has the units 0,0,0 to 15,55,55\n"));
        }
        assertThat(Run.of("receptive-field", "start", "--unit", "0,0,-1").status())
                .isEqualTo(2);
        assertThat(Run.of("receptive-field", "start", "--format", "csv"))
                .isEqualTo(new Run(2, "", "--format must be one of table, json, not csv\n"));
        assertThat(Run.of("receptive-field", "start", "--size", "1x2x2").err())
                .isEqualTo("--size 1x2x2: Pool 2: Kernel 2x2 is larger than the 1x1 input. Use padding 1\n");
        assertThat(Run.of("receptive-field", "nothing").status()).isEqualTo(3);
    }
}
