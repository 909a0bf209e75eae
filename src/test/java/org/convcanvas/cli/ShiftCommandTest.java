package org.convcanvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.convcanvas.store.Npy;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftCommandTest {
    @TempDir
    Path folder = Path.of("");

    private String image = "";

    @BeforeEach
    void writeAnImage() {
        Path file = folder.resolve("image.npy");
        Npy.write(file, Tensor.random(Shape.of(1, 32, 40), new Rng(1), 0, 255));
        image = file.toString();
    }

    private JsonArray layers(String... more) {
        String[] args = new String[more.length + 6];
        String[] start = {"shift", "start", "--input", image, "--format", "json"};
        System.arraycopy(start, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        Run run = Run.of(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("layers");
    }

    private static JsonObject named(JsonArray layers, String name) {
        for (int i = 0; i < layers.size(); i++) {
            JsonObject layer = layers.get(i).getAsJsonObject();
            if (layer.get("name").getAsString().equals(name)) {
                return layer;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void theJsonHasItsMembers() {
        JsonArray layers = layers("--dx", "4", "--dy=-8", "--fill", "circular");

        assertThat(layers).hasSize(6);
        JsonObject last = named(layers, "Pool 2");
        assertThat(last.keySet()).containsExactly("name", "jump", "error", "interiorError", "maximum", "cosine");
        assertThat(last.get("jump").toString()).isEqualTo("[4,4]");
        assertThat(last.get("error").getAsDouble()).isZero();
        assertThat(last.get("interiorError").getAsDouble()).isZero();
        assertThat(last.get("maximum").getAsDouble()).isZero();
        assertThat(last.get("cosine").getAsDouble()).isBetween(0.999_999, 1.0);
    }

    @Test
    void theLayersOwnFillBreaksItAtTheBorder() {
        JsonObject conv = named(layers("--dx", "3", "--dy", "0", "--fill", "zero"), "Conv 1");

        assertThat(conv.get("error").getAsDouble()).isBetween(0.01, 1.0);
        assertThat(conv.get("interiorError").getAsDouble()).isZero();
        assertThat(conv.get("maximum").getAsDouble()).isPositive();
    }

    @Test
    void oddShiftsBreakPools() {
        JsonArray layers = layers("--dx", "-3", "--dy", "0", "--fill", "circular", "--border", "circular");

        assertThat(named(layers, "ReLU 1").get("error").getAsDouble()).isZero();
        assertThat(named(layers, "Pool 1").get("error").getAsDouble()).isPositive();
        JsonArray fourier = layers("--dx", "-3", "--dy", "0", "--fill", "circular", "--interpolation", "fourier");
        assertThat(named(fourier, "Pool 1").get("error"))
                .isNotEqualTo(named(layers, "Pool 1").get("error"));
    }

    @Test
    void whatIsNotThereIsNull() {
        Path zeros = folder.resolve("zeros.npy");
        Npy.write(zeros, Tensor.zeros(Shape.of(1, 8, 8)));
        image = zeros.toString();

        JsonObject conv = named(layers("--dx", "7", "--dy", "7"), "Conv 1");

        assertThat(conv.get("interiorError").isJsonNull()).isTrue();
        assertThat(conv.get("error").isJsonNull()).isTrue();
        assertThat(conv.get("maximum").getAsDouble()).isZero();
    }

    @Test
    void theTableSaysWhy() {
        Run run = Run.of("shift", "start", "--input", image, "--dx", "5", "--dy", "0", "--border", "zero");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().toList().get(0).split(" +"))
                .containsExactly("name", "type", "stride", "dx", "dy", "error", "interior", "maximum", "cosine");
        assertThat(run.out())
                .contains("Input ", "Pool 1 ", " 2.500 ", " 1.250 ")
                .contains("\nThe border lets in what was not in the image.\n")
                .contains("\nA stride-2 grid cannot move by 2.5 units.\n");
        Run still = Run.of("shift", "start", "--input", image, "--dx", "0", "--dy", "0");
        assertThat(still.out()).doesNotContain(".\n");
    }

    @Test
    void pooledFeaturesAreComparedAsTheyAre() {
        Path digit = folder.resolve("digit.npy");
        Npy.write(digit, Tensor.random(Shape.of(1, 32, 32), new Rng(2), 0, 1));

        Run run = Run.of("shift", "lenet5", "--input", digit.toString(), "--dx", "1", "--dy", "1");

        assertThat(run.status()).isZero();
        assertThat(run.out()).containsPattern("Full 3 .* all +0 +0 ").contains("keeps apart where things stand.\n");
    }

    @Test
    void badArgumentsGetASentence() {
        assertBad("--dx must be a number of pixels", "--dx", "far", "--dy", "0");
        assertBad("--dy must be a number of pixels", "--dx", "0", "--dy", "NaN");
        assertBad("--dy must be a number of pixels from -1,000,000", "--dx", "0", "--dy", "1e9");
        assertBad("--border must be one of circular, zero", "--dx", "0", "--dy", "0", "--border", "wrap");
        assertBad("--interpolation must be one of bilinear", "--dx", "0", "--dy", "0", "--interpolation", "cubic");
        assertBad("--fill must be one of zero", "--dx", "0", "--dy", "0", "--fill", "edge");
        assertBad("--dy", "--dx", "0");
    }

    private void assertBad(String begin, String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"shift", "start", "--input", image}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        Run run = Run.of(args);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(begin);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void filesAndNetworksWithoutWeightsToo() {
        Run missing =
                Run.of("shift", "start", "--input", folder.resolve("no.png").toString(), "--dx", "1", "--dy", "0");
        assertThat(missing.status()).isEqualTo(3);
        assertThat(missing.err().lines()).hasSize(1);
        Run untrained = Run.of("shift", "vgg16", "--input", image, "--dx", "1", "--dy", "0");
        assertThat(untrained.status()).isNotZero();
        assertThat(untrained.err().lines()).hasSize(1);
    }

    /** A map of one pixel has nothing to reflect. */
    @Test
    void aFillThatDoesNotFitIsRefused() {
        Path small = folder.resolve("small.npy");
        Npy.write(small, Tensor.random(Shape.of(1, 4, 4), new Rng(2), 0, 1));
        Run run = Run.of("shift", "start", "--input", small.toString(), "--dx", "1", "--dy", "0", "--fill", "reflect");
        assertThat(run.status()).isZero();
        Path smaller = folder.resolve("smaller.npy");
        Npy.write(smaller, Tensor.random(Shape.of(1, 4, 2), new Rng(2), 0, 1));
        Run refused =
                Run.of("shift", "start", "--input", smaller.toString(), "--dx", "1", "--dy", "0", "--fill", "reflect");
        assertThat(refused.status()).isNotZero();
        assertThat(refused.err().lines()).hasSize(1);
    }

    @Test
    void inABatchToo() {
        String line = "shift start --input '" + image + "' --dx -1.5 --dy .5 --interpolation fourier --format json\n";
        Run run = Run.on(line + line, "batch");
        assertThat(run.status()).isZero();
        String[] parts = run.out().split("status 0\n");
        assertThat(parts[0]).isEqualTo(parts[1]).startsWith("{");
    }
}
