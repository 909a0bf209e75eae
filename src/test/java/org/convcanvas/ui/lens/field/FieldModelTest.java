package org.convcanvas.ui.lens.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.analysis.UnitBoxes;
import org.convcanvas.analysis.UnitMeasure;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.BuiltIn;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Network;
import org.convcanvas.network.Pair;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Picture;
import org.convcanvas.render.FieldMarks;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Notices;
import org.junit.jupiter.api.Test;

class FieldModelTest {
    private final Session session = new Session(
            experiment(), View.start("Conv 1", true).select("Pool 2", 3).withLens(Lens.RECEPTIVE_FIELD));
    private final Desk desk = new Desk(
            session, new LiveEvaluator(session, Jobs.direct(), Parallel.sequential()), Jobs.direct(), new Notices() {
                @Override
                public void problem(String sentence) {}

                @Override
                public void done(String sentence) {}
            });
    private final FieldModel model = new FieldModel(desk);

    private static Experiment experiment() {
        int[] rgb = new int[40 * 40];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0x10101 * (i * i * 7 % 251);
        }
        return Experiment.of(
                Picture.of("noise", 40, 40, rgb),
                InputFormat.standard().withSize(40, 40),
                BuiltIn.START.network(),
                BuiltIn.START.weights());
    }

    private FieldMarks marks() {
        return Objects.requireNonNull(model.marks());
    }

    @Test
    void isAboutTheMiddleUnitThenWhatIsPointedAtThenWhatIsPinned() {
        assertThat(model.unit()).isEqualTo(new UnitAt("Pool 2", 3, 5, 5));
        UnitAt pointed = new UnitAt("Conv 2", 1, 4, 7);
        desk.pointing().at(pointed);
        assertThat(model.unit()).isEqualTo(pointed);
        desk.pointing().at(null);
        assertThat(model.unit()).as("the pointer has left the map").isEqualTo(pointed);
        UnitAt pinned = new UnitAt("Conv 1", 0, 2, 2);
        session.view(view -> view.withPin(pinned));
        desk.pointing().at(pointed);
        assertThat(model.unit()).isEqualTo(pinned);
        desk.pointing().at(null);
        session.view(view -> view.withPin(null).select("Pool 1", 2));
        assertThat(model.unit()).isEqualTo(new UnitAt("Pool 1", 2, 10, 10));
    }

    @Test
    void showsNothingThroughAnotherLens() {
        session.view(view -> view.withLens(Lens.MAPS));
        assertThat(model.marks()).isNull();
    }

    @Test
    void hasTheBoxesOfTheUnitOnEveryMapBeforeIt() {
        assertThat(marks().trace().boxes())
                .isEqualTo(UnitBoxes.of(experiment().network(), "Pool 2", 5, 5))
                .hasSize(7);
        assertThat(marks().trace().counts()).containsEntry(Network.INPUT, 100);
    }

    @Test
    void turnsRoundForAPixelOfTheInput() {
        desk.pointing().at(new UnitAt(Network.INPUT, 0, 20, 9));
        assertThat(marks().forward()).isTrue();
        assertThat(marks().heat()).isNull();
        assertThat(marks().trace().boxes()).containsEntry("Conv 1", new Box(19, 8, 21, 10));
    }

    @Test
    void measuresTheGradientOfTheUnit() {
        desk.live().refresh();
        EffectiveField expected = new UnitMeasure("Pool 2", 3, 5, 5)
                .actual(
                        Objects.requireNonNull(
                                Objects.requireNonNull(session.snapshot()).evaluation()),
                        Parallel.sequential(),
                        new Cancel());
        FieldMarks.Glow heat = Objects.requireNonNull(marks().heat());
        assertThat(heat.stale()).isFalse();
        assertThat(heat.field().mass()).isEqualTo(expected.mass());
        assertThat(expected.isNothing()).isFalse();
    }

    @Test
    void measuresInTheOtherWaysToo() {
        desk.live().refresh();
        session.view(view -> view.withField(view.field().withSource(FieldLook.Source.EXPECTED)));
        FieldMarks.Glow expected = Objects.requireNonNull(marks().heat());
        assertThat(expected.words()).contains("16 samples");
        session.view(view -> view.withField(view.field().withSource(FieldLook.Source.PERTURBATION)));
        FieldMarks.Glow changed = Objects.requireNonNull(marks().heat());
        assertThat(changed.field().mass()).isNotEqualTo(expected.field().mass());
        Box box = model.box();
        Box most = Objects.requireNonNull(changed.most());
        assertThat(box.union(most)).as("nothing beyond the theoretical box").isEqualTo(box);
    }

    @Test
    void looksAtAChangedLayerBesideTheOneThatIsThere() {
        Network network = session.experiment().network();
        Conv conv = (Conv) network.node("Conv 2").layer();
        Network wide = network.withLayer("Conv 2", conv.withWindow(conv.window().withDilation(Pair.of(2))));
        model.tryOut(wide);
        assertThat(marks().tried()).isEqualTo(UnitBoxes.of(wide, "Pool 2", 5, 5));
        session.apply(LayerEdits.remove("ReLU 2"));
        assertThat(marks().tried()).as("of layers that are no longer there").isEmpty();
    }
}
