package org.convcanvas.ui.canvas;

import java.awt.Cursor;
import java.awt.Point;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.LayerEdits;
import org.convcanvas.network.Network;
import org.convcanvas.render.CanvasState.Drop;
import org.convcanvas.text.Problem;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/** A column that is dragged by its header: to another gap, which moves the layer, or off the canvas, which removes it. */
final class ColumnDrag {
    /** So many pixels make a drag of a click. */
    private static final int SLACK = 6;

    private final NetworkCanvas canvas;
    private final String id;
    private final Point from;
    private boolean moving;
    private @Nullable String after;
    private boolean off;

    ColumnDrag(NetworkCanvas canvas, String id, Point from) {
        this.canvas = canvas;
        this.id = id;
        this.from = from;
    }

    /** The pointer is at a point of the component, or beside it. */
    void to(Point at) {
        moving |= at.distance(from) > SLACK;
        if (!moving) {
            return;
        }
        Network network = canvas.desk().session().experiment().network();
        if (!network.has(id)) { // the keys have taken it away meanwhile
            cancel();
            return;
        }
        off = at.y < 0 || at.y >= canvas.getHeight() || at.x < 0 || at.x >= canvas.getWidth();
        canvas.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
        String gap = canvas.layoutNow().nearestGap(canvas.canvasPoint(at).getX());
        boolean stays = gap.equals(id)
                || network.indexOf(gap) + 1 == network.indexOf(id)
                || LayerEdits.owned(network, id)
                        .filter(own -> gap.equals(own.id()))
                        .isPresent();
        after = off || stays ? null : gap;
        canvas.drop(off || stays ? null : place(gap));
        canvas.carry(new Carried(id, at, off));
    }

    /** What would become of it there. */
    private Drop place(String gap) {
        Experiment experiment = canvas.desk().session().experiment();
        try {
            Network moved = LayerEdits.moved(experiment.network(), id, gap);
            return new Drop.Gap(gap, moved.shape(id).toString(), true);
        } catch (Problem problem) {
            return new Drop.Gap(gap, problem.sentence(), false);
        }
    }

    /** The button is released: the layer goes where it was dragged. */
    void drop() {
        String gap = after;
        boolean away = moving && off;
        cancel();
        Desk desk = canvas.desk();
        if (!desk.session().experiment().network().has(id)) {
            return;
        }
        if (away) {
            new ColumnActions(desk).remove(id);
        } else if (gap != null) {
            desk.apply(LayerEdits.move(id, gap, desk.session().revision()));
        }
    }

    /** Everything stays as it was. */
    void cancel() {
        moving = false;
        after = null;
        canvas.drop(null);
        canvas.carry(null);
    }

    /**
     * A column's header on its way.
     *
     * @param at the pointer
     * @param removes whether it would be removed there
     */
    record Carried(String id, Point at, boolean removes) {}
}
