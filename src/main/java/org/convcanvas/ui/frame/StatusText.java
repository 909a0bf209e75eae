package org.convcanvas.ui.frame;

import java.util.ArrayList;
import java.util.List;
import org.convcanvas.analysis.ReceptiveField;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.MapNames;
import org.convcanvas.render.Numbers;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Pointing;
import org.jspecify.annotations.Nullable;

/** The sentences of the status bar. */
final class StatusText {
    /** Between two facts. */
    static final String DOT = "  ·  ";

    private static final double MILLION = 1e6;

    private StatusText() {}

    /** How long the last computation took and how much there was to do; or why there are no maps. */
    static String work(Snapshot snapshot, Workers workers) {
        String failure = snapshot.failure();
        if (failure != null) {
            return failure;
        }
        long macs = snapshot.experiment().network().macs();
        return String.join(
                DOT,
                Text.of("status.ms", Math.round(snapshot.nanos() / 1e5) / 10.0),
                Text.of("status.threads", workers.threads()),
                macs(macs),
                workers.kernels());
    }

    private static String macs(long macs) {
        if (macs >= 1000 * MILLION) {
            return Text.of("status.macs.G", macs / (1000 * MILLION));
        }
        return macs >= MILLION ? Text.of("status.macs.M", macs / MILLION) : Text.of("status.macs", macs);
    }

    /** Where the pointer is, what the input has there, and the unit's value; nothing when the maps are not there. */
    static List<String> unit(@Nullable Snapshot snapshot, @Nullable UnitAt unit) {
        Evaluation evaluation = snapshot == null ? null : snapshot.evaluation();
        if (snapshot == null || evaluation == null || unit == null) {
            return List.of();
        }
        boolean known = evaluation.network().has(unit.id()) || unit.id().equals(Network.INPUT);
        Shape shape = known ? evaluation.network().shape(unit.id()) : Shape.of(1, 1, 1);
        boolean there = unit.channel() < shape.channels() && unit.y() < shape.height() && unit.x() < shape.width();
        if (!known || !there) {
            return List.of(); // the maps of another network are on their way
        }
        List<String> parts = new ArrayList<>();
        parts.add(Text.of("status.at", unit.x(), unit.y()));
        if (!unit.id().equals(Network.INPUT)) {
            input(evaluation, unit, parts);
        }
        float value = at(evaluation.map(unit.id()), unit.channel(), unit.y(), unit.x());
        parts.add(name(snapshot.experiment(), unit) + " "
                + Numbers.signed(value, !unit.id().equals(Network.INPUT)));
        return parts;
    }

    /** The weight under the pointer and whose it is; nothing when the selected layer has no such kernel. */
    static List<String> weight(Experiment experiment, View view, Pointing.Weight at) {
        Tensor kernels = experiment.weights().kernel(view.selected());
        if (kernels == null || kernels.shape().rank() != 4) {
            return List.of();
        }
        Shape shape = kernels.shape();
        boolean there = view.channel() < shape.extent(0)
                && view.inChannel() < shape.extent(1)
                && at.row() < shape.height()
                && at.column() < shape.width();
        if (!there) {
            return List.of();
        }
        float value = kernels.at(view.channel(), view.inChannel(), at.row(), at.column());
        String name = MapNames.of(experiment, view.selected(), view.channel());
        return List.of(
                Text.of("status.weight", at.column(), at.row(), Numbers.signed(value, true)),
                name,
                Text.of("arithmetic.where", view.inChannel() + 1, shape.extent(1)));
    }

    /** The input under the middle of the unit's receptive field, where that is one pixel of the image. */
    private static void input(Evaluation evaluation, UnitAt unit, List<String> parts) {
        ReceptiveField field = ReceptiveField.of(evaluation.network()).get(unit.id());
        Shape shape = evaluation.input().shape();
        if (field == null || field.equals(ReceptiveField.whole(shape))) {
            return; // the middle of the whole image says nothing about the unit
        }
        int y = unit.y() * field.jump().y()
                - field.padding().y()
                + (field.size().y() - 1) / 2;
        int x = unit.x() * field.jump().x()
                - field.padding().x()
                + (field.size().x() - 1) / 2;
        boolean odd = field.size().y() % 2 == 1 && field.size().x() % 2 == 1;
        if (!odd || y < 0 || x < 0 || y >= shape.height() || x >= shape.width()) {
            return;
        }
        StringBuilder values = new StringBuilder();
        for (int c = 0; c < shape.channels(); c++) {
            values.append(c == 0 ? "" : " ").append(Numbers.signed(at(evaluation.input(), c, y, x), false));
        }
        parts.add(Text.of("status.input", values.toString()));
    }

    private static float at(Tensor tensor, int channel, int y, int x) {
        Shape shape = tensor.shape();
        return tensor.data()[(channel * shape.height() + y) * shape.width() + x];
    }

    private static String name(Experiment experiment, UnitAt unit) {
        String map = MapNames.of(experiment, unit.id(), unit.channel());
        boolean named = experiment.weights().kernel(unit.id()) != null;
        if (unit.id().equals(Network.INPUT)) {
            boolean colour = experiment.network().input().channels() > 1;
            return colour ? Text.of("status.input.channel", unit.channel() + 1) : Text.of("status.input.name");
        }
        return named ? map : unit.id() + " " + map;
    }
}
