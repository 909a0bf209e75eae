package org.convcanvas.ui.lens.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.Shift;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.analysis.SweepOrder;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.lab.ShiftRemedy;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Fill;
import org.convcanvas.network.Fills;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Notices;
import org.junit.jupiter.api.Test;

class ShiftModelTest {
    private final Session session =
            new Session(experiment(), View.start("Conv 1", true).withLens(Lens.SHIFT));
    private final Desk desk = new Desk(
            session, new LiveEvaluator(session, Jobs.direct(), Parallel.sequential()), Jobs.direct(), new Notices() {
                @Override
                public void problem(String sentence) {}

                @Override
                public void done(String sentence) {}
            });
    private final ShiftModel model = new ShiftModel(desk);

    /** The start network on noise, all borders going round. */
    private static Experiment experiment() {
        int[] rgb = new int[32 * 32];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0x10101 * (i * i * 7 % 251);
        }
        return Experiment.of(
                Picture.of("noise", 32, 32, rgb),
                InputFormat.standard().withSize(32, 32),
                Fills.with(BuiltIn.START.network(), Fill.CIRCULAR),
                BuiltIn.START.weights());
    }

    private ShiftResult result() {
        return Objects.requireNonNull(model.result());
    }

    private boolean exact(String id) {
        return Objects.requireNonNull(result().layer(id).overall()).isExact();
    }

    @Test
    void computesBothLanesForTheShiftThatIsChosen() {
        desk.live().refresh();
        assertThat(model.stale()).isFalse();
        assertThat(result().move()).isEqualTo(ShiftLook.START.move());
        model.look(model.look().to(8, -4));
        assertThat(exact("Pool 2")).as("a multiple of the total stride").isTrue();
        model.look(model.look().to(2, 0));
        assertThat(exact("Pool 1")).isTrue();
        assertThat(exact("Pool 2")).as("half a unit").isFalse();
        assertThat(result().layer("Pool 2").units()).isEqualTo(new Shift(0.5, 0));
        assertThat(ShiftModel.last(result()).map(LayerShift::id)).hasValue("Pool 2");
    }

    @Test
    void computesNothingThroughAnotherLens() {
        session.view(view -> view.withLens(Lens.MAPS));
        desk.live().refresh();
        assertThat(model.result()).isNull();
    }

    @Test
    void followsTheNetwork() {
        desk.live().refresh();
        model.look(model.look().to(1, 0));
        assertThat(exact("Conv 2")).isFalse();
        ShiftRemedy stride = remedy(ShiftRemedy.Kind.STRIDE);
        session.apply(stride.edit(1));
        assertThat(model.stale()).isFalse();
        assertThat(exact("Conv 2")).as("no layer leaves units out").isTrue();
        assertThat(exact("Pool 2")).isTrue();
        session.apply(remedy(ShiftRemedy.Kind.UNTIED).edit(1));
        assertThat(exact("Conv 1")).as("a bias of its own at every place").isFalse();
        session.undo();
        assertThat(exact("Conv 1")).isTrue();
        session.apply(remedy(ShiftRemedy.Kind.STRIDE_TWO).edit(1));
        assertThat(exact("Conv 1")).isTrue();
        assertThat(exact("Pool 1")).as("every second unit").isFalse();
        session.undo();
        session.apply(remedy(ShiftRemedy.Kind.ZERO).edit(1));
        assertThat(exact("Conv 1")).as("zeros do not move along").isFalse();
    }

    private ShiftRemedy remedy(ShiftRemedy.Kind kind) {
        return ShiftRemedy.of(session.experiment(), model.evaluation(), ShiftRemedy.DRIFT).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void offersOnlyWhatChangesSomething() {
        assertThat(ShiftRemedy.of(session.experiment(), model.evaluation(), ShiftRemedy.DRIFT))
                .extracting(ShiftRemedy::kind)
                .doesNotContain(ShiftRemedy.Kind.CIRCULAR, ShiftRemedy.Kind.STRIDE_TWO)
                .contains(ShiftRemedy.Kind.ZERO, ShiftRemedy.Kind.AVERAGE, ShiftRemedy.Kind.STRIDE);
    }

    @Test
    void sweepsAreHaltedAndGoOn() {
        desk.live().refresh();
        SweepRuns[] runs = new SweepRuns[1];
        boolean[] resumed = new boolean[1];
        runs[0] = new SweepRuns(desk, () -> {
            if (Objects.requireNonNull(runs[0].sweep()).size() == 3 && !resumed[0]) {
                runs[0].halt();
            }
        });
        Runnable want = () ->
                runs[0].want(Objects.requireNonNull(model.evaluation()), model.look(), SweepOrder.along(0, 8, 1, 0));
        want.run();
        assertThat(runs[0].halted()).isTrue();
        assertThat(runs[0].percent()).isEqualTo(33);
        want.run();
        assertThat(runs[0].percent()).as("nobody asked it to go on").isEqualTo(33);
        resumed[0] = true;
        runs[0].resume();
        want.run();
        assertThat(runs[0].percent()).isEqualTo(100);
    }

    @Test
    void sweepsKeepTheirPointsUntilSomethingChanges() {
        desk.live().refresh();
        SweepRuns runs = new SweepRuns(desk, () -> {});
        runs.want(Objects.requireNonNull(model.evaluation()), model.look(), SweepOrder.along(0, 8, 1, 0));
        assertThat(runs.percent()).isEqualTo(100);
        var sweep = Objects.requireNonNull(runs.sweep());
        assertThat(sweep.line(0)).hasSize(9);
        for (int dx = 0; dx <= 8; dx++) {
            double error = Objects.requireNonNull(sweep.at(new Shift(dx, 0)))
                    .layer("Pool 2")
                    .error();
            assertThat(error == 0).as("teeth at the total stride: " + dx).isEqualTo(dx % 4 == 0);
        }
        runs.want(Objects.requireNonNull(model.evaluation()), model.look(), SweepOrder.along(0, 8, 1, 3));
        assertThat(runs.sweep()).isSameAs(sweep);
        assertThat(sweep.size()).isEqualTo(18);
        runs.want(
                Objects.requireNonNull(model.evaluation()),
                model.look().withBorder(Fill.ZERO),
                SweepOrder.along(0, 8, 1, 3));
        assertThat(runs.sweep()).isNotSameAs(sweep);
    }
}
