package org.convcanvas.ui.canvas;

import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.render.CanvasLayout;
import org.convcanvas.render.TileImages;
import org.convcanvas.render.TileMaker;
import org.convcanvas.tensor.Parallel;
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

    private @Nullable Request asked;
    private @Nullable Request done;

    /** What tiles are made of, and the part of the canvas that they cover. */
    private record Request(Snapshot snapshot, View view, CanvasLayout layout, double scale, Rectangle2D region) {
        /** The same of other maps. */
        Request of(Snapshot other) {
            return new Request(other, view, layout, scale, region);
        }

        TileImages make(TileImages earlier, Parallel parallel) {
            Evaluation evaluation = snapshot.evaluation();
            return evaluation == null
                    ? earlier
                    : TileMaker.make(snapshot.experiment(), evaluation, view, layout, scale, earlier, region, parallel);
        }
    }

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
        if (snapshot.evaluation() == null) {
            return;
        }
        double aside = visible.getWidth();
        region = new Rectangle2D.Double(
                visible.getX() - aside,
                0,
                visible.getWidth() + 2 * aside,
                Math.max(layout.height(), visible.getMaxY()));
        asked = new Request(snapshot, view, layout, scale, region);
        waiting = asked.equals(done) ? null : asked; // as good as done where the tiles came with the maps
        if (waiting != null && running == null) {
            start();
        }
    }

    /** Nothing is seen: tiles of other maps than these are let go of, and none are made. */
    void keep(@Nullable Snapshot still) {
        if (asked != null && asked.snapshot() != still) {
            asked = null;
            done = null;
            waiting = null;
            shown = null;
            images = TileImages.none();
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
                        () -> request.make(earlier, desk.live().parallel()),
                        made -> {
                            deliver(request, made);
                            start();
                            changed.run();
                        },
                        failure -> {
                            desk.notices().problem(failure);
                            start();
                        });
    }

    /** Makes tiles of maps that are still to be computed, as those that were asked for last. */
    Function<Snapshot, Runnable> prepare(Network network) {
        Request last = asked;
        if (last == null || !last.snapshot().experiment().network().equals(network)) {
            return snapshot -> () -> {}; // the layout will be another one
        }
        TileImages earlier = images;
        return snapshot -> {
            Request request = last.of(snapshot);
            TileImages made = request.make(earlier, desk.live().parallel());
            return () -> {
                deliver(request, made);
                changed.run();
            };
        };
    }

    private void deliver(Request request, TileImages made) {
        if (asked == null) {
            return; // they were let go of meanwhile
        }
        Snapshot before = shown;
        if (before == null || before.revision() <= request.snapshot().revision()) {
            images = made;
            shown = request.snapshot();
            done = request;
        }
    }
}
