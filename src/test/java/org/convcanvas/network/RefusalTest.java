package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a setting cannot be, and the sentence that says so. */
class RefusalTest {
    private static final Window THREE = Window.of(3, 1, Padding.valid());
    private static final String LRN = "The size must be 1 to 4,096, alpha not negative and k positive";
    private static final List<Shape> RGB = List.of(Shape.of(3, 8, 8));

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void saysWhy(String sentence, ThrowingCallable setting) {
        assertThatThrownBy(setting).isInstanceOf(Problem.class).hasMessage(sentence);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("Kernel 16×3 is not between 1 and 15 on each axis", () -> Conv.of(1, 3, 1, Padding.valid())
                        .withWindow(THREE.withKernel(new Pair(16, 3)))),
                refusal(
                        "Kernel 4097×3 is not between 1 and 4,096 on each axis",
                        () -> THREE.withKernel(new Pair(4097, 3))),
                refusal("Kernel 3×0 is not between 1 and 4,096 on each axis", () -> THREE.withKernel(new Pair(3, 0))),
                refusal("Stride 0×1 is not between 1 and 64 on each axis", () -> THREE.withStride(new Pair(0, 1))),
                refusal(
                        "Dilation 1×65 is not between 1 and 64 on each axis",
                        () -> THREE.withDilation(new Pair(1, 65))),
                refusal(
                        "Padding must be between 0 and 64 on each side",
                        () -> Window.of(3, 1, Padding.of(65, Fill.ZERO))),
                refusal(
                        "Padding must be between 0 and 64 on each side",
                        () -> Window.of(3, 1, Padding.of(-1, Fill.ZERO))),
                refusal("Kernel 5×5 is larger than the 3×9 input. Use padding 1", () -> Window.of(5, 1, Padding.valid())
                        .output(Shape.of(1, 3, 9))),
                refusal("Kernel 5×5 is larger than the 2×9 input. Use padding 2", () -> THREE.withDilation(Pair.of(2))
                        .output(Shape.of(1, 2, 9))),
                refusal(
                        "Circular padding of 3 is more than the map's 2 pixels. Use at most 2",
                        () -> Window.of(3, 1, Padding.of(3, Fill.CIRCULAR)).output(Shape.of(1, 9, 2))),
                refusal(
                        "Reflect padding of 2 needs more than 2 pixels, and the map has 2. Use at most 1",
                        () -> Window.of(3, 1, Padding.of(2, Fill.REFLECT)).output(Shape.of(1, 2, 9))),
                refusal(
                        "Symmetric padding of 3 is more than the map's 2 pixels. Use at most 2",
                        () -> Window.of(3, 1, Padding.of(3, Fill.SYMMETRIC)).output(Shape.of(1, 2, 9))),
                refusal("0 filters are not between 1 and 4,096", () -> new Conv(0, THREE, 1, true)),
                refusal("5,000 filters are not between 1 and 4,096", () -> new Conv(5000, THREE, 1, true)),
                refusal("8 filters cannot be split into 3 equal groups", () -> new Conv(8, THREE, 3, true)),
                refusal("8 filters cannot be split into 0 equal groups", () -> new Conv(8, THREE, 0, true)),
                refusal("3 input channels cannot be split into 2 equal groups", () -> new Conv(8, THREE, 2, true)
                        .output(RGB)),
                refusal(
                        "A convolution rounds its output size down; rounding up is for pools",
                        () -> new Conv(
                                8, new Window(Pair.of(3), Pair.of(1), Pair.of(1), Padding.valid(), true), 1, true)),
                refusal("Slope 1.5 is not between 0 and 1", () -> new LeakyRelu(1.5f)),
                refusal("Clipping needs a lower bound below the upper one, not 6 and 0.5", () -> new Clip(6, 0.5f)),
                refusal("Clipping needs a lower bound below the upper one, not 1 and 1", () -> new Clip(1, 1)),
                refusal("0 filters are not between 1 and 4,096", () -> new LocallyConnected(0, THREE, Bias.NONE)),
                refusal(
                        "A convolution rounds its output size down; rounding up is for pools",
                        () -> new LocallyConnected(8, ceil(), Bias.NONE)),
                refusal("Kernel 9×9 is larger than the 8×8 input. Use padding 1", () -> L2Pool.of(9, 1)
                        .output(RGB)),
                refusal("0 units are not between 1 and 65,536", () -> new FullyConnected(0, true)),
                refusal("65,537 units are not between 1 and 65,536", () -> new FullyConnected(65_537, true)),
                refusal("A tensor of 65536×150528 is too large for one array", () -> new FullyConnected(65_536, true)
                        .weights(List.of(Shape.of(3, 224, 224)))),
                refusal(
                        "The output must have at least one row and one column, not 0×3",
                        () -> new AdaptiveAveragePool(new Pair(0, 3))),
                refusal("An output of 9×3 is larger than the 3×8×8 input", () -> new AdaptiveAveragePool(new Pair(9, 3))
                        .output(RGB)),
                refusal("Epsilon must be a positive number, not 0", () -> new BatchNorm(0)),
                refusal("Epsilon must be a positive number, not NaN", () -> new BatchNorm(Float.NaN)),
                refusal(LRN, () -> new Lrn(0, 1, 1, 1)),
                refusal(LRN, () -> new Lrn(5000, 1, 1, 1)),
                refusal(LRN, () -> new Lrn(5, -1, 1, 1)),
                refusal(LRN, () -> new Lrn(5, 1, Float.POSITIVE_INFINITY, 1)),
                refusal(LRN, () -> new Lrn(5, 1, 1, 0)),
                refusal("The rate must be from 0 to below 1, not 1", () -> new Dropout(1)),
                refusal("The rate must be from 0 to below 1, not -0.1", () -> new Dropout(-0.1f)),
                refusal("A border needs explicit amounts", () -> new Pad(Padding.same(Fill.ZERO))),
                refusal("Padding must be between 0 and 64 on each side", () -> new Pad(Padding.of(65, Fill.ZERO))),
                refusal(
                        "Circular padding of 9 is more than the map's 8 pixels. Use at most 8",
                        () -> new Pad(Padding.of(9, Fill.CIRCULAR)).output(RGB)),
                refusal(
                        "B: Only maps of one shape can be added, and these are 3×8×8 and 3×4×4",
                        () -> join(new Add(), Network.INPUT, "A")),
                refusal(
                        "B: Only maps of one height and width can be put together, and these are 3×4×4 and 3×8×8",
                        () -> join(new Concat(), "A", Network.INPUT)),
                refusal("B joins 2 to 64 inputs, not 1", () -> join(new Add(), "A")),
                refusal(
                        "B joins 2 to 64 inputs, not 65",
                        () -> join(new Concat(), Collections.nCopies(65, "A").toArray(new String[0]))),
                refusal("A layer needs a name", () -> network(node(" ", Network.INPUT))),
                refusal(
                        "There are two layers named A; names must differ",
                        () -> network(node("A", Network.INPUT), node("A", Network.INPUT))),
                refusal(
                        "There are two layers named Input; names must differ",
                        () -> network(node("Input", Network.INPUT))),
                refusal("A takes one input, not 2", () -> network(node("A", Network.INPUT, Network.INPUT))),
                refusal("A takes one input, not 0", () -> network(node("A"))),
                refusal(
                        "A reads B, which is not an earlier layer",
                        () -> network(node("A", "B"), node("B", Network.INPUT))),
                refusal(
                        "Pool 1: Kernel 9×9 is larger than the 8×8 input. Use padding 1",
                        () -> network(new Node("Pool 1", MaxPool.of(9, 1), List.of(Network.INPUT)))),
                refusal("There is no layer named B", () -> network(node("A", Network.INPUT))
                        .node("B")),
                refusal("There is no layer named Input", () -> network(node("A", Network.INPUT))
                        .removed("Input")),
                refusal("There is no layer named B", () -> network(node("A", Network.INPUT))
                        .withLayer("B", new Tanh())));
    }

    private static Window ceil() {
        return new Window(Pair.of(3), Pair.of(1), Pair.of(1), Padding.valid(), true);
    }

    /** The joining layer B after a pool A that halves the map. */
    private static Network join(Layer layer, String... inputs) {
        return network(new Node("A", MaxPool.of(2, 2), List.of(Network.INPUT)), new Node("B", layer, List.of(inputs)));
    }

    private static Arguments refusal(String sentence, ThrowingCallable setting) {
        return Arguments.of(sentence, setting);
    }

    private static Network network(Node... nodes) {
        return new Network(Shape.of(3, 8, 8), List.of(nodes));
    }

    private static Node node(String id, String... inputs) {
        return new Node(id, new Relu(), List.of(inputs));
    }
}
