package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.convcanvas.analysis.ImageMove;
import org.convcanvas.analysis.Interpolation;
import org.convcanvas.analysis.Shift;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.network.Fill;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.junit.jupiter.api.Test;

class ToyRowTest {
    @Test
    void theRowOfThePaper() {
        Experiment row = ToyRow.experiment();
        assertThat(row.input().data()).containsExactly(0, 0, 1, 1, 0, 0, 1, 1);
        Parallel alone = Parallel.sequential();
        ShiftExperiment experiment = ShiftExperiment.of(row.network(), row.weights(), row.input(), alone, new Cancel());

        ShiftResult result = experiment.run(
                new ImageMove(new Shift(1, 0), Fill.CIRCULAR, Interpolation.FOURIER), alone, new Cancel());

        assertThat(result.still().map(ToyRow.POOL).data()).containsExactly(0, 1, 0, 1);
        assertThat(result.moved().map(ToyRow.POOL).data()).containsExactly(1, 1, 1, 1);
        assertThat(result.still().map(ToyRow.BLUR).data()).containsExactly(.5f, 1, .5f, 1);
        assertThat(result.moved().map(ToyRow.BLUR).data()).containsExactly(.75f, .75f, .75f, .75f);
    }
}
