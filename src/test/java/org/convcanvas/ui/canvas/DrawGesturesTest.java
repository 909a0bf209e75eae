package org.convcanvas.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.Stage;
import org.convcanvas.tensor.Tensor;
import org.junit.jupiter.api.Test;

class DrawGesturesTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Bench bench =
            new Bench(Stage.start(), View.start("Conv 1", true), Jobs.on(background::add, Runnable::run));
    private final Experiment start = bench.session.experiment();

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void take(Drawing.Tool tool, int diameter) {
        bench.canvas.drawing().diameter(diameter);
        bench.canvas.drawing().tool(tool);
    }

    /** Where on the component a share of the input is. */
    private Point at(double x, double y) {
        Rectangle2D tile = bench.canvas.onScreen(
                Objects.requireNonNull(bench.canvas.layoutNow().tile(Network.INPUT, 0)));
        return new Point((int) (tile.getX() + x * tile.getWidth()), (int) (tile.getY() + y * tile.getHeight()));
    }

    private void stroke(Point from, Point to) {
        bench.mouse(MouseEvent.MOUSE_PRESSED, from, 1);
        bench.drag(to);
        bench.mouse(MouseEvent.MOUSE_RELEASED, to, 1);
    }

    private void escape() {
        for (KeyListener listener : bench.canvas.getKeyListeners()) {
            listener.keyPressed(new KeyEvent(
                    bench.canvas, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_ESCAPE, KeyEvent.CHAR_UNDEFINED));
        }
    }

    private Tensor input() {
        return bench.session.experiment().input();
    }

    private static int differing(Tensor a, Tensor b) {
        int count = 0;
        for (int i = 0; i < a.data().length; i++) {
            count += a.data()[i] == b.data()[i] ? 0 : 1;
        }
        return count;
    }

    @Test
    void aStrokeBetweenTwoEventsIsALineAndOneStepOfUndo() {
        take(Drawing.Tool.BRUSH, 3);
        bench.canvas.drawing().rgb(0x404040);
        work();
        stroke(at(0.25, 0.5), at(0.75, 0.5));

        int width = input().shape().width();
        int row = input().shape().height() / 2;
        for (int x = width * 3 / 10; x < width * 7 / 10; x++) {
            assertThat(input().at(0, row, x)).as("column " + x).isEqualTo(0x40);
        }
        assertThat(input().at(0, row / 2, width / 2)).isEqualTo(start.input().at(0, row / 2, width / 2));
        assertThat(bench.session.history()).hasSize(2);
        assertThat(Objects.requireNonNull(bench.session.snapshot()).experiment())
                .as("the maps follow")
                .isSameAs(bench.session.experiment());
        stroke(at(0.25, 0.2), at(0.75, 0.2));
        assertThat(bench.session.history()).hasSize(3);
        bench.session.undo();
        bench.session.undo();
        assertThat(bench.session.experiment()).isSameAs(start);
    }

    @Test
    void theEraserBringsThePictureBack() {
        take(Drawing.Tool.BRUSH, 9);
        work();
        stroke(at(0.2, 0.5), at(0.8, 0.5));
        assertThat(differing(input(), start.input())).isPositive();
        take(Drawing.Tool.ERASER, 30);
        stroke(at(0.1, 0.5), at(0.9, 0.5));
        assertThat(input().sameBits(start.input())).isTrue();
        assertThat(bench.session.undoLabel()).isEqualTo("Erase on the input");
    }

    @Test
    void whatIsDrawnBeforeThePictureIsReadyComesThen() {
        take(Drawing.Tool.BRUSH, 5);
        stroke(at(0.25, 0.5), at(0.75, 0.5));
        stroke(at(0.25, 0.7), at(0.75, 0.7));
        assertThat(bench.session.canUndo()).isFalse();
        work();
        assertThat(bench.session.history()).hasSize(3);
        assertThat(bench.session.inGesture()).isFalse();
        assertThat(differing(input(), start.input())).isPositive();
    }

    @Test
    void escapeTakesTheStrokeBackAndThenPutsTheBrushAway() {
        take(Drawing.Tool.BRUSH, 5);
        work();
        bench.mouse(MouseEvent.MOUSE_PRESSED, at(0.3, 0.3), 1);
        bench.drag(at(0.6, 0.6));
        escape();
        assertThat(bench.session.experiment()).isSameAs(start);
        bench.drag(at(0.9, 0.6));
        bench.mouse(MouseEvent.MOUSE_RELEASED, at(0.9, 0.6), 1);
        assertThat(bench.session.experiment()).isSameAs(start);
        assertThat(bench.canvas.drawing().on()).isTrue();
        escape();
        assertThat(bench.canvas.drawing().on()).isFalse();
    }

    @Test
    void aStrokeMayLeaveTheTileAndOnlyBeginsThere() {
        take(Drawing.Tool.BRUSH, 5);
        work();
        stroke(at(0.5, 0.5), at(5, 0.5));
        assertThat(input().at(0, input().shape().height() / 2, input().shape().width() - 1))
                .isEqualTo(255);
        Experiment drawn = bench.session.experiment();
        bench.click(bench.tile("Conv 1", 2), 1);
        assertThat(bench.session.experiment()).isSameAs(drawn);
        assertThat(bench.session.view().channel())
                .as("elsewhere a click selects")
                .isEqualTo(2);
    }

    @Test
    void theBrushIsSeenAndPointsAtNothing() {
        bench.move(at(0.5, 0.5));
        assertThat(bench.canvas.desk().pointing().unit()).isNotNull();
        take(Drawing.Tool.BRUSH, 40);
        work();
        bench.move(at(0.9, 0.9));
        var without = bench.picture();
        bench.move(at(0.5, 0.5));
        var with = bench.picture();
        assertThat(bench.canvas.desk().pointing().unit()).isNull();
        Point rim = at(0.5 + 20.0 / input().shape().width(), 0.5);
        boolean differs = false;
        for (int d = -3; d <= 3; d++) {
            differs |= without.getRGB(rim.x + d, rim.y) != with.getRGB(rim.x + d, rim.y);
        }
        assertThat(differs).isTrue();
    }
}
