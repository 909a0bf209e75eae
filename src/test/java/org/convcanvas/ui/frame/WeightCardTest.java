package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.event.MouseEvent;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import net.jqwik.api.Example;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;

/** The card that follows one weight over the channel that it reads. */
class WeightCardTest {
    private final Bench bench = Bench.of(true).sized(1440, 900);

    WeightCardTest() {
        bench.desk.live().refresh();
    }

    private String said() {
        return named(bench.shell, "weight").getAccessibleContext().getAccessibleName();
    }

    @Example
    void countsThePixelsOfTheWeightThatIsPointedAt() {
        bench.desk.session().view(view -> view.select("Conv 2", 3).withOpened(true));
        assertThat(said()).contains("Multiplies 256 of 256 px of Pool 1, channel 1.", "never: 0 px");

        JComponent grid = named(bench.shell, "kernel grid");
        point(grid, new Point(grid.getWidth() - 8, grid.getHeight() - 8));
        assertThat(said())
                .contains(
                        "Multiplies 225 of 256 px of Pool 1, channel 1.",
                        "multiplied: 225 px, each once",
                        "never: 31 px, the first row and the first column");
    }

    @Example
    void splitsThemByThePinnedUnit() {
        bench.desk
                .session()
                .view(view -> view.select("Conv 2", 3).withOpened(true).withPin(new UnitAt("Conv 2", 3, 4, 6)));
        // the middle weight: four whole rows of 16 and seven pixels, the last of them at (6, 4)
        assertThat(said())
                .contains("now: pixel (6, 4), ", "multiplied so far: 71 px, each once", "still to come: 185 px");

        walk("UP");
        assertThat(said()).contains("now: pixel (6, 3), ", "multiplied so far: 55 px", "never: 16 px, the last row");
        assertThat(bench.desk.pointing().weight()).isNotNull();
    }

    @Example
    void isThereOnlyInsideALayer() {
        View outside = bench.desk.session().view();
        JComponent sheet = named(bench.shell, "weight");
        assertThat(sheet.getParent().isVisible()).isFalse();
        bench.desk.session().view(view -> outside.select("Conv 2", 0).withOpened(true));
        assertThat(sheet.getParent().isVisible()).isTrue();
    }

    private void walk(String key) {
        JComponent grid = named(bench.shell, "kernel grid");
        Action action = grid.getActionMap().get(grid.getInputMap().get(KeyStroke.getKeyStroke(key)));
        action.actionPerformed(null);
    }

    private static void point(JComponent at, Point place) {
        at.dispatchEvent(new MouseEvent(at, MouseEvent.MOUSE_MOVED, 0, 0, place.x, place.y, 0, false));
    }

    private static JComponent named(Container in, String name) {
        for (Component child : in.getComponents()) {
            if (name.equals(child.getName())) {
                return (JComponent) child;
            }
            JComponent deeper = child instanceof Container inner ? named(inner, name) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}
