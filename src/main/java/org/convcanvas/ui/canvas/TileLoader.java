package org.convcanvas.ui.canvas;

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
    private @Nullable Snapshot shown;
    private @Nullable Request running;
    private @Nullable Request waiting;

    private record Request(Snapshot snapshot, Evaluation evaluation, View view, CanvasLayout layout, double scale) {}

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

    /** Asks for tiles of {@code scale} device pixels to a canvas pixel. */
    void request(Snapshot snapshot, View view, CanvasLayout layout, double scale) {
        Evaluation evaluation = snapshot.evaluation();
        if (evaluation == null) {
            return;
        }
        waiting = new Request(snapshot, evaluation, view, layout, scale);
        if (running == null) {
            start();
        }
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
                                earlier),
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
