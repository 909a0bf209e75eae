package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.convcanvas.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    /** Published map sizes: torchvision's AlexNet, VGG, ResNet, Inception; PyTorch's Conv2d and MaxPool2d formula. */
    @ParameterizedTest
    @CsvSource({
        "224, 11, 4, 1, 2, 55",
        "55, 3, 2, 1, 0, 27",
        "27, 5, 1, 1, 2, 27",
        "13, 3, 2, 1, 0, 6",
        "224, 3, 1, 1, 1, 224",
        "224, 2, 2, 1, 0, 112",
        "224, 7, 2, 1, 3, 112",
        "112, 3, 2, 1, 1, 56",
        "299, 3, 2, 1, 0, 149",
        "32, 5, 1, 1, 0, 28",
        "50, 3, 1, 2, 0, 46",
        "50, 3, 2, 4, 2, 23",
        "1, 1, 1, 1, 0, 1"
    })
    void explicitPadding(int n, int kernel, int stride, int dilation, int padding, int expected) {
        Window window =
                Window.of(kernel, stride, Padding.of(padding, Fill.ZERO)).withDilation(Pair.of(dilation));

        assertThat(window.output(Shape.of(1, n, n))).isEqualTo(Pair.of(expected));
    }

    /** TensorFlow's SAME: the output is ceil(n / stride), the odd pixel at the end. */
    @ParameterizedTest
    @CsvSource({
        "224, 7, 2, 1, 112, 2, 3", "224, 3, 2, 1, 112, 0, 1", "225, 3, 2, 1, 113, 1, 1", "5, 3, 2, 1, 3, 1, 1",
        "6, 3, 2, 1, 3, 0, 1", "10, 3, 1, 2, 10, 2, 2", "10, 4, 1, 1, 10, 1, 2", "7, 2, 2, 1, 4, 0, 1",
        "8, 1, 3, 1, 3, 0, 0", "2, 5, 1, 1, 2, 2, 2"
    })
    void samePadding(int n, int kernel, int stride, int dilation, int output, int begin, int end) {
        Axis axis = Window.of(kernel, stride, Padding.same(Fill.ZERO))
                .withDilation(Pair.of(dilation))
                .vertical(Shape.of(1, n, 9));

        assertThat(axis.output()).isEqualTo(output);
        assertThat(axis.begin()).isEqualTo(begin);
        assertThat(axis.end()).isEqualTo(end);
    }

    /** GoogLeNet's and SqueezeNet's pools round up; a window that would start in the end padding is left out. */
    @ParameterizedTest
    @CsvSource({
        "112, 3, 2, 0, 56",
        "54, 3, 2, 0, 27",
        "55, 3, 2, 0, 27",
        "4, 3, 2, 0, 2",
        "6, 3, 2, 0, 3",
        "3, 2, 2, 1, 2"
    })
    void ceilMode(int n, int kernel, int stride, int padding, int expected) {
        Window window = new Window(Pair.of(kernel), Pair.of(stride), Pair.of(1), Padding.of(padding, Fill.ZERO), true);

        assertThat(window.output(Shape.of(1, n, n))).isEqualTo(Pair.of(expected));
    }

    @Test
    void axesAreIndependent() {
        Padding padding = new Padding(Padding.Rule.EXPLICIT, Fill.ZERO, new Pair(1, 0), new Pair(0, 2));
        Window window = new Window(new Pair(3, 1), new Pair(2, 1), new Pair(1, 4), padding, false);

        assertThat(window.output(Shape.of(1, 8, 5))).isEqualTo(new Pair(4, 7));
        assertThat(window.vertical(Shape.of(1, 8, 5))).isEqualTo(new Axis(8, 3, 2, 1, 1, 0, 4));
        assertThat(window.horizontal(Shape.of(1, 8, 5))).isEqualTo(new Axis(5, 1, 1, 4, 0, 2, 7));
    }

    @Test
    void positionsStartBeforeTheMapAndStepByStrideAndDilation() {
        Axis axis = new Axis(8, 3, 2, 3, 2, 2, 3);

        assertThat(axis.span()).isEqualTo(7);
        assertThat(axis.position(0, 0)).isEqualTo(-2);
        assertThat(axis.position(1, 2)).isEqualTo(6);
        assertThat(axis.reachPastEnd()).isEqualTo(1);
        assertThat(new Axis(8, 1, 1, 1, 0, 0, 8).reachPastEnd()).isZero();
    }
}
