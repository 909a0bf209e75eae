package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Network;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.store.SceneFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeTest {
    @Test
    void theTableOfTheStartNetwork() {
        assertThat(Run.of("describe", "start")).isEqualTo(new Run(0, """
            name    type          output  receptive field  parameters        MACs
            ---------------------------------------------------------------------
            Input              1x224x224              1x1
            Conv 1  conv       8x224x224              3x3          80   3,612,672
            ReLU 1  relu       8x224x224              3x3           0           0
            Pool 1  max-pool   8x112x112              4x4           0           0
            Conv 2  conv      16x112x112              8x8       1,168  14,450,688
            ReLU 2  relu      16x112x112              8x8           0           0
            Pool 2  max-pool    16x56x56            10x10           0           0
            ---------------------------------------------------------------------
            total                                               1,248  18,063,360
            """, ""));
    }

    @Test
    void theCsvOfTheStartNetwork() {
        assertThat(Run.of("describe", "start", "--format=csv")).isEqualTo(new Run(0, """
            name,type,inputs,channels,height,width,parameters,macs,field_height,field_width,stride_y,stride_x,padding_y,padding_x
            Conv 1,conv,Input,8,224,224,80,3612672,3,3,1,1,1,1
            ReLU 1,relu,Conv 1,8,224,224,0,0,3,3,1,1,1,1
            Pool 1,max-pool,ReLU 1,8,112,112,0,0,4,4,2,2,1,1
            Conv 2,conv,Pool 1,16,112,112,1168,14450688,8,8,2,2,3,3
            ReLU 2,relu,Conv 2,16,112,112,0,0,8,8,2,2,3,3
            Pool 2,max-pool,ReLU 2,16,56,56,0,0,10,10,4,4,3,3
            """, ""));
    }

    @Test
    void theJsonOfTheStartNetwork() {
        Run run = Run.of("describe", "start", "--format", "JSON");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("""
            {
              "layers": [
                {
                  "name": "Conv 1",
                  "type": "conv",
                  "inputs": ["Input"],
                  "output": [8, 224, 224],
                  "parameters": 80,
                  "macs": 3612672,
                  "receptiveField": {
                    "size": [3, 3],
                    "stride": [1, 1],
                    "padding": [1, 1]
                  }
                },
            """);
        JsonArray layers = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("layers");
        assertThat(layers).hasSize(6);
        JsonObject last = layers.get(5).getAsJsonObject();
        assertThat(last.toString())
                .isEqualTo("{\"name\":\"Pool 2\",\"type\":\"max-pool\",\"inputs\":[\"ReLU 2\"],\"output\":[16,56,56],"
                        + "\"parameters\":0,\"macs\":0,"
                        + "\"receptiveField\":{\"size\":[10,10],\"stride\":[4,4],\"padding\":[3,3]}}");
    }

    @Test
    void anotherSizeChangesTheFirstFilters() {
        Run run = Run.of("describe", "start", "--size", "3x32x40", "--format", "csv");
        assertThat(run.out()).contains("Conv 1,conv,Input,8,32,40,224,276480,3,3,1,1,1,1\n");
    }

    @Test
    void sizesThatDoNotFitAreRefusedAsArguments() {
        assertThat(Run.of("describe", "start", "--size", "3x2x2"))
                .isEqualTo(new Run(
                        2, "", "--size 3x2x2: Pool 2: Kernel 2x2 is larger than the 1x1 input. Use padding 1\n"));
        assertThat(Run.of("describe", "start", "--size", "224").err())
                .isEqualTo("--size must be CxHxW, as 3x224x224, not 224\n");
        assertThat(Run.of("describe", "start", "--size", "99999999999x1x1").status())
                .isEqualTo(2);
        assertThat(Run.of("describe", "start", "--size", "0x1x1").status()).isEqualTo(2);
        assertThat(Run.of("describe", "start", "--format", "xml").err())
                .isEqualTo("--format must be one of table, json, csv, not xml\n");
    }

    @Test
    void aBypassedLayerCountsNothing(@TempDir Path folder) {
        Network network = BuiltIn.START.network();
        Network without =
                network.withLayer("Pool 1", new Bypassed(network.node("Pool 1").layer()));
        Experiment experiment = Experiment.of(
                Picture.of("gray.png", 1, 1, new int[1]), InputFormat.standard(), without, BuiltIn.START.weights());
        Path scene = folder.resolve("bypassed.convcanvas");
        SceneFile.save(scene, experiment, View.start("Conv 1", true));
        assertThat(Run.of("describe", scene.toString(), "--format=csv").out())
                .contains("Pool 1,bypassed,ReLU 1,8,224,224,0,0,3,3,1,1,1,1\n")
                .contains("Conv 2,conv,Pool 1,16,224,224,1168,57802752,5,5,1,1,2,2\n");
    }

    @Test
    void publishedNumbersStandBelowTheTable() {
        assertThat(Run.of("describe", "alexnet").out()).contains("total").endsWith("""

                        parameters 61,100,840, published 61,100,840 (torchvision): equal
                        MACs 714,188,480, published 714,188,480 (operation counters): equal
                        """);
        assertThat(Run.of("describe", "vgg16").out())
                .contains("\npool5: receptive field 212, published 212 (Araujo et al. 2019): equal\n");
        assertThat(Run.of("describe", "mobilenet-v1", "--size", "3x321x321").out())
                .contains("Conv2d_0: padding 1, published 0 (Araujo et al. 2019): published for another input size\n");
        assertThat(Run.of("describe", "alexnet", "--format=csv").out()).doesNotContain("published");
    }

    @Test
    void networksWithoutWeightsAreDescribedButComputeNothing(@TempDir Path folder) {
        String sentence =
                "vgg16 comes without weights, so that it computes no maps. Describe it, or look at its receptive fields\n";
        String out = folder.resolve("out.").toString();

        assertThat(Run.of("describe", "vgg16", "--format=csv").out())
                .contains("pool5,max-pool,relu5_3,512,7,7,0,0,212,212,32,32,90,90\n");
        assertThat(Run.of("eval", "vgg16", "--input", "none.png", "--out", out + "npy"))
                .isEqualTo(new Run(2, "", sentence));
        assertThat(Run.of("render", "vgg16", "--out", out + "png")).isEqualTo(new Run(2, "", sentence));
        assertThat(Run.of("export", "vgg16", "--out", out + "onnx")).isEqualTo(new Run(2, "", sentence));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void smallBuiltInsHaveWeights(@TempDir Path folder) {
        for (String name : new String[] {"lenet5", "tiny-vgg"}) {
            Path picture = folder.resolve(name + ".png");
            assertThat(Run.of("render", name, "--out", picture.toString()).status())
                    .isZero();
            assertThat(picture).isNotEmptyFile();
        }
    }
}
