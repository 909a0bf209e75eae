package org.convcanvas.ui.canvas;

import java.awt.Container;
import java.awt.Point;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetAdapter;
import java.awt.dnd.DropTargetDropEvent;
import java.awt.dnd.DropTargetEvent;
import java.util.TooManyListenersException;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.TransferHandler;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.KernelEdits;
import org.convcanvas.lab.LayerChoice;
import org.convcanvas.network.KernelPreset;
import org.convcanvas.render.CanvasState.Drop;
import org.convcanvas.render.Hit;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Dragged;
import org.jspecify.annotations.Nullable;

/** Takes layers into the gaps between columns and filters onto maps; other things go to the window. */
final class DropGestures extends TransferHandler {
    private static final long serialVersionUID = 1L;

    private final transient NetworkCanvas canvas;

    private DropGestures(NetworkCanvas canvas) {
        this.canvas = canvas;
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
            return !(drop instanceof Drop.Gap gap) || gap.valid();
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
        if (Dragged.filterIn(support.getTransferable()) == null) {
            return null;
        }
        Hit hit = canvas.hitAt(at);
        if (hit instanceof Hit.Map map) {
            return onTile(map.unit().id(), map.unit().channel());
        }
        return hit instanceof Hit.Swatch swatch ? onTile(swatch.id(), swatch.channel()) : null;
    }

    private @Nullable Drop onTile(String id, int channel) {
        boolean filters = canvas.desk().session().experiment().weights().kernel(id) != null;
        return filters ? new Drop.OnTile(id, channel) : null;
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
