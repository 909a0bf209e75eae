package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Objects;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.lab.View;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Network;
import org.convcanvas.network.Weights;
import org.convcanvas.picture.MapImage;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** What a map would be, beside what it becomes. */
class FilterPreviewTest {
    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static void check(Experiment experiment, String id, int filter) {
        View view = View.start(id, true);
        Experiment after =
                KernelEdits.preset(id, filter, KernelPreset.EMBOSS).change().apply(experiment);
        BufferedImage seen = Objects.requireNonNull(
                FilterPreview.of(Stage.evaluate(experiment), after.weights(), id, filter, view, 40, 40));

        Tensor map = Stage.evaluate(after).map(id);
        int plane = map.shape().plane();
        double range = Ranges.range(map.data(), filter * plane, (filter + 1) * plane);
        int[] wanted = new int[40 * 40];
        MapImage.paint(map, filter, range, view.colours(), true, wanted, 40, 0, 0, 40, 40);
        int[] got = pixels(seen);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(got[i] & 0xFFFFFF).isEqualTo(wanted[i] & 0xFFFFFF);
        }
    }

    @Test
    void isTheMapThatComes() {
        Experiment start = Stage.branches();
        check(start, "Conv 1", 3);
        check(start, "Conv 2", 7);
        Experiment depthwise =
                LayerEdits.insert("Conv 1", LayerChoice.DEPTHWISE, 5).change().apply(start);
        String id = depthwise.network().nodes().stream()
                .map(node -> node.id())
                .filter(name -> name.startsWith("Depthwise"))
                .findFirst()
                .orElseThrow();
        check(depthwise, id, 4);
    }

    @Test
    void isNothingWhereThereAreNoFilters() {
        Experiment start = Stage.branches();
        Evaluation evaluation = Stage.evaluate(start);
        View view = View.start("Conv 1", true);
        assertThat(FilterPreview.of(evaluation, start.weights(), "ReLU 1", 0, view, 9, 9))
                .isNull();
        assertThat(FilterPreview.of(evaluation, start.weights(), Network.INPUT, 0, view, 9, 9))
                .isNull();
        assertThat(FilterPreview.of(evaluation, Weights.none(), "Conv 1", 0, view, 9, 9))
                .isNull();
        assertThat(FilterPreview.of(evaluation, start.weights(), "Conv 1", 99, view, 9, 9))
                .isNull();
    }
}
