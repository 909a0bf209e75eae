package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Network;
import org.convcanvas.text.Problem;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final Session session = Scenes.session();

    @Test
    void stepsOfOneGestureAreOneEntry() {
        Experiment start = session.experiment();
        for (int i = 1; i <= 5; i++) {
            session.apply(KernelEdits.cell("Conv 1", 0, 0, 1, 1, i));
        }
        session.endGesture();
        session.apply(KernelEdits.cell("Conv 1", 0, 0, 1, 1, 9));
        session.undo();
        assertThat(session.experiment().weights().kernel("Conv 1").at(0, 0, 1, 1))
                .isEqualTo(5);
        session.undo();
        assertThat(session.experiment()).isSameAs(start);
        assertThat(session.canUndo()).isFalse();
        session.redo();
        session.redo();
        assertThat(session.experiment().weights().kernel("Conv 1").at(0, 0, 1, 1))
                .isEqualTo(9);
        assertThat(session.canRedo()).isFalse();
    }

    @Test
    void theHistoryIsNamedAndEveryPlaceInItCanBeGoneTo() {
        Experiment start = session.experiment();
        session.apply(KernelEdits.preset("Conv 1", 1, KernelPreset.BOX));
        Experiment box = session.experiment();
        session.apply(KernelEdits.cell("Conv 1", 0, 0, 0, 0, 7));
        Experiment last = session.experiment();
        assertThat(session.history()).hasSize(3);
        assertThat(session.history().get(1)).isEqualTo("Set Box blur");
        assertThat(session.historyPlace()).isEqualTo(2);

        session.goTo(0);
        assertThat(session.experiment()).isSameAs(start);
        session.goTo(2);
        assertThat(session.experiment()).isSameAs(last);
        session.goTo(1);
        assertThat(session.experiment()).isSameAs(box);
        session.undo();
        assertThat(session.experiment()).isSameAs(start);
    }

    @Test
    void aLayerSeenFromWithinIsLeftWithItsColumn() {
        session.view(view -> view.select("Conv 2", 0).withOpened(true));
        session.view(view -> view.select("Conv 2", 3));
        assertThat(session.view().opened()).isTrue();
        session.view(view -> view.select("ReLU 1", 0));
        assertThat(session.view().opened()).isFalse();
        session.view(view -> view.withOpened(true));
        assertThat(session.view().opened())
                .as("only convolutions are seen from within")
                .isFalse();
        session.view(view -> view.select("Conv 2", 0).withOpened(true));
        session.apply(LayerEdits.remove("Conv 2"));
        assertThat(session.view().opened()).isFalse();
    }

    @Test
    void aRestoredSceneIsUnsaved() {
        session.restore(session.experiment(), session.view(), null);
        assertThat(session.dirty()).isTrue();
        session.open(session.experiment(), session.view(), null);
        assertThat(session.dirty()).isFalse();
    }

    @Test
    void differentCellsAreDifferentEntriesEvenWithoutAGestureEnd() {
        session.apply(KernelEdits.cell("Conv 1", 0, 0, 0, 0, 7));
        session.apply(KernelEdits.cell("Conv 1", 0, 0, 0, 1, 7));
        session.undo();
        assertThat(session.experiment().weights().kernel("Conv 1").at(0, 0, 0, 0))
                .isEqualTo(7);
        assertThat(session.canUndo()).isTrue();
    }

    @Test
    void labelsNameWhatUndoAndRedoWouldDo() {
        assertThat(session.undoLabel()).isEmpty();
        session.apply(KernelEdits.preset("Conv 1", 1, KernelPreset.BOX));
        assertThat(session.undoLabel()).isEqualTo("Set Box blur");
        session.undo();
        assertThat(session.undoLabel()).isEmpty();
        assertThat(session.redoLabel()).isEqualTo("Set Box blur");
    }

    @Test
    void anEditThatChangesNothingMakesNoEntry() {
        session.apply(KernelEdits.preset("Conv 1", 0, KernelPreset.SOBEL_X));
        assertThat(session.canUndo()).isFalse();
        assertThat(session.dirty()).isFalse();
    }

    @Test
    void aRefusedEditLeavesEverythingAsItWas() {
        Experiment before = session.experiment();
        long revision = session.revision();
        assertThatThrownBy(() -> session.apply(Edit.of("x", experiment -> {
                    throw new Problem("network.noName");
                })))
                .isInstanceOf(Problem.class);
        assertThat(session.experiment()).isSameAs(before);
        assertThat(session.revision()).isEqualTo(revision);
    }

    @Test
    void savedMeansCleanUntilTheNextChangeAndAgainAfterUndo() {
        session.apply(KernelEdits.bias("Conv 1", 0, 3));
        assertThat(session.dirty()).isTrue();
        session.savedAs(Path.of("a.convcanvas"), session.experiment());
        assertThat(session.dirty()).isFalse();
        session.apply(KernelEdits.bias("Conv 1", 0, 4));
        session.endGesture();
        assertThat(session.dirty()).isTrue();
        session.undo();
        assertThat(session.dirty()).isFalse();
    }

    @Test
    void theSelectionFollowsARemovedLayer() {
        session.view(view -> view.select("Pool 2", 5));
        session.apply(LayerEdits.remove("Pool 2"));
        assertThat(session.view().selected()).isEqualTo(Network.INPUT);
        assertThat(session.view().channel()).isZero();
    }

    @Test
    void theSelectedChannelStaysInsideTheLayer() {
        session.view(view -> view.select("Conv 2", 99).withInChannel(99));
        assertThat(session.view().channel()).isEqualTo(15);
        assertThat(session.view().inChannel()).isEqualTo(7);
    }

    @Test
    void viewChangesAreNotUndoable() {
        session.view(view -> view.withDark(false));
        assertThat(session.canUndo()).isFalse();
        assertThat(session.view().dark()).isFalse();
    }

    @Test
    void listenersHearOfChanges() {
        AtomicInteger experiments = new AtomicInteger();
        AtomicInteger views = new AtomicInteger();
        session.listen(new SessionListener() {
            @Override
            public void experimentChanged() {
                experiments.incrementAndGet();
            }

            @Override
            public void viewChanged() {
                views.incrementAndGet();
            }
        });
        session.apply(KernelEdits.bias("Conv 1", 0, 3));
        session.view(view -> view.select("Pool 1", 2));
        session.view(view -> view.select("Pool 1", 2));
        assertThat(experiments).hasValue(1);
        assertThat(views).as("a weight changes nothing of what is looked at").hasValue(1);
        session.apply(LayerEdits.remove("ReLU 2"));
        assertThat(experiments).hasValue(2);
        assertThat(views).as("other layers may").hasValue(2);
    }

    @Test
    void theHistoryDropsItsOldestEntriesWhenTheBudgetIsSpent() {
        Session small = new Session(Scenes.small(), View.start("Conv 1", true), 40_000);
        for (int i = 0; i < 50; i++) {
            small.apply(KernelEdits.cell("Conv 2", 0, 0, 1, 1, 100 + i));
            small.endGesture();
        }
        int undone = 0;
        while (small.canUndo()) {
            small.undo();
            undone++;
        }
        // one entry of Conv 2's weights is 16 * 8 * 9 * 4 = 4,608 bytes
        assertThat(undone).isBetween(7, 9);
        assertThat(small.experiment().weights().kernel("Conv 2").at(0, 0, 1, 1)).isGreaterThan(130);
    }
}
