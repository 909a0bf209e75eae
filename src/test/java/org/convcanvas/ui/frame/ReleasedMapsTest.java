package org.convcanvas.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All maps of a network can take gigabytes: nothing in the window holds on to those of a scene that was left. */
class ReleasedMapsTest {
    private static final int MOST_COLLECTIONS = 50;

    private enum Looked {
        PINNED,
        FROM_WITHIN,
        FIELD,
        SHIFTED,
        PARAMETERS
    }

    @ParameterizedTest
    @EnumSource
    void nothingHoldsOnToMapsThatAreGone(Looked looked) throws InterruptedException {
        Bench bench = Bench.of(true);
        bench.desk.live().refresh();
        bench.sized(1440, 900);
        Session session = bench.desk.session();
        session.view(view -> view.select("Conv 2", 1).withPin(new UnitAt("Conv 2", 1, 5, 6)));
        look(bench, looked);
        bench.sized(1440, 900);
        WeakReference<Evaluation> left = new WeakReference<>(session.snapshot().evaluation());
        assertThat(left.get()).isNotNull();

        LensChoice.choose(session, looked == Looked.PARAMETERS ? Lens.MAPS : Lens.PARAMETERS);
        session.open(
                Bench.experiment(),
                Start.view(Bench.experiment(), true).withLens(session.view().lens()),
                null);
        assertThat(session.snapshot().evaluation()).isNotNull().isNotSameAs(left.get());
        for (int i = 0; i < MOST_COLLECTIONS && left.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(left.get()).as("the maps that are gone").isNull();
    }

    private static void look(Bench bench, Looked looked) {
        Session session = bench.desk.session();
        switch (looked) {
            case PINNED -> {}
            case FROM_WITHIN -> session.view(view -> view.withOpened(true));
            case FIELD -> {
                LensChoice.choose(session, Lens.RECEPTIVE_FIELD);
                session.view(view -> view.withField(
                        view.field().withSource(FieldLook.Source.ACTUAL).withOverlay(FieldLook.Overlay.EFFECTIVE)));
            }
            case SHIFTED -> {
                LensChoice.choose(session, Lens.SHIFT);
                session.view(view -> view.withShift(view.shift().to(5, 2)));
            }
            case PARAMETERS -> LensChoice.choose(session, Lens.PARAMETERS);
        }
    }
}
