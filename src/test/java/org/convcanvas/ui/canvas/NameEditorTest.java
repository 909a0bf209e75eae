package org.convcanvas.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Point;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import javax.swing.JTextField;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.Stage;
import org.junit.jupiter.api.Test;

class NameEditorTest {
    private final Bench bench = new Bench(Stage.start(), View.start("Conv 1", true));

    private JTextField field() {
        assertThat(bench.canvas.getComponentCount()).isEqualTo(1);
        return (JTextField) bench.canvas.getComponent(0);
    }

    private Point name(String id) {
        Rectangle2D name = bench.canvas.onScreen(
                Objects.requireNonNull(bench.canvas.layoutNow().name(id)));
        return new Point((int) name.getX() + 8, (int) name.getCenterY());
    }

    @Test
    void aDoubleClickOnTheNameOpensItAndEnterTakesIt() {
        bench.click(name("Conv 2"), 1);
        bench.click(name("Conv 2"), 2);
        assertThat(field().getText()).isEqualTo("Conv 2");
        assertThat(bench.session.view().expanded()).containsExactly("Conv 1");
        field().setText("Corners");
        field().postActionEvent();
        assertThat(bench.canvas.getComponentCount()).isZero();
        assertThat(bench.session.experiment().network().has("Corners")).isTrue();
        assertThat(bench.session.view().selected()).isEqualTo("Corners");
        assertThat(bench.canvas.layoutNow().ids()).contains("Corners");
    }

    @Test
    void aTakenNameIsToldAndTheFieldStays() {
        bench.canvas.rename();
        field().setText("Pool 1");
        field().postActionEvent();
        assertThat(bench.problems).containsExactly("There is already a layer named Pool 1. Choose another name");
        assertThat(field().getClientProperty(FlatClientProperties.OUTLINE))
                .isEqualTo(FlatClientProperties.OUTLINE_ERROR);
        field().getActionMap().get("leave").actionPerformed(null);
        assertThat(bench.canvas.getComponentCount()).isZero();
        assertThat(bench.session.canUndo()).isFalse();
    }

    @Test
    void theInputHasNoNameToBeChanged() {
        bench.session.view(view -> view.select(Network.INPUT, 0));
        bench.canvas.rename();
        assertThat(bench.canvas.getComponentCount()).isZero();
    }
}
