package org.convcanvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convcanvas.compute.GradientTable;
import org.convcanvas.compute.Kernels;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.network.Bypassed;
import org.convcanvas.network.Layer;
import org.convcanvas.network.LayerSamples;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of layer has all that a kind needs: the catalogue cannot grow half-done. */
class LayerCatalogueTest {
    static List<Class<? extends Layer>> kinds() {
        return LayerSamples.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isARecord(Class<? extends Layer> kind) {
        assertThat(kind.isRecord()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasAKernel(Class<? extends Layer> kind) {
        assertThat(Kernels.best().kinds()).contains(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasAGradient(Class<? extends Layer> kind) {
        assertThat(GradientTable.kinds()).contains(kind);
    }

    /** The tests of the whole catalogue, kernels against their references among them, draw from these samples. */
    @ParameterizedTest
    @MethodSource("kinds")
    void hasASampleForTheTests(Class<? extends Layer> kind) {
        assertThat(LayerSamples.random(kind, new Rng(1))).isInstanceOf(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasANameAndAnExplanation(Class<? extends Layer> kind) {
        String type = type(kind);

        assertThat(Text.has("layer." + type + ".name")).as("name of %s", type).isTrue();
        assertThat(Text.has("layer." + type + ".help")).as("help on %s", type).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasIcon(Class<? extends Layer> kind) {
        String icon = "/org/convcanvas/render/icons/" + type(kind) + ".svg";

        assertThat(Layer.class.getResource(icon)).as(icon).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isOfferedInThePalette(Class<? extends Layer> kind) {
        LayerChoice choice = LayerChoice.of(LayerSamples.random(kind, new Rng(1)));
        if (kind == Bypassed.class) {
            return; // what becomes of a layer of any other kind
        }

        assertThat(choice.layer(Shape.of(6, 20, 30))).isInstanceOf(kind);
        assertThat(choice.section().choices()).contains(choice);
    }

    @Test
    void kernelsAreOfKnownKindsOnlyAndTypesDiffer() {
        assertThat(Kernels.best().kinds()).containsExactlyInAnyOrderElementsOf(kinds());
        assertThat(kinds()).extracting(LayerCatalogueTest::type).doesNotHaveDuplicates();
    }

    private static String type(Class<? extends Layer> kind) {
        return LayerSamples.random(kind, new Rng(1)).type();
    }
}
