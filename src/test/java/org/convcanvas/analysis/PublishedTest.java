package org.convcanvas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.convcanvas.analysis.Published.Comparison;
import org.convcanvas.analysis.Published.Quantity;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedTest {
    @ParameterizedTest
    @CsvSource({
        "ALEXNET_V2, pool5, 195, 32, 64",
        "VGG16, pool5, 212, 32, 90",
        "MOBILENET_V1, Conv2d_13_pointwise, 315, 32, 126",
        "RESNET50_SLIM, block4/unit_3, 483, 32, 239"
    })
    void lastSpatialLayersHaveTheirPublishedFields(BuiltIn builtIn, String layer, int size, int stride, int padding) {
        assertThat(field(builtIn.network(), layer))
                .isEqualTo(new ReceptiveField(Pair.of(size), Pair.of(stride), Pair.of(padding)));
    }

    /** The same table's rows for 321 x 321, where "SAME" pads the other side too. */
    @ParameterizedTest
    @CsvSource({
        "MOBILENET_V1, Conv2d_0, 3, 2, 1",
        "MOBILENET_V1, Conv2d_6_pointwise, 59, 16, 29",
        "MOBILENET_V1, Conv2d_13_pointwise, 315, 32, 157",
        "RESNET50_SLIM, block1/unit_3, 35, 8, 17",
        "RESNET50_SLIM, block4/unit_3, 483, 32, 241",
        "ALEXNET_V2, pool5, 195, 32, 64",
        "VGG16, pool5, 212, 32, 90"
    })
    void paddingFollowsTheInputsSize(BuiltIn builtIn, String layer, int size, int stride, int padding) {
        Network larger = builtIn.network().withInput(Shape.of(3, 321, 321));

        assertThat(field(larger, layer))
                .isEqualTo(new ReceptiveField(Pair.of(size), Pair.of(stride), Pair.of(padding)));
    }

    @Test
    void resNetOfTorchvisionSeesLess() {
        assertThat(field(BuiltIn.RESNET50.network(), "layer4.2.relu").size()).isEqualTo(Pair.of(427));
    }

    @ParameterizedTest
    @CsvSource({
        "ALEXNET, 61100840, 714188480",
        "VGG16, 138357544, 15470264320",
        "RESNET18, 11689512, 1814073344",
        "RESNET50, 25557032, 4089184256",
        "RESNET50_SLIM, 25557032, ",
        "MOBILENET_V1, 4231976, 568740352",
        "LENET5, 61706, 416520",
        "TINY_VGG, 19920, "
    })
    void countsAreThePublishedOnes(BuiltIn builtIn, long parameters, Long macs) {
        assertThat(builtIn.network().parameters()).isEqualTo(parameters);
        if (macs != null) {
            assertThat(builtIn.network().macs()).isEqualTo(macs);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberIsEqualOrHasItsReason(BuiltIn builtIn) {
        Network network = builtIn.network();
        for (Comparison one : Published.compare(builtIn, network)) {
            String layer = one.published().layer();
            assertThat(layer.isEmpty() || network.has(layer)).as(layer).isTrue();
            assertThat(one.published().quantity().text()).isNotEmpty();
            assertThat(one.published().source().text()).isNotEmpty();
            assertThat(one.equal())
                    .as("%s", one)
                    .isEqualTo(one.published().difference().isEmpty())
                    .isEqualTo(one.reason().isEmpty());
            assertThat(one.equal())
                    .isEqualTo(Objects.equals(one.ours(), one.published().value()));
        }
    }

    @Test
    void roundedNumbersAreNear() {
        List<Comparison> rounded = EnumSet.allOf(BuiltIn.class).stream()
                .flatMap(one -> Published.compare(one, one.network()).stream())
                .filter(one -> one.published().difference().equals("published.rounded"))
                .toList();

        assertThat(rounded).hasSize(3).allSatisfy(one -> {
            assertThat(one.reason()).contains("rounded");
            assertThat(Objects.requireNonNull(one.ours()).doubleValue())
                    .isCloseTo(one.published().value(), org.assertj.core.data.Percentage.withPercentage(0.05));
        });
    }

    @Test
    void anotherInputChangesWhatMustChange() {
        Network larger = BuiltIn.MOBILENET_V1.network().withInput(Shape.of(3, 321, 321));

        Set<Quantity> changed = Published.compare(BuiltIn.MOBILENET_V1, larger).stream()
                .filter(one -> !one.equal())
                .peek(one -> assertThat(one.reason()).contains("another input size"))
                .map(one -> one.published().quantity())
                .collect(Collectors.toSet());

        assertThat(changed).containsExactlyInAnyOrder(Quantity.PADDING, Quantity.MACS);
    }

    private static ReceptiveField field(Network network, String layer) {
        return Objects.requireNonNull(ReceptiveField.of(network).get(layer), layer);
    }
}
