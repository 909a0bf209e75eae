package org.convcanvas.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.lab.Experiment;
import org.convcanvas.network.AveragePool;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Clip;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
import org.convcanvas.network.Pair;
import org.convcanvas.network.Tanh;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.junit.jupiter.api.Test;

class ChipTextTest {
    private static ChipText of(Experiment experiment, String id) {
        return ChipText.of(experiment, id, ReceptiveField.of(experiment.network()));
    }

    @Test
    void theStartScenesHeadersReadAsInTheDesign() {
        Experiment start = Stage.start();
        ChipText conv = of(start, "Conv 1");
        assertThat(conv.operations())
                .containsExactly("3×3 · 8 filters · stride 1 · pad 1", "3×3 · 8 filters · stride 1", "3×3 · 8 filters");
        assertThat(List.of(conv.icon(), conv.shape(), conv.field(), conv.last()))
                .containsExactly("conv", "8×224×224", "RF 3", "80 params");
        assertThat(of(start, "Conv 2").last()).isEqualTo("1,168 params");
        assertThat(of(start, "ReLU 1").operations()).containsExactly("max(0, z)");
        assertThat(of(start, "Pool 1").operations()).containsExactly("max 2×2 / 2");
        ChipText input = of(start, Network.INPUT);
        assertThat(input.operations()).containsExactly("gray, 0–255");
        assertThat(List.of(input.shape(), input.field(), input.last()))
                .containsExactly("1×224×224", "RF 1", "rings.png");
    }

    @Test
    void unusualSettingsAreSaid() {
        InputFormat format =
                InputFormat.standard().withRgb(true).withSize(32, 32).withRange(InputRange.SIGNED);
        Experiment experiment = Stage.of(
                format,
                Stage.conv(6).withGroups(3).withWindow(Stage.conv(6).window().withStride(new Pair(1, 2))),
                AveragePool.of(3, 1),
                Clip.relu6(),
                new Tanh());
        assertThat(of(experiment, Network.INPUT).operations()).containsExactly("RGB, −1 to 1");
        assertThat(of(experiment, "1").operations().get(0))
                .isEqualTo("3×3 · 6 filters · 3 groups · stride 1×2 · pad 1");
        assertThat(of(experiment, "2").operations()).containsExactly("mean 3×3 / 1");
        assertThat(of(experiment, "2").field()).isEqualTo("RF 5×7");
        assertThat(of(experiment, "3").operations()).containsExactly("0 to 6");
        assertThat(of(experiment, "4").operations()).containsExactly("tanh z");
    }

    @Test
    void aFieldMayBeUndefined() {
        assertThat(ChipText.of(Stage.start(), "Pool 1", Map.of()).field()).isEqualTo("RF undefined");
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        String long_ = "a very long name of a picture.jpeg";
        String cut = TextFit.fit(ChipText.LINE, long_, 90);
        assertThat(cut).startsWith("a very").endsWith("…");
        assertThat(TextFit.width(ChipText.LINE, cut)).isLessThanOrEqualTo(90);
        assertThat(TextFit.fit(ChipText.LINE, "short", 90)).isEqualTo("short");
        assertThat(TextFit.first(ChipText.LINE, List.of(long_, "short"), 90)).isEqualTo("short");
    }

    @Test
    void numbersKeepThreeDigits() {
        assertThat(List.of(Numbers.of(294.4), Numbers.of(1234), Numbers.of(0.01234), Numbers.of(-2.5), Numbers.of(0)))
                .containsExactly("294", "1,230", "0.0123", "−2.5", "0");
        assertThat(Numbers.of(12_345_678)).isEqualTo("1.23e7");
    }

    @Test
    void mapsAreCalledByTheirPreset() {
        Experiment start = Stage.start();
        assertThat(MapNames.of(start, "Conv 1", 0)).isEqualTo("Sobel x");
        assertThat(MapNames.of(start, "Conv 2", 2)).isEqualTo("Filter 3");
        assertThat(MapNames.of(start, "ReLU 1", 2)).isEqualTo("3 of 8");
        assertThat(MapNames.of(start, Network.INPUT, 0)).isEqualTo("Input");
    }

    @Test
    void aBypassedLayerSaysSo() {
        Experiment start = Stage.start();
        Network network = start.network();
        Layer relu = network.node("ReLU 1").layer();
        ChipText chip = of(start.withNetwork(network.withLayer("ReLU 1", new Bypassed(relu)), 0), "ReLU 1");
        assertThat(chip.bypassed()).isTrue();
        assertThat(chip.icon()).isEqualTo("relu");
        assertThat(chip.operations()).containsExactly("bypassed");
        assertThat(of(start, "ReLU 1").bypassed()).isFalse();
    }
}
