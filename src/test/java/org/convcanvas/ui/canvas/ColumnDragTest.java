package org.convcanvas.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.lab.View;
import org.convcanvas.network.Node;
import org.convcanvas.render.Stage;
import org.junit.jupiter.api.Test;

class ColumnDragTest {
    private final Bench bench = new Bench(Stage.start(), View.start("Conv 1", true));
    private final Experiment start = bench.session.experiment();

    private Point gap(String after) {
        Rectangle2D plus = bench.canvas.onScreen(
                Objects.requireNonNull(bench.canvas.layoutNow().plus(after)));
        return new Point((int) plus.getCenterX(), (int) plus.getCenterY());
    }

    private Point header(String id) {
        Point middle = bench.chip(id);
        return new Point(middle.x, middle.y + 20);
    }

    private void drag(String id, Point to) {
        bench.mouse(MouseEvent.MOUSE_PRESSED, header(id), 1);
        bench.drag(new Point(header(id).x + 10, header(id).y));
        bench.drag(to);
        bench.mouse(MouseEvent.MOUSE_RELEASED, to, 1);
    }

    private String order() {
        return String.join(
                " ",
                bench.session.experiment().network().nodes().stream()
                        .map(Node::id)
                        .toList());
    }

    @Test
    void aColumnGoesToTheGapWhereItIsDropped() {
        drag("Pool 1", gap("Conv 1"));
        assertThat(order()).isEqualTo("Conv 1 Pool 1 ReLU 1 Conv 2 ReLU 2 Pool 2");
        assertThat(bench.session.view().selected()).isEqualTo("Pool 1");
        assertThat(bench.session.undoLabel()).isEqualTo("Move Pool 1");
        assertThat(bench.session.experiment().weights().kernel("Conv 2"))
                .as("shapes are the same, so weights stay")
                .isSameAs(start.weights().kernel("Conv 2"));
        bench.session.undo();
        assertThat(bench.session.experiment()).isSameAs(start);
        assertThat(bench.session.canUndo()).isFalse();
    }

    @Test
    void aSmallMovementIsAClickAndItsOwnPlaceIsNoMove() {
        bench.mouse(MouseEvent.MOUSE_PRESSED, header("Pool 1"), 1);
        bench.drag(new Point(header("Pool 1").x + 3, header("Pool 1").y));
        bench.mouse(MouseEvent.MOUSE_RELEASED, header("Pool 1"), 1);
        drag("Pool 1", gap("ReLU 1"));
        drag("Pool 1", gap("Pool 1"));
        assertThat(bench.session.experiment()).isSameAs(start);
    }

    @Test
    void aLayerThatGoesAwayMeanwhileIsLetGo() {
        Point at = header("Pool 1");
        Point to = gap("Conv 1");
        bench.mouse(MouseEvent.MOUSE_PRESSED, at, 1);
        bench.drag(new Point(at.x + 10, at.y));
        bench.drag(to);
        bench.session.apply(LayerEdits.remove("Pool 1"));
        bench.drag(new Point(to.x + 2, to.y));
        bench.mouse(MouseEvent.MOUSE_RELEASED, to, 1);
        assertThat(order()).isEqualTo("Conv 1 ReLU 1 Conv 2 ReLU 2 Pool 2");
        bench.session.undo();
        assertThat(bench.session.experiment()).isSameAs(start);
    }

    @Test
    void offTheCanvasItIsRemoved() {
        drag("Pool 2", new Point(header("Pool 2").x, -40));
        assertThat(order()).isEqualTo("Conv 1 ReLU 1 Pool 1 Conv 2 ReLU 2");
        bench.session.undo();
        assertThat(bench.session.experiment()).isSameAs(start);
    }

    @Test
    void aConvolutionTakesItsActivationAlong() {
        drag("Conv 1", gap("ReLU 1"));
        assertThat(bench.session.experiment()).as("its own place").isSameAs(start);
        drag("Conv 1", gap("Pool 1"));
        assertThat(order()).isEqualTo("Pool 1 Conv 1 ReLU 1 Conv 2 ReLU 2 Pool 2");
    }

    @Test
    void theInputStays() {
        Point input = bench.chip("Input");
        bench.mouse(MouseEvent.MOUSE_PRESSED, input, 1);
        bench.drag(new Point(-50, -50));
        bench.mouse(MouseEvent.MOUSE_RELEASED, new Point(-50, -50), 1);
        assertThat(bench.session.experiment()).isSameAs(start);
    }

    @Test
    void theKeysOfTheCommandsMoveItToo() {
        bench.session.view(view -> view.select("Pool 1", 0));
        ColumnActions.shift(bench.canvas.desk(), 1);
        assertThat(order()).isEqualTo("Conv 1 ReLU 1 Conv 2 Pool 1 ReLU 2 Pool 2");
        ColumnActions.shift(bench.canvas.desk(), -1);
        assertThat(order()).isEqualTo("Conv 1 ReLU 1 Pool 1 Conv 2 ReLU 2 Pool 2");
        bench.session.view(view -> view.select("Conv 1", 0));
        ColumnActions.shift(bench.canvas.desk(), -1);
        assertThat(order()).startsWith("Conv 1");
        ColumnActions.shift(bench.canvas.desk(), 1);
        assertThat(order()).isEqualTo("Pool 1 Conv 1 ReLU 1 Conv 2 ReLU 2 Pool 2");
        ColumnActions.shift(bench.canvas.desk(), -1);
        assertThat(bench.session.experiment().network()).isEqualTo(start.network());
    }
}
