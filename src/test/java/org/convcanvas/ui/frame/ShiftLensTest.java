package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import org.convcanvas.golden.Golden;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.ui.lens.shift.LanesView;
import org.convcanvas.ui.lens.shift.ShiftCards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftLensTest {
    private static Bench bench(boolean dark) {
        Bench bench = Bench.of(dark);
        bench.desk.live().refresh();
        LensChoice.choose(bench.desk.session(), Lens.SHIFT);
        bench.sized(1440, 900);
        bench.desk.session().view(view -> view.withShift(view.shift().to(5, 2)));
        return bench.sized(1440, 900);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void looks(boolean dark) {
        Bench bench = bench(dark);
        String theme = dark ? "-dark" : "-light";
        Golden.check("shift-lanes" + theme, Bench.image(bench.part(CanvasStack.class)));
        Golden.check("shift-cards" + theme, Bench.image(bench.part(ShiftCards.class)));
    }

    @Test
    void theImageIsDragged() {
        Bench bench = bench(true);
        Session session = bench.desk.session();
        LanesView lanes = bench.part(LanesView.class);
        Rectangle image = lanes.image();
        int x = image.x + image.width / 2;
        int y = image.y + image.height / 2;
        send(lanes, MouseEvent.MOUSE_PRESSED, x, y);
        send(lanes, MouseEvent.MOUSE_DRAGGED, x + image.width / 4, y - image.height / 8);
        send(lanes, MouseEvent.MOUSE_RELEASED, x + image.width / 4, y - image.height / 8);
        assertThat(session.view().shift().dx())
                .as("a quarter of 32 pixels to the right of 5")
                .isEqualTo(13);
        assertThat(session.view().shift().dy()).as("an eighth up from 2").isEqualTo(-2);
        assertThat(lanes.shownResult().move()).isEqualTo(session.view().shift().move());
    }

    private static void send(LanesView lanes, int id, int x, int y) {
        lanes.dispatchEvent(
                new MouseEvent(lanes, id, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
    }
}
