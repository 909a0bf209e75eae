package org.convcanvas.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convcanvas.network.Add;
import org.convcanvas.network.Concat;
import org.convcanvas.network.Dropout;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Flatten;
import org.convcanvas.network.Joining;
import org.convcanvas.network.Pad;
import org.convcanvas.network.Padding;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ReferenceMovesTest {
    private static final Tensor SIX = Tensor.of(Shape.of(1, 2, 3), 1, 2, 3, 4, 5, 6);

    @Test
    void padsWithWhatTheFillSays() {
        Pair begin = new Pair(0, 2);
        Pair end = new Pair(1, 1);

        assertThat(pad(Fill.ZERO, begin, end)).containsExactly(0, 0, 1, 2, 3, 0, 0, 0, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0);
        assertThat(pad(Fill.CIRCULAR, begin, end))
                .containsExactly(2, 3, 1, 2, 3, 1, 5, 6, 4, 5, 6, 4, 2, 3, 1, 2, 3, 1);
        assertThat(pad(Fill.REFLECT, begin, end)).containsExactly(3, 2, 1, 2, 3, 2, 6, 5, 4, 5, 6, 5, 3, 2, 1, 2, 3, 2);
        assertThat(pad(Fill.SYMMETRIC, begin, end))
                .containsExactly(2, 1, 1, 2, 3, 3, 5, 4, 4, 5, 6, 6, 5, 4, 4, 5, 6, 6);
        assertThat(pad(Fill.REPLICATE, begin, end))
                .containsExactly(1, 1, 1, 2, 3, 3, 4, 4, 4, 5, 6, 6, 4, 4, 4, 5, 6, 6);
    }

    @Test
    void addsInTheOrderOfTheInputs() {
        Shape one = Shape.of(1, 1, 1);
        Tensor large = Tensor.of(one, 1e8f);

        assertThat(join(new Add(), SIX, SIX, SIX).data()).containsExactly(3, 6, 9, 12, 15, 18);
        assertThat(join(new Add(), large, Tensor.of(one, -1e8f), Tensor.of(one, 1))
                        .data())
                .containsExactly(1);
        assertThat(join(new Add(), Tensor.of(one, 1), large, Tensor.of(one, -1e8f))
                        .data())
                .containsExactly(0);
    }

    @Test
    void concatenatesChannels() {
        Tensor joined = join(new Concat(), SIX, Layers.counting(2, 2, 3), SIX);

        assertThat(joined.shape()).isEqualTo(Shape.of(4, 2, 3));
        assertThat(joined.data())
                .containsExactly(1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2, 3, 4, 5, 6);
    }

    /** Both hand the same array on: half a gigabyte of a large flattened map is not there twice. */
    @Test
    void flattenAndDropoutCopyNothing() {
        for (Tensor flat : List.of(
                Layers.reference(new Flatten(), SIX, Map.of()),
                Layers.fast(new Flatten(), SIX, Map.of(), Parallel.sequential()))) {
            assertThat(flat.shape()).isEqualTo(Shape.of(6, 1, 1));
            assertThat(flat.data()).isSameAs(SIX.data());
        }
        assertThat(Layers.reference(new Dropout(0.5f), SIX, Map.of())).isSameAs(SIX);
        assertThat(Kernels.plain()
                        .apply(new Dropout(0.5f), List.of(SIX), Map.of(), Parallel.sequential(), new Cancel()))
                .isSameAs(SIX);
    }

    private static float[] pad(Fill fill, Pair begin, Pair end) {
        Pad pad = new Pad(new Padding(Padding.Rule.EXPLICIT, fill, begin, end));
        return Layers.reference(pad, SIX, Map.of()).data();
    }

    private static Tensor join(Joining layer, Tensor... inputs) {
        return ReferenceKernels.apply(layer, List.of(inputs), Map.of());
    }
}
