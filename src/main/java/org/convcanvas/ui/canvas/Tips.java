package org.convcanvas.ui.canvas;

import java.awt.Point;
import java.awt.geom.Rectangle2D;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.Hit;
import org.convcanvas.render.MapNames;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** What the canvas says of a thing: tooltips and the description for a screen reader. */
final class Tips {
    private Tips() {}

    static @Nullable String of(Hit hit, Experiment experiment, View view) {
        if (hit instanceof Hit.Plus plus) {
            return Text.of("tip.plus", plus.after());
        } else if (hit instanceof Hit.Expand expand) {
            boolean expanded = view.expanded().contains(expand.id());
            return Text.of(expanded ? "column.compact" : "column.expand");
        } else if (hit instanceof Hit.More) {
            return Text.of("tip.more");
        } else if (hit instanceof Hit.Map map) {
            return map(experiment, map.unit().id(), map.unit().channel());
        } else if (hit instanceof Hit.Swatch swatch) {
            return Text.of("tip.kernel", MapNames.of(experiment, swatch.id(), swatch.channel()));
        }
        return null;
    }

    /** Below the map that is pointed at, which it would otherwise cover; null for the usual place. */
    static @Nullable Point place(NetworkCanvas canvas, Hit hit) {
        if (!(hit instanceof Hit.Map map)) {
            return null;
        }
        Rectangle2D tile = canvas.onScreen(
                canvas.layoutNow().tile(map.unit().id(), map.unit().channel()));
        return new Point((int) tile.getX(), (int) tile.getMaxY() + Zoom.px(4));
    }

    /** A map's layer, channel, shape, and whether it is an input or an output. */
    static String map(Experiment experiment, String id, int channel) {
        Network network = experiment.network();
        if (!network.has(id)) {
            return Text.of(
                    "tip.input", experiment.picture().name(), network.input().toString());
        }
        String shape = network.shape(id).height() + "×" + network.shape(id).width();
        return Text.of(
                "tip.output",
                id,
                MapNames.of(experiment, id, channel),
                channel + 1,
                network.shape(id).channels(),
                shape);
    }
}
