package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.JToggleButton;
import org.convcanvas.analysis.WeightLadder;
import org.convcanvas.golden.Golden;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.ShareLook;
import org.convcanvas.ui.lens.parameters.ShareCards;
import org.convcanvas.ui.lens.parameters.ShareDrawer;
import org.convcanvas.ui.lens.parameters.ShareTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareLensTest {
    private static Bench bench(boolean dark) {
        Bench bench = Bench.of(dark);
        bench.desk.live().refresh();
        LensChoice.choose(bench.desk.session(), Lens.PARAMETERS);
        return bench.sized(1440, 900);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void looks(boolean dark) {
        Bench bench = bench(dark);
        String theme = dark ? "-dark" : "-light";
        Golden.check("share-ways" + theme, Bench.image(bench.part(CanvasStack.class)));
        Golden.check("share-cards" + theme, Bench.image(bench.part(ShareCards.class)));
        Golden.check("share-drawer" + theme, Bench.image(bench.part(ShareDrawer.class)));
    }

    @Test
    void theLargestSizesAreExact() {
        Bench bench = bench(true);
        Session session = bench.desk.session();
        session.view(view ->
                view.withShare(view.share().withSizes(new WeightLadder(4096, 4096, 65536, 4096, 15, 1, true, true))));
        assertThat(session.view().share().sizes().full().weights().toString())
                .isEqualTo("4722366482938364690432"); // 2^72 and 2^36 biases
        bench.sized(1440, 900);
        Golden.check("share-drawer-largest", Bench.image(bench.part(ShareDrawer.class)));
    }

    @Test
    void theToolbarChoosesWhatIsDrawnAndWhichOutputsAreMarked() {
        Bench bench = bench(true);
        Session session = bench.desk.session();
        ShareTools tools = bench.part(ShareTools.class);
        assertThat(tools.isVisible()).isTrue();
        bench.called(JToggleButton.class, "Matrix").doClick();
        assertThat(session.view().share().show().panes()).isEqualTo(ShareLook.Panes.MATRIX);
        Golden.check("share-ways-matrix", Bench.image(bench.part(CanvasStack.class)));
        bench.called(JToggleButton.class, "Pattern").doClick();
        bench.called(JToggleButton.class, "A").doClick();
        assertThat(session.view().share().show().two()).isFalse();
        session.view(view -> view.withShare(view.share().withChannels(3).withSide(16)));
        Golden.check("share-ways-pattern", Bench.image(bench.part(CanvasStack.class)));
        JToggleButton sweep = bench.called(JToggleButton.class, "Sweep");
        sweep.doClick();
        assertThat(sweep.isSelected()).isTrue();
        LensChoice.choose(session, Lens.SHIFT);
        assertThat(sweep.isSelected()).as("another lens ends it").isFalse();
        assertThat(tools.isVisible()).isFalse();
    }
}
