package org.convcanvas.ui.kernel;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComboBox;
import org.convcanvas.golden.Golden;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorGoldenTest {
    private static final List<LayerChoice> OTHERS = List.of(
            LayerChoice.LOCALLY_CONNECTED,
            LayerChoice.FULLY_CONNECTED,
            LayerChoice.ADAPTIVE_AVERAGE_POOL,
            LayerChoice.GLOBAL_MAX_POOL,
            LayerChoice.BATCH_NORM,
            LayerChoice.LRN,
            LayerChoice.DROPOUT,
            LayerChoice.PAD,
            LayerChoice.CONCAT);

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
    void layersOfOtherKinds(boolean dark) {
        Pane pane = new Pane(dark, 320);
        List<BufferedImage> cards = new ArrayList<>();
        for (LayerChoice choice : OTHERS) {
            pane.session.apply(
                    choice.isJoin()
                            ? LayerEdits.join("Pool 2", "Pool 2", choice, 3)
                            : LayerEdits.insert("Pool 2", choice, 3));
            pane.session.view(view -> view.select(choice.stem() + " 1", 0));
            cards.add(pane.image());
            pane.session.undo();
        }
        Golden.check(name("others", dark), sheet(cards));
    }

    /** Pictures in two columns. */
    private static BufferedImage sheet(List<BufferedImage> cards) {
        int half = (cards.size() + 1) / 2;
        int height = Math.max(height(cards.subList(0, half)), height(cards.subList(half, cards.size())));
        BufferedImage sheet = new BufferedImage(640, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        int y = 0;
        for (int i = 0; i < cards.size(); i++) {
            y = i == half ? 0 : y;
            g.drawImage(cards.get(i), i < half ? 0 : 320, y, null);
            y += cards.get(i).getHeight();
        }
        g.dispose();
        return sheet;
    }

    private static int height(List<BufferedImage> cards) {
        return cards.stream().mapToInt(BufferedImage::getHeight).sum();
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
