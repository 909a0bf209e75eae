package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.InputEdits;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.Session;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.text.Problem;
import org.convcanvas.ui.parts.Desk;
import org.junit.jupiter.api.Test;

/** Live input from a screen that is made here, step by step. */
class LiveScreenTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Bench bench = Bench.of(true);
    private final Session session = bench.desk.session();
    private final Experiment start = session.experiment();
    private final Desk desk = new Desk(
            session, bench.desk.live(), Jobs.on(background::add, Runnable::run), bench.banner, bench.desk.pointing());
    private Rectangle place = new Rectangle(10, 20, 40, 40);
    private boolean shown;
    private boolean refuses;
    private final LiveScreen live = new LiveScreen(desk, () -> this::frame, stop -> new View());

    private final class View implements LiveScreen.View {
        View() {
            shown = true;
        }

        @Override
        public Rectangle place() {
            return new Rectangle(place);
        }

        @Override
        public void close() {
            shown = false;
        }
    }

    /** Every pixel tells where the frame was. */
    private Picture frame(String name, Rectangle at) {
        if (refuses) {
            throw new Problem("screen.refused");
        }
        int[] rgb = new int[at.width * at.height];
        Arrays.fill(rgb, at.x * 0x010101);
        return Picture.of(name, at.width, at.height, rgb).live();
    }

    private void steps(int count) {
        for (int i = 0; i < count && !background.isEmpty(); i++) {
            background.remove().run();
        }
    }

    private float value() {
        return session.experiment().input().at(0, 3, 3);
    }

    @Test
    void theInputFollowsTheFrame() {
        live.toggle();
        assertThat(live.running()).isTrue();
        steps(4);
        assertThat(shown).isTrue();
        assertThat(value()).isEqualTo(10);
        place = new Rectangle(77, 20, 64, 64);
        steps(4);
        assertThat(value()).isEqualTo(77);
        assertThat(session.history()).hasSize(2);
        live.toggle();
        steps(9);
        assertThat(background).isEmpty();
        assertThat(shown).isFalse();
        assertThat(value()).as("the last stays").isEqualTo(77);
        session.undo();
        assertThat(session.experiment()).isSameAs(start);
    }

    @Test
    void anotherPictureEndsIt() {
        live.toggle();
        steps(6);
        Picture other = Bench.picture();
        InputFormat format = start.format();
        session.apply(InputEdits.open(other, format, format.tensor(other)));
        steps(20);
        assertThat(live.running()).isFalse();
        assertThat(shown).isFalse();
        assertThat(background).isEmpty();
        assertThat(session.experiment().picture()).isSameAs(other);
    }

    @Test
    void undoingItEndsIt() {
        live.toggle();
        steps(6);
        session.undo();
        steps(20);
        assertThat(live.running()).isFalse();
        assertThat(session.experiment()).isSameAs(start);
        assertThat(background).isEmpty();
    }

    @Test
    void anotherSizeMeanwhileIsTakenUp() {
        live.toggle();
        steps(6);
        Experiment now = session.experiment();
        InputFormat wider = now.format().withSize(36, 36);
        session.apply(InputEdits.format(now.picture(), wider, wider.tensor(now.picture())));
        place = new Rectangle(99, 0, 50, 50);
        steps(8);
        assertThat(live.running()).isTrue();
        assertThat(session.experiment().input().shape().width()).isEqualTo(36);
        assertThat(value()).isEqualTo(99);
    }

    @Test
    void aRefusalIsToldAndChangesNothing() {
        refuses = true;
        live.toggle();
        steps(9);
        assertThat(live.running()).isFalse();
        assertThat(shown).isFalse();
        assertThat(bench.banner.sentence()).contains("privacy settings");
        assertThat(session.experiment()).isSameAs(start);
    }
}
