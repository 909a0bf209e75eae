package org.convcanvas.window;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.util.Objects;
import javax.swing.SwingUtilities;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Network;
import org.convcanvas.render.FieldMarks;
import org.convcanvas.ui.lens.shift.LanesView;

/** What is done with the lenses of the real window. */
final class LensScript {
    private final Hand hand;
    private final Scene scene;

    LensScript(Hand hand, Scene scene) {
        this.hand = hand;
        this.scene = scene;
    }

    private FieldMarks marks() {
        return Objects.requireNonNull(scene.window().field().marks());
    }

    private void lens(int key, Lens lens) {
        hand.keys(key);
        hand.await("the lens " + lens, () -> scene.session().view().lens() == lens);
        hand.rest(800);
    }

    /** The field follows the mouse, a click keeps it, the arrow keys walk; then the image is dragged through the third lens. */
    void run() throws IOException {
        Experiment before = scene.experiment();
        lens(KeyEvent.VK_2, Lens.RECEPTIVE_FIELD);
        Point middle = scene.tile("Pool 2", 0);
        hand.moveTo(middle);
        hand.await("the unit under the pointer", () -> marks().unit().id().equals("Pool 2"));
        hand.await(
                "its measured field",
                () -> marks().heat() != null && !marks().heat().stale());
        UnitAt first = marks().unit();
        hand.moveTo(new Point(middle.x - 12, middle.y));
        hand.await("another unit", () -> marks().unit().x() < first.x());
        hand.click(middle);
        hand.await("a pin", () -> scene.session().view().pin() != null);
        UnitAt pin = Objects.requireNonNull(scene.session().view().pin());
        hand.keys(KeyEvent.VK_UP);
        hand.await("the unit above", () -> marks().unit().y() == pin.y() - 1);
        WindowScript.check(
                marks().trace().boxes().get(Network.INPUT).height() == 10, "a field of ten rows on the input");
        UnitAt edge = new UnitAt("Pool 2", 0, 36, 23); // where the castle's edges move it
        SwingUtilities.invokeLater(() -> scene.session().view(view -> view.withPin(edge)));
        hand.await("the unit at the edge", () -> marks().unit().equals(edge));
        hand.moveTo(new Point(2, 2));
        hand.rest(2000);
        scene.picture("receptive-field-" + System.getProperty("window.size"));
        hand.moveTo(scene.tile(Network.INPUT, 0));
        hand.keys(KeyEvent.VK_ESCAPE);
        hand.await("the pixel under the pointer", () -> marks().forward());
        lens(KeyEvent.VK_3, Lens.SHIFT);
        LanesView lanes = (LanesView) scene.named("lanes");
        hand.await("both lanes", () -> lanes.shownResult() != null);
        double dx = scene.session().view().shift().dx();
        Rectangle image = lanes.image();
        Point at = Hand.onScreen(lanes, image.getCenterX(), image.getCenterY());
        hand.drag(
                at,
                new Point(at.x + 20, at.y),
                () -> hand.await(
                        "lanes that follow the drag",
                        () -> scene.session().view().shift().dx() > dx
                                && lanes.shownResult() != null
                                && lanes.shownResult()
                                        .move()
                                        .equals(scene.session().view().shift().move())));
        hand.keys(KeyEvent.VK_HOME);
        hand.await(
                "no shift, and lanes that are the same",
                () -> lanes.shownResult() != null
                        && lanes.shownResult()
                                .move()
                                .equals(scene.session().view().shift().move())
                        && lanes.shownResult().firstBroken().isEmpty());
        for (int i = 0; i < 6; i++) {
            hand.keys(KeyEvent.VK_RIGHT);
        }
        hand.await(
                "six pixels to the right", () -> scene.session().view().shift().dx() == 6);
        hand.rest(4000); // the sweep
        scene.picture("shift-" + System.getProperty("window.size"));
        lens(KeyEvent.VK_4, Lens.PARAMETERS);
        scene.named("ways");
        hand.rest(1500);
        scene.picture("parameters-" + System.getProperty("window.size"));
        lens(KeyEvent.VK_1, Lens.MAPS);
        WindowScript.check(scene.experiment() == before, "looking changes nothing");
    }
}
