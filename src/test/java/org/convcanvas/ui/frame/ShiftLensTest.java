package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Objects;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import org.convcanvas.analysis.Agreement;
import org.convcanvas.golden.Golden;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.lab.ToyRow;
import org.convcanvas.lab.View;
import org.convcanvas.network.BlurPool;
import org.convcanvas.network.DriftedConv;
import org.convcanvas.network.Layer;
import org.convcanvas.network.Network;
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theToyRowShowsItsNumbers(boolean dark) {
        Bench bench = bench(dark);
        View view = View.start(ToyRow.POOL, dark).withLens(Lens.SHIFT).withShift(ShiftLook.START.to(1, 0));
        bench.desk.session().open(ToyRow.experiment(), view, null);
        bench.desk.live().refresh();
        bench.sized(1280, 720);
        Golden.check(
                "toy-row" + (dark ? "-dark" : "-light"),
                Bench.image(bench.sized(1280, 720).part(CanvasStack.class)));
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

    @Test
    void changesAreSeenBesideTheNetworkAndCarriedOutBothWays() {
        Bench bench = bench(true);
        Session session = bench.desk.session();
        Network plain = session.experiment().network();

        bench.called(JToggleButton.class, "Blur pools").doClick();
        assertThat(bench.called(JLabel.class, "Blur pools").isVisible())
                .as("in the drawer")
                .isTrue();
        assertThat(bench.called(JToggleButton.class, "Blur pools").isSelected()).isTrue();
        assertThat(session.experiment().network()).as("only looked at").isSameAs(plain);

        bench.called(JButton.class, "Apply: Blur pools").doClick();
        assertThat(session.experiment().network().node("Pool 1").layer()).isInstanceOf(BlurPool.class);
        assertThat(bench.called(JToggleButton.class, "Before").isSelected()).isTrue();
        assertThat(bench.called(JLabel.class, "Before").isVisible())
                .as("in the drawer")
                .isTrue();

        bench.called(JButton.class, "Apply: Before").doClick();
        assertThat(session.experiment().network()).isEqualTo(plain);
        assertThat(bench.called(JToggleButton.class, "Before").isSelected()).isTrue();
        bench.called(JToggleButton.class, "Before").doClick();
        assertThat(bench.called(JToggleButton.class, "Before").isSelected()).isFalse();
        session.undo();
        session.undo();
        assertThat(session.experiment().network()).isEqualTo(plain);
    }

    @Test
    void sharingIsBrokenByTheAmountThatIsChosen() {
        Bench bench = bench(true);
        bench.called(JSpinner.class, "Weights and biases drift by").setValue(50.0);
        bench.called(JButton.class, "Apply: Drifting weights").doClick();
        Layer conv = bench.desk.session().experiment().network().node("Conv 1").layer();
        assertThat(conv).isInstanceOf(DriftedConv.class);
        assertThat(((DriftedConv) conv).amount()).isEqualTo(0.5f);
    }

    @Test
    void theErrorsAreATable() {
        Bench bench = bench(true);
        List<String> lines = bench.shell.shiftErrors().lines().toList();
        assertThat(lines.get(0)).isEqualTo("dx,dy,layer,error,interior error,cosine,cosine of means");
        assertThat(lines).as("a quarter of a pixel each up to 24, six layers").hasSize(1 + 97 * 6);
        String line = lines.stream()
                .filter(one -> one.startsWith("5.0,2.0,Conv 1,"))
                .findFirst()
                .orElseThrow();
        String[] numbers = line.split(",");
        Agreement overall = Objects.requireNonNull(
                bench.part(LanesView.class).shownResult().layer("Conv 1").overall());
        assertThat(Double.parseDouble(numbers[3])).isEqualTo(overall.error()).isPositive();
        assertThat(Double.parseDouble(numbers[4]))
                .as("zero fill, in the interior")
                .isZero();
        bench.called(JButton.class, "Copy the sweep as comma-separated values").doClick();
        assertThat(bench.copied).isEqualTo(bench.shell.shiftErrors());
    }

    private static void send(LanesView lanes, int id, int x, int y) {
        lanes.dispatchEvent(
                new MouseEvent(lanes, id, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
    }
}
