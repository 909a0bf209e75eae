package org.convcanvas.ui.kernel;

import javax.swing.JComboBox;
import org.convcanvas.golden.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorGoldenTest {
    private static String name(String what, boolean dark) {
        return "inspector-" + what + (dark ? "-dark" : "-light");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void convolution(boolean dark) {
        Golden.check(name("conv", dark), new Pane(dark, 320).image());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void convolutionInTheNarrowColumn(boolean dark) {
        Pane pane = new Pane(dark, 304);
        pane.session.view(view -> view.select("Conv 2", 3));
        Golden.check(name("conv-narrow", dark), pane.image());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pool(boolean dark) {
        Pane pane = new Pane(dark, 320);
        pane.session.view(view -> view.select("Pool 1", 0));
        Golden.check(name("pool", dark), pane.image());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusedKernel(boolean dark) {
        Pane pane = new Pane(dark, 320);
        pane.session.view(view -> view.select("Pool 2", 0));
        pane.called(JComboBox.class, "Kernel").setSelectedItem("0 × 17");
        Golden.check(name("refused", dark), pane.image());
    }
}
