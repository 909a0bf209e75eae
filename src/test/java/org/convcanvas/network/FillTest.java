package org.convcanvas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against the outputs of {@code numpy.pad([0, 1, 2, 3], 3, mode)} and its like. */
class FillTest {
    @Test
    void zeroIsOutside() {
        assertThat(padded(Fill.ZERO, 3, 2)).containsExactly(-1, -1, 0, 1, 2, -1, -1);
    }

    @Test
    void circularIsNumPyWrap() {
        assertThat(padded(Fill.CIRCULAR, 4, 3)).containsExactly(1, 2, 3, 0, 1, 2, 3, 0, 1, 2);
        assertThat(padded(Fill.CIRCULAR, 2, 2)).containsExactly(0, 1, 0, 1, 0, 1);
    }

    @Test
    void reflectIsNumPyReflect() {
        assertThat(padded(Fill.REFLECT, 4, 3)).containsExactly(3, 2, 1, 0, 1, 2, 3, 2, 1, 0);
    }

    @Test
    void symmetricIsNumPySymmetric() {
        assertThat(padded(Fill.SYMMETRIC, 4, 4)).containsExactly(3, 2, 1, 0, 0, 1, 2, 3, 3, 2, 1, 0);
    }

    @Test
    void replicateIsNumPyEdge() {
        assertThat(padded(Fill.REPLICATE, 4, 3)).containsExactly(0, 0, 0, 0, 1, 2, 3, 3, 3, 3);
        assertThat(Fill.REPLICATE.source(-1000, 4)).isZero();
    }

    @Test
    void everyFillOfOnePixelIsThatPixel() {
        assertThat(padded(Fill.CIRCULAR, 1, 1)).containsOnly(0);
        assertThat(padded(Fill.SYMMETRIC, 1, 1)).containsOnly(0);
        assertThat(padded(Fill.REPLICATE, 1, 1)).containsOnly(0);
    }

    @Test
    void reachIsWhatNumPyAndOnnxAllowInOneStep() {
        assertThat(Fill.CIRCULAR.reach(5)).isEqualTo(5);
        assertThat(Fill.SYMMETRIC.reach(5)).isEqualTo(5);
        assertThat(Fill.REFLECT.reach(5)).isEqualTo(4);
        assertThat(Fill.ZERO.reach(5)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Fill.REPLICATE.reach(5)).isEqualTo(Integer.MAX_VALUE);
    }

    private static int[] padded(Fill fill, int n, int amount) {
        return IntStream.range(-amount, n + amount).map(i -> fill.source(i, n)).toArray();
    }
}
