package org.convcanvas.ui.canvas;

import java.awt.Container;
import java.awt.Point;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetAdapter;
import java.awt.dnd.DropTargetDropEvent;
import java.awt.dnd.DropTargetEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.TooManyListenersException;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.TransferHandler;
import org.convcanvas.compute.Evaluation;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.Snapshot;
import org.convcanvas.lab.View;
import org.convcanvas.network.Conv;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.network.Network;
import org.convcanvas.render.CanvasState.Drop;
import org.convcanvas.render.FilterPreview;
import org.convcanvas.render.Hit;
import org.convcanvas.text.Problem;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Dragged;
import org.convcanvas.ui.parts.Latest;
import org.jspecify.annotations.Nullable;

/** Takes layers into the gaps between columns and filters onto maps; other things go to the window. */
final class DropGestures extends TransferHandler {
    private static final long serialVersionUID = 1L;

    private final transient NetworkCanvas canvas;
    private final transient Latest<Seen> previews;
    private transient @Nullable Aim aim;
    private transient @Nullable Seen seen;

    /** A filter over a map. */
    private record Aim(String id, int channel, KernelPreset filter, long revision) {}

    /** What the map would be. */
    private record Seen(Aim aim, @Nullable BufferedImage image) {}

    private DropGestures(NetworkCanvas canvas) {
        this.canvas = canvas;
        previews = new Latest<>(canvas.desk().jobs(), this::previewed);
    }

    static void install(NetworkCanvas canvas) {
        canvas.setTransferHandler(new DropGestures(canvas));
        DropTarget target = canvas.getDropTarget();
        if (target != null) { // there is none without a display
            try {
                target.addDropTargetListener(new Leaving(canvas));
            } catch (TooManyListenersException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Override
    public boolean canImport(TransferSupport support) {
        Drop drop = support.isDrop() ? drop(support) : null;
        canvas.drop(drop);
        if (drop != null) {
            support.setShowDropLocation(false);
            boolean refused = drop instanceof Drop.Gap gap && !gap.valid()
                    || drop instanceof Drop.OnColumn column && !column.valid();
            return !refused;
        }
        TransferHandler window = window();
        boolean ours = support.isDataFlavorSupported(Dragged.LAYER) || support.isDataFlavorSupported(Dragged.FILTER);
        return !ours && window != null && window.canImport(support);
    }

    /** Where the dragged thing would go; null when it is none of ours, or nowhere. */
    private @Nullable Drop drop(TransferSupport support) {
        Point at = support.getDropLocation().getDropPoint();
        LayerChoice layer = Dragged.layerIn(support.getTransferable());
        if (layer != null) {
            String after = canvas.layoutNow().nearestGap(canvas.canvasPoint(at).getX());
            Experiment experiment = canvas.desk().session().experiment();
            Insertion insertion = Insertion.tried(experiment, after, layer);
            return new Drop.Gap(after, insertion.text(), insertion.valid());
        }
        KernelPreset filter = Dragged.filterIn(support.getTransferable());
        if (filter == null) {
            return null;
        }
        Hit hit = canvas.hitAt(at);
        if (hit instanceof Hit.Map map) {
            return onTile(map.unit().id(), map.unit().channel(), filter);
        } else if (hit instanceof Hit.Swatch swatch) {
            return onTile(swatch.id(), swatch.channel(), filter);
        }
        return hit instanceof Hit.Chip || hit instanceof Hit.Expand ? onColumn(hit.column(), filter) : null;
    }

    private @Nullable Drop onColumn(String id, KernelPreset filter) {
        Session session = canvas.desk().session();
        Network network = session.experiment().network();
        if (!network.has(id) || !(network.node(id).layer() instanceof Conv)) {
            return null;
        }
        try {
            Experiment grown =
                    KernelEdits.add(id, filter, session.revision()).change().apply(session.experiment());
            return new Drop.OnColumn(id, grown.network().shape(id).toString(), true);
        } catch (Problem refused) {
            return new Drop.OnColumn(id, refused.sentence(), false);
        }
    }

    private @Nullable Drop onTile(String id, int channel, KernelPreset filter) {
        Session session = canvas.desk().session();
        if (session.experiment().weights().kernel(id) == null) {
            return null;
        }
        Aim now = new Aim(id, channel, filter, session.revision());
        if (!now.equals(aim)) {
            aim = now;
            ask(now);
        }
        Seen last = seen;
        return new Drop.OnTile(id, channel, last != null && last.aim().equals(now) ? last.image() : null);
    }

    private void ask(Aim wanted) {
        Session session = canvas.desk().session();
        Snapshot snapshot = session.snapshot();
        Evaluation evaluation = snapshot == null ? null : snapshot.evaluation();
        if (evaluation == null) {
            return;
        }
        Experiment experiment = session.experiment();
        View view = session.view();
        Rectangle2D tile = canvas.onScreen(canvas.layoutNow().tile(wanted.id(), wanted.channel()));
        double dense = canvas.getGraphicsConfiguration().getDefaultTransform().getScaleX();
        previews.ask(() -> new Seen(
                wanted,
                FilterPreview.of(
                        evaluation,
                        KernelEdits.preset(wanted.id(), wanted.channel(), wanted.filter())
                                .change()
                                .apply(experiment)
                                .weights(),
                        wanted.id(),
                        wanted.channel(),
                        view,
                        dense * tile.getWidth(),
                        dense * tile.getHeight())));
    }

    private void previewed(@Nullable Seen made) {
        seen = made;
        if (made != null && made.aim().equals(aim) && canvas.dropNow() instanceof Drop.OnTile tile) {
            canvas.drop(new Drop.OnTile(tile.id(), tile.channel(), made.image()));
        }
    }

    @Override
    public boolean importData(TransferSupport support) {
        Drop drop = support.isDrop() ? drop(support) : null;
        canvas.drop(null);
        Desk desk = canvas.desk();
        LayerChoice layer = Dragged.layerIn(support.getTransferable());
        KernelPreset filter = Dragged.filterIn(support.getTransferable());
        if (drop instanceof Drop.Gap gap && layer != null) {
            Insertion.start(
                    canvas, gap.after(), layer, support.getDropLocation().getDropPoint());
            return true;
        }
        if (drop instanceof Drop.OnTile tile && filter != null) {
            boolean done = desk.apply(KernelEdits.preset(tile.id(), tile.channel(), filter));
            desk.session().view(view -> view.select(tile.id(), tile.channel()));
            return done;
        }
        if (drop instanceof Drop.OnColumn column && filter != null) {
            int added = desk.session().experiment().network().shape(column.id()).channels();
            boolean done = desk.apply(
                    KernelEdits.add(column.id(), filter, desk.session().revision()));
            desk.session().view(view -> view.select(column.id(), done ? added : 0));
            return done;
        }
        TransferHandler window = window();
        return window != null && window.importData(support);
    }

    /** What the nearest enclosing component does with drops. */
    private @Nullable TransferHandler window() {
        for (Container parent = canvas.getParent(); parent != null; parent = parent.getParent()) {
            TransferHandler handler = null;
            if (parent instanceof JComponent component) {
                handler = component.getTransferHandler();
            } else if (parent instanceof JFrame frame) {
                handler = frame.getTransferHandler();
            }
            if (handler != null) {
                return handler;
            }
        }
        return null;
    }

    /** Takes the marks away when the drag goes elsewhere. */
    private static final class Leaving extends DropTargetAdapter {
        private final NetworkCanvas canvas;

        Leaving(NetworkCanvas canvas) {
            this.canvas = canvas;
        }

        @Override
        public void dragExit(DropTargetEvent event) {
            canvas.drop(null);
        }

        @Override
        public void drop(DropTargetDropEvent event) {
            canvas.drop(null);
        }
    }
}
