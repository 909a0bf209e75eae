package org.convcanvas.ui.lens.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.render.Palette;
import org.convcanvas.render.Stage;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Notices;
import org.convcanvas.ui.parts.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The slide's bar and the scrubber in it. */
class SlideBarTest {
    private final Session session = new Session(Stage.start(), View.start("Conv 1", true));
    private final Desk desk = new Desk(
            session, new LiveEvaluator(session, Jobs.direct(), Parallel.sequential()), Jobs.direct(), new Notices() {
                @Override
                public void problem(String sentence) {}

                @Override
                public void done(String sentence) {}
            });
    private Slide slide;
    private SlideBar bar;

    @BeforeEach
    void build() {
        Theme.install(true);
        slide = new Slide(desk, () -> 0);
        bar = new SlideBar(desk, slide, () -> true);
        lay(760);
    }

    @AfterEach
    void stop() {
        slide.stop();
    }

    private void lay(int width) {
        bar.setSize(width, 44);
        bar.doLayout();
        all(Component.class).forEach(Component::doLayout);
    }

    private <T extends Component> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(bar, type, found);
        return found;
    }

    private static <T extends Component> void collect(Container container, Class<T> type, List<T> found) {
        for (Component child : container.getComponents()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Container inner) {
                collect(inner, type, found);
            }
        }
    }

    private void press(String name) {
        all(JButton.class).stream()
                .filter(button -> name.equals(button.getAccessibleContext().getAccessibleName()))
                .findFirst()
                .orElseThrow()
                .doClick(0);
    }

    private Scrubber scrubber() {
        return all(Scrubber.class).get(0);
    }

    private List<String> words() {
        return all(JLabel.class).stream().map(JLabel::getText).toList();
    }

    private UnitAt at(int y, int x) {
        return new UnitAt("Conv 1", 0, y, x);
    }

    @Test
    void itsButtonsMoveThePin() {
        press("To the last unit");
        assertThat(session.view().pin()).isEqualTo(at(223, 223));
        assertThat(words()).contains("50,176 of 50,176", "row 223 · col 223");
        press("One unit back (,)");
        assertThat(session.view().pin()).isEqualTo(at(223, 222));
        press("To the first unit");
        press("One unit on (.)");
        assertThat(session.view().pin()).isEqualTo(at(0, 1));
        assertThat(words()).contains("2 of 50,176", "row 0 · col 1");
        assertThat(scrubber().getValue()).isEqualTo(1);
        assertThat(scrubber().getMaximum()).isEqualTo(50175);
    }

    @Test
    void itsNumbersAndTheScrubberAgreeWithAndWithoutAPin() {
        assertThat(words()).contains("row 112 · col 112");
        assertThat(scrubber().getValue()).isEqualTo(112 * 224 + 112);
        session.view(view -> view.withPin(at(5, 6)));
        assertThat(words()).contains("row 5 · col 6");
        assertThat(scrubber().getValue()).isEqualTo(5 * 224 + 6);
        session.view(view -> view.withPin(null));
        desk.pointing().at(at(7, 8));
        assertThat(words()).contains("row 7 · col 8");
        assertThat(scrubber().getValue()).isEqualTo(7 * 224 + 8);
    }

    @Test
    void itFollowsTheNetworkThatIsThere() {
        session.view(view -> view.select("Pool 2", 0).withPin(new UnitAt("Pool 2", 0, 55, 55)));
        assertThat(words()).contains("3,136 of 3,136");
        session.apply(LayerEdits.remove("Pool 2"));
        assertThat(words()).contains("row 112 · col 112");
        session.undo();
        session.apply(LayerEdits.rename("Pool 2", "Last"));
        assertThat(words()).contains("row 112 · col 112");
    }

    @Test
    void playAndPauseAreTold() {
        press("Slide the kernel over the map");
        assertThat(slide.running()).isTrue();
        press("Slide the kernel over the map");
        assertThat(slide.running()).isFalse();
        JButton speed = all(JButton.class).stream()
                .filter(button -> "1×".equals(button.getText()))
                .findFirst()
                .orElseThrow();
        speed.doClick(0);
        assertThat(speed.getText()).isEqualTo("4×");
        assertThat(slide.speed()).isEqualTo(4);
    }

    @Test
    void theScrubberMovesThePinByHandAndByKeys() {
        scrubber().setValue(300);
        assertThat(session.view().pin()).isEqualTo(at(1, 76));
        scrubber()
                .getActionMap()
                .get("positiveUnitIncrement")
                .actionPerformed(new ActionEvent(scrubber(), ActionEvent.ACTION_PERFORMED, ""));
        assertThat(session.view().pin()).isEqualTo(at(1, 77));
        session.view(view -> view.withPin(null).select("Pool 2", 0));
        assertThat(session.view().pin()).as("showing a unit pins none").isNull();
        assertThat(scrubber().getMaximum()).isEqualTo(56 * 56 - 1);
    }

    @Test
    void theScrubberIsFilledUpToTheUnitAndHatchedBehind() {
        session.view(view -> view.withPin(at(112, 0)));
        Scrubber scrubber = scrubber();
        BufferedImage image = new BufferedImage(scrubber.getWidth(), scrubber.getHeight(), BufferedImage.TYPE_INT_RGB);
        scrubber.paint(image.createGraphics());
        int accent = Palette.of(true).get(Token.ACCENT).getRGB();
        int middle = scrubber.getHeight() / 2;
        assertThat(image.getRGB(scrubber.getWidth() / 4, middle)).isEqualTo(accent);
        assertThat(image.getRGB(scrubber.getWidth() / 2, middle))
                .as("the thumb")
                .isEqualTo(accent);
        assertThat(image.getRGB(3 * scrubber.getWidth() / 4, middle)).isNotEqualTo(accent);
    }
}
