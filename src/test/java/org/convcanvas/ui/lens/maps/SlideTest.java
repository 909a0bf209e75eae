package org.convcanvas.ui.lens.maps;

import static org.assertj.core.api.Assertions.assertThat;

import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Notices;
import org.junit.jupiter.api.Test;

class SlideTest {
    private final Session session = new Session(
            Experiment.of(
                    Picture.of("flat", 4, 4, new int[16]),
                    InputFormat.standard().withSize(32, 32),
                    BuiltIn.START.network(),
                    BuiltIn.START.weights()),
            View.start("Conv 1", true));
    private final Desk desk = new Desk(
            session, new LiveEvaluator(session, Jobs.direct(), Parallel.sequential()), Jobs.direct(), new Notices() {
                @Override
                public void problem(String sentence) {}

                @Override
                public void done(String sentence) {}
            });
    private long now;
    private final Slide slide = new Slide(desk, () -> now);

    private UnitAt at(int y, int x) {
        return new UnitAt("Conv 1", 0, y, x);
    }

    @Test
    void stepsRowByRowFromTheFirstUnitToTheLast() {
        assertThat(slide.index()).as("the middle").isEqualTo(16 * 32 + 16);
        slide.first();
        slide.forward();
        assertThat(session.view().pin()).isEqualTo(at(0, 1));
        session.view(view -> view.withPin(at(0, 31)));
        slide.forward();
        assertThat(session.view().pin()).isEqualTo(at(1, 0));
        slide.back();
        assertThat(session.view().pin()).isEqualTo(at(0, 31));
        slide.row(2);
        assertThat(session.view().pin()).isEqualTo(at(2, 31));
        slide.first();
        slide.back();
        assertThat(session.view().pin()).isEqualTo(at(0, 0));
        slide.row(100);
        assertThat(session.view().pin()).isEqualTo(at(31, 31));
    }

    @Test
    void goesAndStands() {
        slide.toggle();
        assertThat(slide.running()).isTrue();
        assertThat(desk.pointing().sliding()).isTrue();
        slide.toggle();
        assertThat(slide.running()).isFalse();
        assertThat(desk.pointing().sliding()).isFalse();
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void goesAtItsSpeedHoweverLateTheFramesCome() {
        slide.toggle();
        assertThat(session.view().pin()).as("from the first").isEqualTo(at(0, 0));
        for (int i = 1; i <= 300; i++) {
            now = i * 1_000_000_000L / 300;
            slide.tick();
        }
        assertThat(slide.index()).as("60 units a second").isBetween(59, 60);
        now += 1_000_000_000L;
        slide.tick();
        assertThat(slide.index()).isBetween(119, 120);
        slide.faster();
        now += 500_000_000L;
        slide.tick();
        assertThat(slide.index()).isBetween(239, 240);
        now += 100_000_000_000L;
        slide.tick();
        assertThat(slide.index()).isEqualTo(slide.count() - 1);
        assertThat(slide.running()).as("it ends by itself").isFalse();
    }

    @Test
    void theUnitUnderThePointerIsGoneOnFrom() {
        desk.pointing().at(at(3, 7));
        assertThat(slide.unit()).isEqualTo(at(3, 7));
        slide.forward();
        assertThat(session.view().pin()).isEqualTo(at(3, 8));
        session.view(view -> view.withPin(null));
        desk.pointing().at(new UnitAt("Pool 1", 0, 3, 7));
        assertThat(slide.unit()).as("of another map").isEqualTo(at(16, 16));
    }

    @Test
    void theUnitIsOneOfTheNetworkThatIsThere() {
        session.view(view -> view.select("Pool 2", 3));
        session.apply(LayerEdits.remove("Pool 2"));
        assertThat(slide.unit()).isEqualTo(new UnitAt("Input", 0, 16, 16));
        session.view(view -> view.withPin(at(31, 31)));
        session.apply(LayerEdits.remove("Conv 1"));
        assertThat(slide.unit().within(session.experiment().network())).isTrue();
    }

    @Test
    void speedsGoRound() {
        for (int units : new int[] {4, 16, 64, 256, 1}) {
            slide.faster();
            assertThat(slide.speed()).isEqualTo(units);
        }
    }
}
