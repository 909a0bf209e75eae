package org.convcanvas.ui.lens.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.convcanvas.analysis.Published;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GeometryTest {
    private static Geometry geometry(Network network) {
        return Geometry.of(network, Geometry.builtIn(network), id -> null);
    }

    private static Geometry.Row row(Geometry geometry, String id) {
        return geometry.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "ALEXNET_V2, pool5, 195 / 32 / 64 ✓",
        "VGG16, pool5, 212 / 32 / 90 ✓",
        "MOBILENET_V1, Conv2d_13_pointwise, 315 / 32 / 126 ✓",
        "RESNET50_SLIM, block4/unit_3, 483 / 32 / 239 ✓",
        "RESNET50, layer4.2.relu, 427 ✓"
    })
    void ticksThePublishedFieldOfTheLastSpatialLayer(BuiltIn builtIn, String layer, String published) {
        assertThat(row(geometry(builtIn.network()), layer).published()).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        "ALEXNET, '61,100,840 ✓', '714,188,480 ✓'",
        "VGG16, '138,357,544 ✓', '15,470,264,320 ✓'",
        "RESNET18, '11,689,512 ✓', '≠'",
        "RESNET50, '25,557,032 ✓', '≠'",
        "MOBILENET_V1, '4,231,976 ✓', '≠'",
        "LENET5, '61,706 ✓', '≠'"
    })
    void tellsThePublishedNumbersOfTheWholeNetwork(BuiltIn builtIn, String parameters, String other) {
        assertThat(geometry(builtIn.network()).total()).contains(parameters).contains(other);
    }

    @ParameterizedTest
    @EnumSource(BuiltIn.class)
    void everyPublishedNumberIsTickedOrHasAReason(BuiltIn builtIn) {
        Geometry geometry = geometry(builtIn.network());
        long layers = Published.of(builtIn).stream()
                .map(Published::layer)
                .filter(layer -> !layer.isEmpty())
                .distinct()
                .count();
        assertThat(geometry.rows().stream().filter(row -> !row.published().isEmpty()))
                .hasSize((int) layers)
                .allMatch(row -> row.published().endsWith("✓") != !row.reason().isEmpty());
        assertThat(geometry.published()).isEqualTo(layers > 0);
    }

    @Test
    void onAnotherInputWhatMustChangeChangesAndTheReasonIsTold() {
        Network large = BuiltIn.MOBILENET_V1.network().withInput(Shape.of(3, 225, 225));
        Geometry.Row last = row(geometry(large), "Conv2d_13_pointwise");
        assertThat(last.size()).isEqualTo("315");
        assertThat(last.padding()).as("SAME padding depends on the input").isEqualTo("157");
        assertThat(last.published()).endsWith("≠");
        assertThat(last.reason()).isNotEmpty();
    }

    @Test
    void aNetworkOfOnesOwnIsSetBesideNothing() {
        Network network = BuiltIn.VGG16.network().removed("conv5_3");
        assertThat(Geometry.builtIn(network)).isEmpty();
        assertThat(geometry(network).published()).isFalse();
        assertThat(geometry(network).total()).isEmpty();
    }

    @Test
    void hasTheWindowsAndTheStartOfEachLayer() {
        Geometry geometry = Geometry.of(BuiltIn.START.network(), Optional.empty(), id -> null);
        assertThat(row(geometry, "Pool 1").cells())
                .startsWith("Pool 1", "2", "2", "8×112×112", "4")
                .contains("1.0");
        assertThat(GeometryTable.csv(geometry)).hasLineCount(8).contains("Conv 2,3,1,16×112×112,8,");
    }
}
