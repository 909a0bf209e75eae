package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleState;
import net.jqwik.api.Example;
import org.convcanvas.lab.UnitAt;

/** What is painted in cells, as a screen reader finds it. */
class CellsTest {
    private final Bench bench = Bench.of(true).sized(1440, 900);

    CellsTest() {
        bench.desk.live().refresh();
    }

    private AccessibleContext named(String name) {
        return find(bench.shell, name).getAccessibleContext();
    }

    private static Component find(Container in, String name) {
        for (Component child : in.getComponents()) {
            Component found =
                    name.equals(child.getName()) ? child : child instanceof Container inner ? find(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<AccessibleContext> cells(AccessibleContext of) {
        List<AccessibleContext> cells = new ArrayList<>();
        for (int i = 0; i < of.getAccessibleChildrenCount(); i++) {
            Accessible child = of.getAccessibleChild(i);
            assertThat(child.getAccessibleContext().getAccessibleIndexInParent())
                    .isEqualTo(i);
            if (!(child instanceof Component)) { // such as a field for typing
                cells.add(child.getAccessibleContext());
            }
        }
        assertThat(of.getAccessibleChild(of.getAccessibleChildrenCount())).isNull();
        return cells;
    }

    private static List<String> names(AccessibleContext of) {
        return cells(of).stream().map(AccessibleContext::getAccessibleName).toList();
    }

    private static List<String> selected(AccessibleContext of) {
        return cells(of).stream()
                .filter(cell -> cell.getAccessibleStateSet().contains(AccessibleState.SELECTED))
                .map(AccessibleContext::getAccessibleName)
                .toList();
    }

    /** Each cell is found at its middle, and no two overlap. */
    private static void places(AccessibleContext of) {
        List<Rectangle> taken = new ArrayList<>();
        for (AccessibleContext cell : cells(of)) {
            Rectangle place = cell.getAccessibleComponent().getBounds();
            assertThat(place.isEmpty()).as(cell.getAccessibleName()).isFalse();
            assertThat(taken).noneMatch(other -> other.intersects(place));
            taken.add(place);
            java.awt.Point middle = new java.awt.Point((int) place.getCenterX(), (int) place.getCenterY());
            Accessible there = of.getAccessibleComponent().getAccessibleAt(middle);
            assertThat(there.getAccessibleContext().getAccessibleName()).isEqualTo(cell.getAccessibleName());
        }
    }

    @Example
    void theCanvasHasItsColumns() {
        AccessibleContext canvas = named("canvas");
        assertThat(names(canvas)).hasSize(7);
        assertThat(names(canvas).get(1)).startsWith("Conv 1, 3×3").endsWith("8×32×32");
        places(canvas);
        assertThat(cells(canvas).get(4).getAccessibleAction().doAccessibleAction(0))
                .isTrue();
        assertThat(bench.desk.session().view().selected()).isEqualTo("Conv 2");
        assertThat(selected(canvas)).hasSize(1).allMatch(name -> name.startsWith("Conv 2"));
    }

    @Example
    void theKernelHasItsWeights() {
        AccessibleContext grid = named("kernel grid");
        assertThat(names(grid)).hasSize(9).startsWith("Weight at (0, 0): −1", "Weight at (1, 0): 0");
        places(grid);
        cells(grid).get(5).getAccessibleAction().doAccessibleAction(0);
        assertThat(selected(grid)).containsExactly("Weight at (2, 1): 2");
    }

    @Example
    void theTableOfALayerHasItsMaps() {
        bench.desk
                .session()
                .view(view -> view.select("Conv 2", 2).withOpened(true).withPin(new UnitAt("Conv 2", 2, 3, 5)));
        AccessibleContext table = named("layer table");
        List<String> names = names(table);
        assertThat(names).hasSize(16 * 10).doesNotHaveDuplicates();
        assertThat(names.get(10 + 3)).isEqualTo("Filter 2, channel 4");
        assertThat(names.get(8)).isEqualTo("Filter 1, sum of the channels and bias");
        float value = bench.desk.session().snapshot().evaluation().map("Conv 2").at(2, 3, 5);
        assertThat(names.get(28))
                .startsWith("Filter 3, sum of the channels and bias: ")
                .endsWith(" at (5, 3)");
        assertThat(names.get(28)).contains(org.convcanvas.render.Numbers.signed(value, true));
        places(table);
        cells(table).get(5 * 10 + 6).getAccessibleAction().doAccessibleAction(0);
        assertThat(bench.desk.session().view().channel()).isEqualTo(5);
        assertThat(selected(table)).hasSize(1).allMatch(name -> name.startsWith("Filter 6, channel 7"));
    }
}
