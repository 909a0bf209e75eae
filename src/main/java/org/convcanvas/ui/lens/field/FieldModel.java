package org.convcanvas.ui.lens.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.UnitBoxes;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.SessionListener;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.FieldMarks;
import org.convcanvas.render.FieldStill;
import org.convcanvas.render.FieldTrace;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Latest;
import org.jspecify.annotations.Nullable;

/**
 * The unit that the receptive-field lens is about, with its field: boxes at once, the exact sets and the measured field a
 * little later. It is the pinned unit, or the one that was pointed at last, or at first the middle one of the selected map. Works only while the
 * lens is chosen. Used on the event thread only.
 */
public final class FieldModel implements SessionListener {
    private final Desk desk;
    private final Session session;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Latest<Traced> tracing;
    private final Measuring measuring;
    private UnitAt unit = new UnitAt(Network.INPUT, 0, 0, 0);
    private Network network;
    private String selected = "";
    private FieldTrace trace = FieldTrace.alone(unit);
    private @Nullable Network tried;
    private @Nullable Asked asked;
    private @Nullable Slice slice;

    /** What the exact sets and the slice hang on. */
    private record Asked(
            UnitAt unit, Experiment experiment, @Nullable Evaluation evaluation, View view) {}

    private record Traced(Asked asked, FieldTrace trace, Slice slice) {}

    /** A model that follows the desk from now on. */
    public FieldModel(Desk desk) {
        this.desk = desk;
        this.session = desk.session();
        network = session.experiment().network();
        tracing = Latest.every(desk.jobs(), this::traced);
        measuring = new Measuring(desk, this::tell);
        desk.pointing().listen(this::refresh);
        session.listen(this);
        refresh();
    }

    /** Is called whenever there is something else to show, also while the lens is not chosen. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void experimentChanged() {
        refresh();
    }

    @Override
    public void viewChanged() {
        refresh();
    }

    @Override
    public void snapshotArrived(Snapshot snapshot) {
        refresh();
    }

    private void refresh() {
        if (!active()) {
            measuring.want(null);
            measuring.letGo(evaluation());
            asked = null; // and of the maps in it
            tell();
            return;
        }
        Network now = session.experiment().network();
        UnitAt wanted = wanted(now);
        if (now != network) {
            tried = null;
        }
        if (now != network || !wanted.equals(unit)) {
            network = now;
            unit = wanted;
            trace = forward() ? FieldTrace.alone(unit) : FieldTrace.boxes(now, unit);
        }
        want();
        ask();
        tell();
    }

    /** Has the exact sets and the slice found out, if they may have changed. */
    private void ask() {
        Experiment experiment = session.experiment();
        Snapshot snapshot = session.snapshot();
        Asked now = new Asked(unit, experiment, snapshot == null ? null : snapshot.evaluation(), session.view());
        if (!now.equals(asked)) {
            asked = now;
            tracing.ask(() -> {
                FieldTrace found = now.unit().id().equals(Network.INPUT)
                        ? FieldTrace.forward(
                                experiment.network(), now.unit().y(), now.unit().x())
                        : FieldTrace.backward(experiment.network(), now.unit());
                return new Traced(
                        now, found, Slice.of(experiment, now.evaluation(), now.view(), now.unit(), found.boxes()));
            });
        }
    }

    private UnitAt wanted(Network now) {
        View view = session.view();
        UnitAt explained = desk.pointing().explained(view);
        String selection = view.selected() + " " + view.channel();
        boolean stays = explained == null && selection.equals(selected) && unit.within(now);
        selected = selection;
        if (stays) {
            return unit; // the pointer has left the map
        }
        if (explained != null && explained.within(now)) {
            return explained;
        }
        return FieldStill.middle(now, view);
    }

    private void traced(@Nullable Traced answer) {
        if (answer == null) {
            return;
        }
        slice = answer.slice();
        if (answer.asked().unit().equals(unit) && answer.asked().experiment().network() == network) {
            trace = answer.trace();
        }
        if (!measuring.soon()) { // else both are painted at once
            tell();
        }
    }

    private void want() {
        FieldLook look = session.view().field();
        Evaluation evaluation = evaluation();
        if (forward() || !look.overlay().heat()) {
            measuring.want(null);
        } else if (look.source() == FieldLook.Source.EXPECTED) {
            measuring.want(new Measure.Wanted(look.source(), unit, network, null));
        } else if (evaluation != null && evaluation.network() == network) {
            measuring.want(new Measure.Wanted(look.source(), unit, network, evaluation));
        }
    }

    private @Nullable Evaluation evaluation() {
        Snapshot snapshot = session.snapshot();
        return snapshot == null ? null : snapshot.evaluation();
    }

    /** Whether the lens is chosen. */
    public boolean active() {
        return session.view().lens() == Lens.RECEPTIVE_FIELD;
    }

    /** The unit, or the pixel of the input, that everything is about. */
    public UnitAt unit() {
        return unit;
    }

    /** Whether it is a pixel of the input, of which is shown which units see it. */
    public boolean forward() {
        return unit.id().equals(Network.INPUT);
    }

    /** The layers whose geometry is shown. */
    Network network() {
        return network;
    }

    FieldTrace trace() {
        return trace;
    }

    /** The unit's theoretical box on the input; a pixel's is itself. */
    Box box() {
        return Objects.requireNonNull(trace.boxes().get(Network.INPUT));
    }

    /** The slice through the middle of the field, or of that of a moment ago; null before the first. */
    @Nullable
    Slice slice() {
        return slice;
    }

    /** The measured field of this unit, or of that of a moment ago; null while there is none, or it lags. */
    @Nullable
    Measure measure() {
        return forward() || measuring.lags() ? null : measuring.latest();
    }

    Measuring measuring() {
        return measuring;
    }

    /** Looks, beside the network that is there, at one with a changed layer; null for none. */
    void tryOut(@Nullable Network other) {
        tried = other;
        tell();
    }

    @Nullable
    Network tried() {
        return tried;
    }

    /** What the canvas shows of it; null while another lens is chosen. */
    public @Nullable FieldMarks marks() {
        if (!active()) {
            return null;
        }
        Network other = tried;
        Map<String, Box> boxes = other == null || forward() || !unit.within(other)
                ? Map.of()
                : UnitBoxes.of(other, unit.id(), unit.y(), unit.x());
        return new FieldMarks(unit, forward(), session.view().field().overlay(), trace, boxes, glow());
    }

    private FieldMarks.@Nullable Glow glow() {
        Measure measure = forward() ? null : measuring.latest();
        boolean fits = measure != null
                && measure.field().height() == network.input().height()
                && measure.field().width() == network.input().width();
        return measure == null || !fits
                ? null
                : new FieldMarks.Glow(
                        measure.wanted().unit(),
                        measure.image(),
                        measure.field(),
                        measure.most(),
                        words(measure),
                        measuring.lags());
    }

    /** What was measured, and whether it is that of the unit. */
    private String words(Measure measure) {
        if (measuring.lags()) {
            return measuring.percent() > 0
                    ? Text.of("field.measuring.percent", measuring.percent())
                    : Text.of("field.measuring");
        }
        return FieldStill.words(measure.wanted().source(), measure.samples());
    }
}
