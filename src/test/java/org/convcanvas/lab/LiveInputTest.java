package org.convcanvas.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.junit.jupiter.api.Test;

/** Pictures that follow each other as the input. */
class LiveInputTest {
    private static final long BUDGET = 100_000;

    private final Session session = new Session(Scenes.small(), View.start("Conv 1", true), BUDGET);
    private final Experiment start = session.experiment();

    private void begin(Picture picture) {
        InputFormat format = start.format();
        session.apply(InputEdits.live(picture, format, format.tensor(picture)));
    }

    private void frame(Picture picture) {
        session.frame(picture, start.format().tensor(picture));
    }

    @Test
    void onlyTheFirstIsAnEntryAndOnlyTheLastIsKept() {
        begin(Scenes.noise(1));
        for (int i = 2; i < 200; i++) {
            long revision = session.revision();
            frame(Scenes.noise(i));
            assertThat(session.revision()).isEqualTo(revision + 1);
        }
        assertThat(session.history()).hasSize(2);
        assertThat(session.undoLabel()).isEqualTo("Live screen");
        assertThat(session.experiment().picture().name()).isEqualTo("noise 199");
        session.undo();
        assertThat(session.experiment()).isSameAs(start);
        session.redo();
        assertThat(session.experiment().picture().name()).isEqualTo("noise 199");
    }

    @Test
    void editsBetweenFramesAreEntriesAndGesturesGoOn() {
        begin(Scenes.noise(1));
        for (int i = 0; i < 5; i++) {
            session.apply(KernelEdits.cell("Conv 1", 0, 0, 1, 1, i));
            frame(Scenes.noise(10 + i));
        }
        session.endGesture();
        assertThat(session.history()).as("one drag is one entry").hasSize(3);
        session.undo();
        assertThat(session.experiment().weights()).isSameAs(start.weights());
        frame(Scenes.noise(50));
        assertThat(session.canRedo()).as("a frame is no edit").isTrue();
        session.redo();
        assertThat(session.experiment().weights().kernel("Conv 1").at(0, 0, 1, 1))
                .isEqualTo(4);
    }

    @Test
    void manyEditsOnLiveInputStayWithinTheBudget() {
        begin(Scenes.noise(1));
        for (int i = 0; i < 300; i++) {
            frame(Scenes.noise(i));
            session.apply(KernelEdits.cell("Conv 2", i % 16, 0, 1, 1, 100 + i));
            session.endGesture();
            frame(Scenes.noise(1000 + i));
        }
        // 4,608 bytes of weights, 4,096 of input and 5,760 of pixels each
        assertThat(session.historyPlace()).isBetween(5, 8);
    }
}
