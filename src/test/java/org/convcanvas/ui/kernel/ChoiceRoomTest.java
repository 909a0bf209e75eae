package org.convcanvas.ui.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.LayerEdits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every word that a choice of the layer card can show has room in the narrow inspector, beside its scroll bar. */
class ChoiceRoomTest {
    private static final int PADDING = 4;

    @ParameterizedTest
    @EnumSource(
            value = LayerChoice.class,
            names = {"CONVOLUTION", "LOCALLY_CONNECTED", "FULLY_CONNECTED", "MAX_POOL", "PAD"})
    void noWordIsCut(LayerChoice choice) {
        Pane pane = new Pane(true, 304);
        pane.session.apply(LayerEdits.insert("Pool 2", choice, 1));
        pane.session.view(view -> view.select(
                choice.stem() + (choice.stem().equals("Conv") || choice.stem().equals("Pool") ? " 3" : " 1"), 0));
        pane.lay(296);
        List<JComboBox<?>> combos = new ArrayList<>();
        collect(pane.inspector, combos);
        assertThat(combos).isNotEmpty();
        for (JComboBox<?> combo : combos) {
            if (combo.isEditable() || combo instanceof PresetCombo) {
                continue;
            }
            FontMetrics metrics = combo.getFontMetrics(combo.getFont());
            for (int i = 0; i < combo.getItemCount(); i++) {
                String word = word(combo, i);
                assertThat(metrics.stringWidth(word))
                        .as("%s in %d pixels", word, combo.getWidth())
                        .isLessThanOrEqualTo(room(combo));
            }
        }
    }

    /** From the padding to the arrow, without the rims of the box and of its cell. */
    private static int room(JComboBox<?> combo) {
        Component arrow = Arrays.stream(combo.getComponents())
                .filter(AbstractButton.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(arrow.getWidth()).isPositive();
        return arrow.getX() - combo.getInsets().left - PADDING - 2;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the renderer takes what the list holds
    private static String word(JComboBox combo, int index) {
        Component cell = combo.getRenderer()
                .getListCellRendererComponent(new JList<>(), combo.getItemAt(index), index, false, false);
        return ((JLabel) cell).getText();
    }

    private static void collect(Container container, List<JComboBox<?>> found) {
        for (Component child : container.getComponents()) {
            if (child instanceof JComboBox<?> combo) {
                found.add(combo);
            } else if (child instanceof Container inner && child.isVisible()) {
                collect(inner, found);
            }
        }
    }
}
