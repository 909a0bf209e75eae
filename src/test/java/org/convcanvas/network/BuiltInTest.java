package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuiltInTest {
    private static final Network START = BuiltIn.START.network();

    @Test
    void startHasItsShapes() {
        assertThat(START.input()).isEqualTo(Shape.of(1, 224, 224));
        assertThat(START.nodes())
                .extracting(node -> START.shape(node.id()))
                .containsExactly(
                        Shape.of(8, 224, 224),
                        Shape.of(8, 224, 224),
                        Shape.of(8, 112, 112),
                        Shape.of(16, 112, 112),
                        Shape.of(16, 112, 112),
                        Shape.of(16, 56, 56));
    }

    @Test
    void startHasItsCounts() {
        assertThat(START.parameters(START.node("Conv 1"))).isEqualTo(80);
        assertThat(START.parameters(START.node("Conv 2"))).isEqualTo(1168);
        assertThat(START.macs(START.node("Conv 1"))).isEqualTo(3_612_672);
        assertThat(START.macs(START.node("Conv 2"))).isEqualTo(14_450_688);
        assertThat(START.macs()).isEqualTo(18_063_360);
    }

    @Test
    void startsFirstFiltersAreRecognised() {
        Tensor first = Objects.requireNonNull(BuiltIn.START.weights().kernel("Conv 1"));
        Tensor second = Objects.requireNonNull(BuiltIn.START.weights().kernel("Conv 2"));

        for (int filter = 0; filter < 8; filter++) {
            assertThat(KernelPreset.of(first, filter)).isPresent();
        }
        assertThat(KernelPreset.of(second, 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void weightsFitAndAreTheSameEveryTime(BuiltIn builtIn) {
        assertThat(BuiltIn.byId(builtIn.id())).contains(builtIn);
        if (!builtIn.hasWeights()) {
            assertThatThrownBy(builtIn::weights)
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith(builtIn.id() + " comes without weights");
            return;
        }
        Network network = builtIn.network();
        Weights weights = builtIn.weights();
        Weights fitted = WeightFit.fit(network, weights, 1);
        for (Node node : network.nodes()) {
            assertThat(fitted.same(weights, node.id())).isTrue();
            weights.of(node.id()).forEach((role, tensor) -> {
                Tensor again = Objects.requireNonNull(builtIn.weights().get(node.id(), role));
                assertThat(again.sameBits(tensor)).isTrue();
            });
        }
    }

    @Test
    void thoseThatAreTooLargeComeWithoutWeights() {
        assertThat(BuiltIn.values())
                .filteredOn(BuiltIn::hasWeights)
                .extracting(BuiltIn::id)
                .containsExactly("start", "lenet5", "tiny-vgg");
    }

    @Test
    void unknownNameIsNoBuiltIn() {
        assertThat(BuiltIn.byId("START")).isEmpty();
    }
}
