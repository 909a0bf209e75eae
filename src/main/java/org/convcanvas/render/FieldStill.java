package org.convcanvas.render;

import java.util.Map;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.FieldLook;
import org.convcanvas.lab.Lens;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.picture.Heat;
import org.convcanvas.tensor.Cancel;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** What the receptive-field lens shows, found at once: for pictures that nobody waits for in front of a window. */
public final class FieldStill {
    private FieldStill() {}

    /** The field of the pinned unit, else of the middle one of the selected map; null in other lenses. */
    public static @Nullable FieldMarks of(
            Experiment experiment, @Nullable Evaluation evaluation, View view, Parallel parallel) {
        if (view.lens() != Lens.RECEPTIVE_FIELD) {
            return null;
        }
        Network network = experiment.network();
        UnitAt pin = view.pin();
        UnitAt unit = pin != null && pin.within(network) ? pin : middle(network, view);
        boolean forward = unit.id().equals(Network.INPUT);
        FieldTrace trace =
                forward ? FieldTrace.forward(network, unit.y(), unit.x()) : FieldTrace.backward(network, unit);
        boolean heat = !forward && view.field().overlay().heat();
        return new FieldMarks(
                unit,
                forward,
                view.field().overlay(),
                trace,
                Map.of(),
                heat ? glow(experiment, evaluation, unit, view, parallel) : null);
    }

    /** The middle unit of the selected map. */
    public static UnitAt middle(Network network, View view) {
        String id = network.has(view.selected()) ? view.selected() : Network.INPUT;
        Shape shape = network.shape(id);
        int channel = Math.min(view.channel(), shape.channels() - 1);
        return new UnitAt(id, channel, shape.height() / 2, shape.width() / 2);
    }

    private static FieldMarks.Glow glow(
            Experiment experiment, @Nullable Evaluation evaluation, UnitAt unit, View view, Parallel parallel) {
        FieldLook.Source source =
                evaluation == null ? FieldLook.Source.EXPECTED : view.field().source();
        EffectiveField field = new FieldMeasure(
                        experiment.network(), evaluation, experiment.format().range(), unit)
                .by(source, FieldMeasure.SAMPLES, parallel, part -> {}, new Cancel());
        return new FieldMarks.Glow(
                unit,
                Heat.image(field.height(), field.width(), field.mass()),
                field,
                field.box90(),
                words(source, FieldMeasure.SAMPLES),
                false);
    }

    /** What the heat over the input means. */
    public static String words(FieldLook.Source source, int samples) {
        return source == FieldLook.Source.EXPECTED
                ? Text.of("field.legend.EXPECTED", samples)
                : Text.of("field.legend." + source);
    }
}
