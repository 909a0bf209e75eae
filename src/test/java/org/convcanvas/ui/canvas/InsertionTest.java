package org.convcanvas.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.util.Arrays;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.View;
import org.convcanvas.network.MaxPool;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.render.Stage;
import org.junit.jupiter.api.Test;

class InsertionTest {
    @Test
    void theResultingShapeIsSaidBeforehand() {
        Insertion pool = Insertion.tried(Stage.start(), "Conv 1", LayerChoice.MAX_POOL);
        assertThat(pool.valid()).isTrue();
        assertThat(pool.text()).isEqualTo("8×112×112");
    }

    @Test
    void whatDoesNotFitSaysWhy() {
        Experiment small = Stage.of(InputFormat.standard().withSize(2, 2), MaxPool.of(2, 2));
        Insertion pool = Insertion.tried(small, "1", LayerChoice.MAX_POOL);
        assertThat(pool.valid()).isFalse();
        assertThat(pool.text()).contains("larger than the 1×1 input");
        Bench bench = new Bench(small, View.start("1", true));
        pool.apply(bench.canvas.desk());
        assertThat(bench.problems).hasSize(1);
        assertThat(bench.session.experiment()).isSameAs(small);
    }

    @Test
    void theMenuOffersEveryLayer() {
        Bench bench = new Bench(Stage.start(), View.start("Conv 1", true));
        JPopupMenu menu = InsertMenu.menu(bench.canvas.desk(), "Pool 1");
        List<Component> items = Arrays.stream(menu.getComponents())
                .filter(JMenuItem.class::isInstance)
                .toList();
        assertThat(items).hasSameSizeAs(LayerChoice.values());
        ((JMenuItem) items.get(0)).doClick();
        assertThat(bench.session.experiment().network().node("Conv 3").inputs()).containsExactly("Pool 1");
        assertThat(bench.session.view().selected()).isEqualTo("Conv 3");
    }
}
