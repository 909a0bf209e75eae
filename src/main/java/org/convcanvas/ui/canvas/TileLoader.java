package org.convcanvas.ui.canvas;

import java.awt.geom.Rectangle2D;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.View;
import org.convcanvas.render.CanvasLayout;
import org.convcanvas.render.TileImages;
import org.convcanvas.render.TileMaker;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/** Has tiles made in the background, one set at a time; of the requests that come meanwhile the latest wins. */
final class TileLoader {
    private final Desk desk;
    private final Runnable changed;
    private TileImages images = TileImages.none();
    private Rectangle2D region = new Rectangle2D.Double();
    private @Nullable Snapshot shown;
    private @Nullable Request running;
    private @Nullable Request waiting;

    private record Request(
            Snapshot snapshot,
            Evaluation evaluation,
            View view,
            CanvasLayout layout,
            double scale,
            Rectangle2D region) {}

    /** {@code changed} is run on the event thread when new tiles are there. */
    TileLoader(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    /** The newest tiles. */
    TileImages images() {
        return images;
    }

    /** What the tiles show; null before the first. */
    @Nullable
    Snapshot shown() {
        return shown;
    }

    /**
     * Asks for tiles of {@code scale} device pixels to a canvas pixel.
     *
     * @param visible the part of the canvas that is seen; there are tiles for some more, so that it can be moved
     */
    void request(Snapshot snapshot, View view, CanvasLayout layout, double scale, Rectangle2D visible) {
        Evaluation evaluation = snapshot.evaluation();
        if (evaluation == null) {
            return;
        }
        double aside = visible.getWidth();
        region = new Rectangle2D.Double(
                visible.getX() - aside,
                0,
                visible.getWidth() + 2 * aside,
                Math.max(layout.height(), visible.getMaxY()));
        waiting = new Request(snapshot, evaluation, view, layout, scale, region);
        if (running == null) {
            start();
        }
    }

    /** True when all that is seen was asked for; what is above or below counts as well. */
    boolean covers(Rectangle2D visible) {
        return visible.getMinX() >= region.getMinX() && visible.getMaxX() <= region.getMaxX();
    }

    private void start() {
        Request request = waiting;
        waiting = null;
        running = request;
        if (request == null) {
            return;
        }
        TileImages earlier = images;
        desk.jobs()
                .run(
                        () -> TileMaker.make(
                                request.snapshot().experiment(),
                                request.evaluation(),
                                request.view(),
                                request.layout(),
                                request.scale(),
                                earlier,
                                request.region(),
                                desk.live().parallel()),
                        made -> deliver(request, made),
                        failure -> {
                            desk.notices().problem(failure);
                            start();
                        });
    }

    private void deliver(Request request, TileImages made) {
        images = made;
        shown = request.snapshot();
        start();
        changed.run();
    }
}
