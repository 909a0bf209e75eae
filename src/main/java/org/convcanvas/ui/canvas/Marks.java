package org.convcanvas.ui.canvas;

import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Conv;
import org.convcanvas.network.Network;
import org.convcanvas.render.ProbeMarks;
import org.convcanvas.render.ProbeTrace;
import org.convcanvas.ui.parts.Pointing;
import org.jspecify.annotations.Nullable;

/** The marks on the maps for what is pointed at: a weight, else the pinned unit, else the one under the pointer. */
final class Marks {
    private Marks() {}

    static @Nullable ProbeMarks of(Snapshot snapshot, View view, Pointing pointing) {
        Evaluation evaluation = snapshot.evaluation();
        if (evaluation == null) {
            return null;
        }
        Pointing.Weight weight = pointing.weight();
        if (weight != null) {
            return weight(evaluation.network(), view, weight);
        }
        UnitAt unit = pointing.explained(view);
        int in = unit != null && unit.id().equals(view.selected()) ? view.inChannel() : 0;
        ProbeMarks marks = unit == null
                ? null
                : ProbeTrace.of(evaluation, snapshot.experiment().format(), unit, in);
        return marks != null && pointing.sliding() ? marks.slid() : marks;
    }

    private static @Nullable ProbeMarks weight(Network network, View view, Pointing.Weight weight) {
        boolean fits = network.has(view.selected())
                && network.node(view.selected()).layer() instanceof Conv conv
                && view.channel() < conv.filters()
                && weight.row() < conv.window().kernel().y()
                && weight.column() < conv.window().kernel().x();
        return fits
                ? ProbeTrace.of(
                        network, view.selected(), view.channel(), view.inChannel(), weight.row(), weight.column())
                : null;
    }
}
