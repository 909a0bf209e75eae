package org.convcanvas.ui.lens.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.convcanvas.analysis.ShiftExperiment;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.lab.ShiftRemedy;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Samples;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Notices;
import org.junit.jupiter.api.Test;

class RemedyTrialsTest {
    private static final Parallel ALONE = Parallel.sequential();

    /** Background work that waits until the test runs it. */
    private final Queue<Runnable> work = new ArrayDeque<>();

    private final Experiment experiment = Experiment.of(
            Samples.start(), InputFormat.standard().withSize(32, 32), BuiltIn.START.network(), BuiltIn.START.weights());
    private final Jobs jobs = Jobs.on(work::add, Runnable::run);
    private final Session session = new Session(experiment, View.start("Conv 1", true));
    private final Desk desk = new Desk(session, new LiveEvaluator(session, Jobs.direct(), ALONE), jobs, new Notices() {
        @Override
        public void problem(String sentence) {
            throw new AssertionError(sentence);
        }

        @Override
        public void done(String sentence) {}
    });
    private Runnable heard = () -> {};
    private final RemedyTrials trials = new RemedyTrials(desk, () -> heard.run());

    private RemedyTrials.Question question(double dx) {
        ShiftResult result = ShiftExperiment.of(
                        experiment.network(), experiment.weights(), experiment.input(), ALONE, new Cancel())
                .run(ShiftLook.START.to(dx, 0).move(), ALONE, new Cancel());
        return new RemedyTrials.Question(experiment, result, ShiftRemedy.DRIFT, null);
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void allAreTriedAndToldOneByOne() {
        int[] most = new int[1];
        heard = () -> {
            assertThat(trials.done()).isLessThanOrEqualTo(most[0] + 1);
            most[0] = trials.done();
        };
        trials.want(question(3));
        assertThat(trials.running()).isTrue();
        runAll();
        assertThat(trials.running()).isFalse();
        assertThat(trials.trials()).hasSizeGreaterThan(8);
        assertThat(most[0]).isEqualTo(trials.trials().size());
        RemedyTrials.Outcome circular =
                Objects.requireNonNull(trials.outcome(trials.trials().get(0)));
        assertThat(circular.after()).endsWith(" %").isNotEqualTo(circular.before());
    }

    @Test
    void theyEndWhenSomethingChanges() {
        trials.want(question(3));
        work.remove().run(); // the image rests
        heard = () -> {
            if (trials.done() == 2) {
                trials.stop();
            }
        };
        work.remove().run();
        assertThat(work).as("nothing goes on").isEmpty();
        assertThat(trials.done()).as("of something earlier").isZero();
        assertThat(trials.isStale(
                        Objects.requireNonNull(trials.outcome(trials.trials().get(1)))))
                .isTrue();
        assertThat(trials.outcome(trials.trials().get(2))).isNull();
        heard = () -> {};
        trials.want(question(5));
        trials.want(question(6));
        runAll();
        assertThat(trials.done()).isEqualTo(trials.trials().size());
    }

    @Test
    void theyAreHaltedAndGoOnWhereTheyWere() {
        heard = () -> {
            if (trials.done() == 3) {
                trials.halt();
            }
        };
        trials.want(question(3));
        runAll();
        assertThat(trials.halted()).isTrue();
        assertThat(trials.running()).isFalse();
        assertThat(trials.done()).isEqualTo(3);
        RemedyTrials.Outcome first = trials.outcome(trials.trials().get(0));
        heard = () -> {};
        trials.resume();
        runAll();
        assertThat(trials.done()).isEqualTo(trials.trials().size());
        assertThat(trials.outcome(trials.trials().get(0))).as("not tried again").isSameAs(first);
    }
}
