package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.convcanvas.golden.Golden;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Network;
import org.convcanvas.ui.lens.field.FieldCards;
import org.convcanvas.ui.lens.field.SlicePanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldLensTest {
    private static Bench bench(boolean dark) {
        Bench bench = Bench.of(dark);
        bench.desk.live().refresh();
        LensChoice.choose(bench.desk.session(), Lens.RECEPTIVE_FIELD);
        return bench.sized(1440, 900);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void looks(boolean dark) {
        Bench bench = bench(dark);
        bench.desk.session().view(view -> view.withPin(new UnitAt("Pool 2", 0, 3, 4)));
        bench.sized(1440, 900);
        String theme = dark ? "-dark" : "-light";
        Golden.check("field-canvas" + theme, Bench.image(bench.part(CanvasStack.class)));
        Golden.check("field-cards" + theme, Bench.image(bench.part(FieldCards.class)));
        Golden.check("field-slice" + theme, Bench.image(bench.part(SlicePanel.class)));
        Golden.check("field-toolbar" + theme, Bench.image(bench.part(CanvasToolbar.class)));
    }

    @Test
    void beginsAtTheEndOfTheNetworkUnlessAnotherLayerIsLookedAt() {
        Session session = bench(true).desk.session();
        assertThat(session.view().selected()).isEqualTo("Pool 2");
        LensChoice.choose(session, Lens.MAPS);
        session.view(view -> view.select("Pool 1", 2));
        LensChoice.choose(session, Lens.RECEPTIVE_FIELD);
        assertThat(session.view().selected()).isEqualTo("Pool 1");
        assertThat(session.view().channel()).isEqualTo(2);
    }

    @Test
    void aLayerIsSeenFromWithinThroughTheLensOfTheMaps() {
        Session session = bench(true).desk.session();
        session.view(view -> view.select("Conv 2", 0).withOpened(true));
        assertThat(session.view().lens()).isEqualTo(Lens.MAPS);
        session.view(view -> view.withLens(Lens.RECEPTIVE_FIELD));
        assertThat(session.view().opened()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(BuiltIn.class)
    void builtInNetworksWithoutWeightsShowTheirGeometry(BuiltIn builtIn) {
        Bench bench = Bench.of(true);
        Experiment made = Models.experiment(builtIn, Bench.picture());
        assertThat(made.network().nodes()).isEqualTo(builtIn.network().nodes());
        assertThat(made.isShapeOnly()).isEqualTo(!builtIn.hasWeights());
        if (made.isShapeOnly()) {
            Network other = made.network().removed(made.network().nodes().get(1).id());
            assertThat(made.withNetwork(other, 1).isShapeOnly())
                    .as("no weights come from nowhere")
                    .isTrue();
            bench.desk.session().open(made, Start.view(made, true), null);
            assertThat(bench.desk.session().snapshot().failure()).contains("without weights");
        }
    }
}
