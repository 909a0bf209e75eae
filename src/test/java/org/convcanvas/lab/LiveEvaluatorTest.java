package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.convcanvas.tensor.Parallel;
import org.junit.jupiter.api.Test;

class LiveEvaluatorTest {
    private final Session session = Scenes.session();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Snapshot> published = new ArrayList<>();

    private LiveEvaluator evaluator(Jobs jobs) {
        session.listen(new SessionListener() {
            @Override
            public void snapshotArrived(Snapshot snapshot) {
                published.add(snapshot);
            }
        });
        return new LiveEvaluator(session, jobs, Parallel.sequential());
    }

    private void set(float value) {
        session.apply(KernelEdits.cell("Conv 1", 0, 0, 1, 1, value));
    }

    @Test
    void everyChangeGivesMapsOfThatChange() {
        evaluator(Jobs.direct()).refresh();
        set(5);
        session.endGesture();
        assertThat(published).hasSize(3); // within the gesture a rounded one goes before the exact one
        assertThat(published.get(1).experiment()).isSameAs(session.experiment());
        assertThat(published.get(1).revision()).isEqualTo(session.revision());
        assertThat(published.get(1).evaluation().map("Pool 2").shape()).hasToString("16×8×8");
    }

    @Test
    void whileOneRunsOnlyTheNewestOfTheLaterChangesIsTaken() {
        LiveEvaluator evaluator = evaluator(Jobs.on(background::add, Runnable::run));
        evaluator.refresh();
        assertThat(evaluator.busy()).isTrue();
        for (int i = 0; i < 100; i++) {
            set(i);
        }
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(published).hasSize(1);
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(published).hasSize(2);
        assertThat(published.get(1).experiment()).isSameAs(session.experiment());
        assertThat(evaluator.busy()).isFalse();
    }

    @Test
    void aRunningComputationIsCancelledWhenTheShapesChange() {
        LiveEvaluator evaluator = evaluator(Jobs.on(background::add, Runnable::run));
        evaluator.refresh();
        session.apply(LayerEdits.remove("Pool 2"));
        background.remove().run();
        assertThat(published).isEmpty();
        background.remove().run();
        assertThat(published).hasSize(1);
        assertThat(published.get(0).evaluation().network().has("Pool 2")).isFalse();
        assertThat(evaluator.busy()).isFalse();
    }

    @Test
    void unchangedMapsAreTheSameObjects() {
        evaluator(Jobs.direct()).refresh();
        session.apply(KernelEdits.bias("Conv 2", 3, 1));
        assertThat(published.get(1).evaluation().map("Pool 1"))
                .isSameAs(published.get(0).evaluation().map("Pool 1"));
        assertThat(published.get(1).evaluation().map("Conv 2"))
                .isNotSameAs(published.get(0).evaluation().map("Conv 2"));
    }

    @Test
    void whatIsMadeOfMapsIsThereJustBeforeThem() {
        LiveEvaluator evaluator = evaluator(Jobs.on(background::add, Runnable::run));
        List<String> steps = new ArrayList<>();
        evaluator.prepare(() -> {
            steps.add("begun for " + session.revision());
            return snapshot -> {
                steps.add("made of " + snapshot.revision());
                return () -> steps.add("shown before " + (published.size() + 1));
            };
        });
        evaluator.refresh();
        set(5);
        assertThat(steps).containsExactly("begun for 0");
        background.remove().run();
        assertThat(steps).containsExactly("begun for 0", "made of 0", "shown before 1", "begun for 1");
        assertThat(published).hasSize(1);
    }

    @Test
    void savingComputesNothingAnew() {
        evaluator(Jobs.direct()).refresh();
        session.savedAs(java.nio.file.Path.of("a.convcanvas"), session.experiment());
        assertThat(published).hasSize(1);
    }

    @Test
    void aNewlyOpenedSceneIsComputedEvenWhileTheOldOneRuns() {
        LiveEvaluator evaluator = evaluator(Jobs.on(background::add, Runnable::run));
        evaluator.refresh();
        session.open(Scenes.small(), View.start("Conv 1", false), null);
        while (!background.isEmpty()) {
            background.remove().run();
        }
        assertThat(session.snapshot().experiment()).isSameAs(session.experiment());
    }

    @Test
    void aDragMayBeRoundedAndIsExactAgainWhenItRests() {
        evaluator(Jobs.on(background::add, Runnable::run)).refresh();
        background.remove().run();
        set(1);
        background.remove().run();
        assertThat(session.snapshot().evaluation().exact()).isFalse();
        assertThat(session.snapshot().revision()).isEqualTo(session.revision());
        while (!background.isEmpty()) { // the wait, then the computation
            background.remove().run();
        }
        assertThat(session.snapshot().evaluation().exact()).isTrue();
        assertThat(session.snapshot().revision()).isEqualTo(session.revision());
    }
}
