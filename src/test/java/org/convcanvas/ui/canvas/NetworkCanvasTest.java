package org.convcanvas.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Point;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.SceneImage;
import org.convcanvas.render.Stage;
import org.junit.jupiter.api.Test;

class NetworkCanvasTest {
    private final Bench bench = new Bench(Stage.start(), View.start("Conv 1", true));

    private View view() {
        return bench.session.view();
    }

    private Network network() {
        return bench.session.experiment().network();
    }

    @Test
    void theComponentPaintsWhatTheCommandLineRenders() {
        BufferedImage expected = SceneImage.render(Stage.start(), Stage.evaluate(Stage.start()), view(), 888, 796, 1);
        BufferedImage actual = bench.picture();
        int differing = 0;
        for (int y = 0; y < 796; y++) {
            for (int x = 0; x < 888; x++) {
                differing += actual.getRGB(x, y) == expected.getRGB(x, y) ? 0 : 1;
            }
        }
        assertThat(differing).isZero();
    }

    @Test
    void clicksSelectAndDoubleClicksExpand() {
        bench.click(bench.tile("Pool 1", 3), 1);
        assertThat(view().selected()).isEqualTo("Pool 1");
        assertThat(view().channel()).isEqualTo(3);
        assertThat(view().expanded()).containsExactly("Conv 1");
        bench.click(bench.chip("Conv 2"), 1);
        bench.click(bench.chip("Conv 2"), 2);
        assertThat(view().selected()).isEqualTo("Conv 2");
        assertThat(view().expanded()).containsExactlyInAnyOrder("Conv 1", "Conv 2");
    }

    @Test
    void theUnitUnderThePointerIsTold() {
        List<UnitAt> heard = new ArrayList<>();
        bench.canvas.onHover(heard::add);
        bench.move(bench.tile("ReLU 1", 2));
        bench.move(bench.chip("ReLU 1"));
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).id()).isEqualTo("ReLU 1");
        assertThat(heard.get(0).channel()).isEqualTo(2);
        assertThat(heard.get(1)).isNull();
    }

    @Test
    void keysWalkExpandDuplicateAndRemove() {
        bench.press("right");
        bench.press("down");
        assertThat(view().selected()).isEqualTo("ReLU 1");
        assertThat(view().channel()).isEqualTo(1);
        bench.press("expand");
        assertThat(view().expanded()).contains("ReLU 1");
        bench.press("duplicate");
        assertThat(view().selected()).isEqualTo("ReLU 3");
        bench.press("remove");
        assertThat(view().selected()).isEqualTo("ReLU 1");
        assertThat(network()).isEqualTo(Stage.start().network());
        bench.press("left");
        bench.press("left");
        bench.press("left");
        bench.press("remove");
        assertThat(view().selected()).isEqualTo(Network.INPUT);
        assertThat(network()).isEqualTo(Stage.start().network());
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        Point at = bench.tile("Conv 2", 9);
        Point2D before = bench.canvas.canvasPoint(at);
        bench.canvas.zoomAt(at, 1.5);
        Point2D after = bench.canvas.canvasPoint(at);
        assertThat(bench.canvas.zoomPercent()).isCloseTo(150, within(1e-9));
        assertThat(after.distance(before)).isLessThan(1);
        bench.canvas.fit();
        assertThat(bench.canvas.zoomPercent()).isCloseTo(100, within(1e-9));
        bench.canvas.zoomIn();
        assertThat(bench.canvas.zoomPercent()).isCloseTo(110, within(1e-9));
        bench.canvas.zoomOut();
        bench.canvas.zoomOut();
        assertThat(bench.canvas.zoomPercent()).isCloseTo(90, within(1e-9));
    }

    @Test
    void draggingTheGroundPans() {
        bench.canvas.zoomAt(new Point(0, 0), 2);
        Point2D before = bench.canvas.canvasPoint(new Point(0, 0));
        bench.mouse(MouseEvent.MOUSE_PRESSED, new Point(6, 6), 1);
        bench.drag(new Point(-94, -34));
        Point2D after = bench.canvas.canvasPoint(new Point(0, 0));
        assertThat(after.getX() - before.getX()).isEqualTo(50);
        assertThat(after.getY() - before.getY()).isEqualTo(20);
    }

    @Test
    void aSelectionOutOfSightIsBroughtIntoSight() {
        bench.canvas.zoomAt(new Point(0, 0), 2);
        bench.session.view(view -> view.select("Pool 2", 15));
        Point tile = bench.tile("Pool 2", 15);
        assertThat(bench.canvas.contains(tile)).isTrue();
    }

    @Test
    void itSaysWhatItShows() {
        assertThat(bench.canvas.getAccessibleContext().getAccessibleName()).isEqualTo("Network canvas");
        assertThat(bench.canvas.getAccessibleContext().getAccessibleDescription())
                .isEqualTo("Conv 1, output 1 of 8: Sobel x, 224×224");
    }
}
