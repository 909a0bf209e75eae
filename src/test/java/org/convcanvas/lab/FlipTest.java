package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.convcanvas.compute.Engine;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Pair;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Rng;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

class FlipTest {
    private final Session session = Scenes.session();

    private Tensor map(Experiment experiment) {
        return Engine.evaluate(
                        experiment.network(),
                        experiment.weights(),
                        experiment.input(),
                        null,
                        Parallel.sequential(),
                        new Cancel())
                .map("Conv 1");
    }

    /** f * g at (y, x) is the sum over all taps of k(a, b) g(y - a, x - b), written out. */
    @Test
    void theMapsAreThoseOfTheTrueConvolutionWithTheShownKernel() {
        session.apply(KernelEdits.put("Conv 1", 0, 0, Tensor.of(Shape.of(3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9)));
        session.apply(KernelEdits.flip("Conv 1"));
        Experiment experiment = session.experiment();
        Tensor map = map(experiment);
        Tensor input = experiment.input();
        for (int y = 1; y < input.shape().height() - 1; y += 3) {
            for (int x = 1; x < input.shape().width() - 1; x += 3) {
                double sum = 0;
                for (int a = -1; a <= 1; a++) {
                    for (int b = -1; b <= 1; b++) {
                        sum += (3 * (a + 1) + b + 2) * (double) input.at(0, y - a, x - b);
                    }
                }
                assertThat((double) map.at(0, y, x)).isCloseTo(sum, offset(1e-3 * Math.abs(sum) + 1e-2));
            }
        }
    }

    @Test
    void whatIsShownStaysAndIsEditedAsShown() {
        session.apply(KernelEdits.preset("Conv 1", 1, KernelPreset.EMBOSS));
        session.apply(KernelEdits.flip("Conv 1"));
        assertThat(session.experiment().preset("Conv 1", 1)).contains(KernelPreset.EMBOSS);
        session.apply(KernelEdits.preset("Conv 1", 2, KernelPreset.SOBEL_X));
        assertThat(session.experiment().preset("Conv 1", 2)).contains(KernelPreset.SOBEL_X);
        Tensor real = session.experiment().weights().kernel("Conv 1");
        assertThat(real.at(2, 0, 0, 0)).as("turned by half a turn").isEqualTo(1);
        session.apply(KernelEdits.cell("Conv 1", 2, 0, 0, 0, 42));
        assertThat(session.experiment().weights().kernel("Conv 1").at(2, 0, 2, 2))
                .isEqualTo(42);
    }

    @Test
    void backAgainIsWhatItWas() {
        Experiment start = session.experiment();
        session.apply(KernelEdits.flip("Conv 1"));
        session.apply(LayerEdits.rename("Conv 1", "Edges"));
        assertThat(session.experiment().flipped()).containsExactly("Edges");
        session.apply(LayerEdits.duplicate("Edges", 1));
        assertThat(session.experiment().flipped()).hasSize(2);
        session.apply(KernelEdits.flip("Edges"));
        assertThat(session.experiment()
                        .weights()
                        .kernel("Edges")
                        .sameBits(start.weights().kernel("Conv 1")))
                .isTrue();
        session.apply(
                LayerEdits.remove(session.experiment().flipped().iterator().next()));
        assertThat(session.experiment().flipped()).isEmpty();
        while (session.canUndo()) {
            session.undo();
        }
        assertThat(session.experiment()).isSameAs(start);
    }

    @Test
    void aKernelIsTheSumOfItsTwoParts() {
        Pair size = new Pair(3, 5);
        Tensor kernel = Tensor.random(Shape.of(2, 3, 5), new Rng(9), -1, 1);
        float[] even = KernelOperation.SYMMETRIC.apply(kernel.data(), size);
        float[] odd = KernelOperation.ANTISYMMETRIC.apply(kernel.data(), size);
        for (int i = 0; i < even.length; i++) {
            int turned = i / 15 * 15 + 14 - i % 15;
            assertThat(even[i] + odd[i]).isCloseTo(kernel.data()[i], offset(1e-6f));
            assertThat(even[i]).isEqualTo(even[turned]);
            assertThat(odd[i]).isEqualTo(-odd[turned]);
        }
    }

    @Test
    void transposedTwiceIsTheSame() {
        float[] own = {1, 2, 3, 4};
        float[] once = KernelOperation.TRANSPOSE.apply(own, Pair.of(2));
        assertThat(once).containsExactly(1, 3, 2, 4);
        assertThat(KernelOperation.TRANSPOSE.apply(once, Pair.of(2))).containsExactly(own);
        assertThatThrownBy(() -> KernelOperation.TRANSPOSE.apply(own, new Pair(1, 4)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("square");
    }
}
