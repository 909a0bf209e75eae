package org.convcanvas.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.render.Stage;
import org.junit.jupiter.api.Test;

class StalenessTest {
    private final Experiment shown = Stage.start();

    @Test
    void aWeightConcernsItsLayerAndAllBehindIt() {
        Experiment now = KernelEdits.cell("Conv 2", 0, 0, 0, 0, 5).change().apply(shown);
        assertThat(Staleness.between(now, shown)).containsExactlyInAnyOrder("Conv 2", "ReLU 2", "Pool 2");
    }

    @Test
    void aNewLayerConcernsAllBehindIt() {
        Experiment now =
                LayerEdits.insert("Conv 2", LayerChoice.TANH, 1).change().apply(shown);
        assertThat(Staleness.between(now, shown)).containsExactlyInAnyOrder("Tanh 1", "ReLU 2", "Pool 2");
    }

    @Test
    void nothingShownIsAllStale() {
        assertThat(Staleness.between(shown, null)).hasSize(7);
        assertThat(Staleness.between(shown, shown)).isEmpty();
    }
}
