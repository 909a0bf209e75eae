package org.convcanvas.ui.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.convcanvas.network.KernelPreset;
import org.junit.jupiter.api.Test;

class KernelCardTest {
    private final Pane pane = new Pane(true, 320);

    private float weight(int y, int x) {
        return pane.weights().at(0, 0, y, x);
    }

    private void key(String key) {
        KernelGrid grid = pane.grid();
        Object name = grid.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(key));
        grid.getActionMap().get(name).actionPerformed(new ActionEvent(grid, 0, key));
    }

    private void type(String text, boolean enter) {
        KernelGrid grid = pane.grid();
        for (KeyListener listener : grid.getKeyListeners()) { // without a window nothing has the focus
            listener.keyTyped(new KeyEvent(grid, KeyEvent.KEY_TYPED, 0, 0, KeyEvent.VK_UNDEFINED, text.charAt(0)));
        }
        JTextField field = pane.called(JTextField.class, "Weight");
        field.setText(text);
        if (enter) {
            field.postActionEvent();
        } else {
            field.getActionMap().get("leave").actionPerformed(new ActionEvent(field, 0, ""));
        }
    }

    @Test
    void fourPixelsAreAStepOfATenth() {
        pane.drag(1, 1, -40, 0);
        assertThat(weight(1, 1)).isEqualTo(1f);
        pane.drag(1, 1, 12, InputEvent.SHIFT_DOWN_MASK);
        assertThat(weight(1, 1)).isEqualTo(0.97f);
        pane.drag(0, 0, -8, InputEvent.CTRL_DOWN_MASK);
        assertThat(weight(0, 0)).isEqualTo(1f);
    }

    @Test
    void aDragIsLiveAndOneUndoEntry() {
        var start = pane.session.experiment();
        pane.mouse(MouseEvent.MOUSE_PRESSED, 1, 1, 0, 0, 1);
        pane.mouse(MouseEvent.MOUSE_DRAGGED, 1, 1, -20, 0, 1);
        assertThat(weight(1, 1)).isEqualTo(0.5f);
        assertThat(pane.session.snapshot().experiment()).isSameAs(pane.session.experiment());
        pane.mouse(MouseEvent.MOUSE_DRAGGED, 1, 1, -24, 0, 1);
        assertThat(weight(1, 1)).isEqualTo(0.6f);
        pane.mouse(MouseEvent.MOUSE_RELEASED, 1, 1, -24, 0, 1);
        pane.session.undo();
        assertThat(pane.session.experiment()).isSameAs(start);
    }

    @Test
    void theWheelSteps() {
        KernelGrid grid = pane.grid();
        var cell = grid.cell(0, 1);
        grid.dispatchEvent(new MouseWheelEvent(
                grid,
                MouseEvent.MOUSE_WHEEL,
                0,
                0,
                (int) cell.getCenterX(),
                (int) cell.getCenterY(),
                0,
                false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL,
                3,
                -2));
        assertThat(weight(0, 1)).isEqualTo(0.2f);
    }

    @Test
    void numbersAreTyped() {
        key("RIGHT");
        type("1/9", true);
        assertThat(weight(1, 2)).isEqualTo(1 / 9f);
        type("−0,25", true);
        assertThat(weight(1, 2)).isEqualTo(-0.25f);
        type("7", false);
        assertThat(weight(1, 2)).isEqualTo(-0.25f);
        type("1e99", true);
        assertThat(weight(1, 2)).isEqualTo(-0.25f);
        pane.session.undo();
        assertThat(weight(1, 2)).isEqualTo(1 / 9f);
    }

    @Test
    void aDoubleClickOpensTheCell() {
        pane.mouse(MouseEvent.MOUSE_PRESSED, 2, 2, 0, 0, 2);
        JTextField field = pane.called(JTextField.class, "Weight");
        assertThat(field.getText()).isEqualTo("1");
    }

    @Test
    void lettersTurnAndMirror() {
        key("R");
        assertThat(KernelPreset.of(pane.weights(), 0)).contains(KernelPreset.SOBEL_Y);
        key("V");
        key("N");
        assertThat(KernelPreset.of(pane.weights(), 0)).contains(KernelPreset.SOBEL_Y);
        key("M");
        assertThat(weight(2, 1)).isEqualTo(0.25f);
        key("G");
        assertThat(KernelPreset.of(pane.weights(), 0)).isEmpty();
    }

    @Test
    void buttonsDoTheSame() {
        pane.press("Rotate");
        assertThat(KernelPreset.of(pane.weights(), 0)).contains(KernelPreset.SOBEL_Y);
        pane.press("Random");
        pane.session.undo();
        assertThat(KernelPreset.of(pane.weights(), 0)).contains(KernelPreset.SOBEL_Y);
    }

    @Test
    void arrowsStayInside() {
        for (int i = 0; i < 5; i++) {
            key("LEFT");
            key("UP");
        }
        assertThat(pane.grid().row()).isZero();
        assertThat(pane.grid().column()).isZero();
    }

    @Test
    void presetsSetTheFilterAndAnEditMakesItCustom() {
        JComboBox<?> presets = pane.called(JComboBox.class, "Preset");
        assertThat(presets.getSelectedItem()).isEqualTo(KernelPreset.SOBEL_X);
        presets.setSelectedItem(KernelPreset.BOX);
        assertThat(weight(1, 1)).isEqualTo(1 / 9f);
        pane.drag(1, 1, -4, 0);
        assertThat(presets.getSelectedItem()).isNull();
        pane.session.undo();
        assertThat(presets.getSelectedItem()).isEqualTo(KernelPreset.BOX);
    }

    @Test
    void steppersChooseFilterAndChannel() {
        pane.press("Next: Filter (out)");
        assertThat(pane.session.view().channel()).isEqualTo(1);
        assertThat(pane.words()).contains("2 of 8", "1 of 1");
        pane.session.view(view -> view.select("Conv 2", 15));
        pane.press("Next: In channel");
        assertThat(pane.session.view().inChannel()).isEqualTo(1);
        assertThat(pane.words()).contains("16 of 16", "2 of 8");
    }

    @Test
    void theBiasIsThatOfTheFilter() {
        JSpinner bias = pane.called(JSpinner.class, "Bias");
        bias.setValue(2.5f);
        assertThat(pane.session.experiment().weights().bias("Conv 1").data()).startsWith(2.5f, 0f);
        pane.session.undo();
        assertThat(bias.getValue()).isEqualTo(0f);
    }

    @Test
    void numbersAreShortButTrue() {
        assertThat(Figures.brief(1 / 9f)).isEqualTo("0.11");
        assertThat(Figures.brief(-1)).isEqualTo("−1");
        assertThat(Figures.brief(-0.0625f)).isEqualTo("−0.063");
        assertThat(Figures.brief(123.4f)).isEqualTo("123");
        assertThat(Figures.brief(1e-5f)).isEqualTo("1.0e−05");
        assertThat(Figures.brief(0.5f)).isEqualTo("0.5");
        assertThat(Figures.exact(0.1f)).isEqualTo("0.1");
        assertThat(Figures.exact(1e-5f)).isEqualTo("1e−5");
        assertThat(Figures.parse("1e−5")).hasValue(1e-5);
    }
}
