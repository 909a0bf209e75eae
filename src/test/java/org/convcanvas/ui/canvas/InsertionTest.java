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
    void aJoinAsksWhichEarlierMap() {
        Bench bench = new Bench(Stage.start(), View.start("Conv 1", true));
        Insertion add = Insertion.tried(Stage.start(), "ReLU 2", LayerChoice.ADD);
        assertThat(add.valid()).isTrue();
        assertThat(add.partners()).containsExactly("Conv 2");
        List<JMenuItem> items = JoinMenu.items(bench.canvas.desk(), add);
        items.get(0).doClick();
        assertThat(bench.session.experiment().network().node("Add 1").inputs()).containsExactly("ReLU 2", "Conv 2");
        assertThat(bench.session.view().selected()).isEqualTo("Add 1");
    }

    @Test
    void aJoinWithNothingToJoinSaysWhy() {
        Bench bench = new Bench(Stage.start(), View.start("Conv 1", true));
        Insertion add = Insertion.tried(Stage.start(), "Pool 1", LayerChoice.ADD);
        assertThat(add.valid()).isFalse();
        assertThat(add.text()).isEqualTo("No earlier layer puts out 8×112×112, the shape of Pool 1");
        JMenuItem item = Arrays.stream(
                        InsertMenu.menu(bench.canvas.desk(), "Pool 1").getComponents())
                .filter(one -> "insert.add".equals(one.getName()))
                .map(JMenuItem.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(item.isEnabled()).isFalse();
        assertThat(item.getToolTipText()).isEqualTo(add.text());
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
