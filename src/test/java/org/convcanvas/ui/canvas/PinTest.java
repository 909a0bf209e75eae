package org.convcanvas.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.util.Objects;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.render.Stage;
import org.junit.jupiter.api.Test;

class PinTest {
    private final Bench bench = new Bench(Stage.start(), View.start("Conv 1", true));

    private UnitAt pin() {
        return bench.session.view().pin();
    }

    private void escape() {
        KeyEvent event =
                new KeyEvent(bench.canvas, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_ESCAPE, KeyEvent.CHAR_UNDEFINED);
        for (KeyListener listener : bench.canvas.getKeyListeners()) {
            listener.keyPressed(event);
        }
    }

    @Test
    void aClickPinsTheUnitAndSelectsItsMap() {
        bench.click(bench.tile("Pool 1", 3), 1);

        UnitAt pin = Objects.requireNonNull(pin());
        assertThat(pin.id()).isEqualTo("Pool 1");
        assertThat(pin.channel()).isEqualTo(3);
        int height = bench.session.experiment().network().shape("Pool 1").height();
        assertThat(pin.y()).isBetween(height / 2 - 2, height / 2 + 2);
        assertThat(bench.session.view().selected()).isEqualTo("Pool 1");
        assertThat(bench.session.canUndo()).as("a pin is no edit").isFalse();
    }

    @Test
    void anotherClickOrEscapeLetsItGo() {
        bench.click(bench.tile("Pool 1", 3), 1);
        bench.click(bench.tile("Pool 1", 3), 1);
        assertThat(pin()).isNull();

        bench.click(bench.tile("Pool 1", 3), 1);
        escape();
        assertThat(pin()).isNull();
    }

    @Test
    void arrowsWalkThePinnedUnitWithinItsMap() {
        bench.press("pin");
        UnitAt before = Objects.requireNonNull(pin());

        bench.press("right");
        bench.press("down");
        assertThat(pin()).isEqualTo(new UnitAt(before.id(), before.channel(), before.y() + 1, before.x() + 1));

        for (int i = 0; i < 300; i++) {
            bench.press("left");
        }
        assertThat(Objects.requireNonNull(pin()).x()).isZero();
    }

    @Test
    void thePinGoesAlongToTheNextChannelAndEndsWithItsLayer() {
        bench.press("pin");
        bench.press("behind");
        assertThat(Objects.requireNonNull(pin()).channel()).isEqualTo(1);

        bench.press("remove");
        assertThat(pin()).isNull();
    }

    @Test
    void hoveringChangesThePictureAtTheUnitsPlace() {
        bench.picture();
        var before = bench.picture();
        bench.move(bench.tile("Conv 1", 0));
        var after = bench.picture();

        var at = bench.tile("Conv 1", 0);
        boolean differs = false;
        for (int d = -8; d <= 8; d++) {
            differs |= before.getRGB(at.x + d, at.y) != after.getRGB(at.x + d, at.y);
        }
        assertThat(differs).isTrue();
    }
}
