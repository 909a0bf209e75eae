package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Joining;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.network.MaxPool;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Window;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

/** Which combination takes which kernel: the table in src/docs/kernels.md is what this test finds. */
class KernelPathTest {
    private static final Path TABLE = Path.of("src/docs/kernels.md");

    /** No kernel that the engine uses is a reference kernel, and every combination has one that says what it is. */
    @Test
    void nothingFallsToTheReferencePath() {
        Rng rng = new Rng(81);
        for (Kernels kernels : List.of(Kernels.plain(), Layers.FASTEST)) {
            for (Class<? extends Layer> kind : LayerSamples.kinds()) {
                for (int run = 0; run < 200; run++) {
                    Layer layer = LayerSamples.random(kind, rng);
                    Shape input = Shape.of(1 + rng.nextInt(6), 1 + rng.nextInt(40), 1 + rng.nextInt(60));
                    List<Shape> inputs = Collections.nCopies(layer instanceof Joining ? 2 : 1, input);
                    if (fits(layer, inputs)) {
                        assertThat(kernels.path(layer, inputs)).isNotBlank().doesNotContainIgnoringCase("reference");
                    }
                }
            }
        }
    }

    private static boolean fits(Layer layer, List<Shape> inputs) {
        try {
            layer.output(inputs);
            return true;
        } catch (Problem doesNotFit) {
            return false;
        }
    }

    @Test
    void theTableInTheDocumentsIsTrue() throws IOException {
        boolean wide = Kernels.vector().map(Kernels::name).orElse("").contains("16");
        assumeThat(wide).as("the table is that of 16 lanes").isTrue();
        String table = table();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    private static String table() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Layer layer : layers()) {
            for (Shape input : List.of(Shape.of(64, 224, 224), Shape.of(64, 56, 56), Shape.of(64, 7, 7))) {
                if (fits(layer, List.of(input))) {
                    String paths = Kernels.plain().path(layer, List.of(input))
                            + " | "
                            + Layers.FASTEST.path(layer, List.of(input));
                    rows.computeIfAbsent(name(layer) + " | " + paths, key -> new ArrayList<>())
                            .add(input.height() + "×" + input.width());
                }
            }
        }
        StringBuilder text = new StringBuilder("# Which kernel computes what\n\n")
                .append(
                        "Found by a test from the kernels themselves, on maps of 64 channels and with vectors of 16 lanes. ")
                .append("Every path gives the bits of the reference kernels, which nothing but tests uses.\n\n")
                .append("| layer | plain kernels | vector kernels | maps |\n|---|---|---|---|\n");
        rows.forEach((row, sizes) -> text.append("| ")
                .append(row)
                .append(" | ")
                .append(String.join(", ", sizes))
                .append(" |\n"));
        return text.toString();
    }

    private static List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (int kernel : new int[] {1, 3, 5, 15}) {
            for (int stride : new int[] {1, 2}) {
                for (int dilation : new int[] {1, 2}) {
                    for (int groups : new int[] {1, 64}) {
                        Window window = Window.of(kernel, stride, Padding.same(Fill.ZERO))
                                .withDilation(Pair.of(dilation));
                        layers.add(new Conv(64, window, groups, true));
                    }
                }
            }
        }
        layers.add(Conv.of(1, 3, 1, Padding.of(1, Fill.CIRCULAR)));
        layers.add(Conv.of(2, 3, 1, Padding.of(1, Fill.REFLECT)));
        layers.add(Conv.of(4, 3, 1, Padding.valid()));
        layers.add(MaxPool.of(2, 2));
        layers.add(MaxPool.of(3, 2));
        layers.add(AveragePool.of(2, 2));
        Rng rng = new Rng(82);
        for (Class<? extends Layer> kind : LayerSamples.kinds()) {
            boolean there = layers.stream().anyMatch(kind::isInstance);
            if (!there && !Joining.class.isAssignableFrom(kind)) {
                layers.add(fitting(kind, rng));
            }
        }
        return layers;
    }

    private static Layer fitting(Class<? extends Layer> kind, Rng rng) {
        while (true) {
            Layer layer = LayerSamples.random(kind, rng);
            if (fits(layer, List.of(Shape.of(64, 7, 7)))) {
                return layer;
            }
        }
    }

    private static String name(Layer layer) {
        if (layer instanceof Conv conv) {
            Window window = conv.window();
            return "conv " + window.kernel() + ", stride " + window.stride().y() + ", dilation "
                    + window.dilation().y() + ", "
                    + (conv.groups() > 1 ? "depthwise" : conv.filters() + " filters");
        }
        boolean pool = layer instanceof MaxPool || layer instanceof AveragePool;
        Window window = layer instanceof MaxPool max
                ? max.window()
                : layer instanceof AveragePool average ? average.window() : Window.POINT;
        return layer.type()
                + (pool ? " " + window.kernel() + ", stride " + window.stride().y() : "");
    }
}
