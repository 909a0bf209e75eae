package org.convcanvas.ui.canvas;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.SwingUtilities;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Network;
import org.convcanvas.render.Hit;
import org.jspecify.annotations.Nullable;

/** Pointing, selecting, opening, panning and zooming. */
final class MouseGestures extends MouseAdapter {
    private static final double WHEEL_PIXELS = 48;
    private static final double WHEEL_ZOOM = 1.1;

    private final NetworkCanvas canvas;
    private final DrawGestures draw;
    private @Nullable Point panFrom;
    private @Nullable ColumnDrag column;

    MouseGestures(NetworkCanvas canvas, DrawGestures draw) {
        this.canvas = canvas;
        this.draw = draw;
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        point(event.getPoint());
    }

    @Override
    public void mouseExited(MouseEvent event) {
        point(null);
    }

    /** A tool that is drawn with points at nothing. */
    private void point(@Nullable Point at) {
        canvas.point(draw.at(at) ? null : at);
        draw.moved(at);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        canvas.requestFocusInWindow();
        if (SwingUtilities.isLeftMouseButton(event) && draw.at(event.getPoint())) {
            draw.press(event.getPoint());
            return;
        }
        Hit hit = canvas.hitAt(event.getPoint());
        if (SwingUtilities.isMiddleMouseButton(event)
                || (SwingUtilities.isLeftMouseButton(event) && hit instanceof Hit.Nothing)) {
            panFrom = event.getPoint();
            canvas.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
        } else if (event.isPopupTrigger()) {
            menu(event, hit);
        } else if (SwingUtilities.isLeftMouseButton(event)) {
            press(event, hit);
        }
    }

    private void press(MouseEvent event, Hit hit) {
        Session session = canvas.desk().session();
        if (hit instanceof Hit.Plus plus) {
            InsertMenu.show(canvas, canvas.desk(), plus.after(), event.getX() - 8, event.getY() + 14);
        } else if (hit instanceof Hit.Expand || hit instanceof Hit.More) {
            session.view(view -> view.toggleExpanded(hit.column()));
        } else if (event.getClickCount() == 2
                && hit instanceof Hit.Chip chip
                && NameEditor.over(canvas, chip.id(), event.getPoint())) {
            NameEditor.open(canvas, chip.id());
        } else if (event.getClickCount() == 2
                && !(hit instanceof Hit.Chip)
                && FilterTable.opens(session.experiment().network(), hit.column())) {
            session.view(view -> view.withOpened(true));
        } else if (event.getClickCount() == 2 && !hit.column().equals(Network.INPUT)) {
            session.view(view -> view.toggleExpanded(hit.column()));
        } else if (hit instanceof Hit.Map map) {
            UnitAt unit = map.unit();
            session.view(view -> view.select(unit.id(), unit.channel()).withPin(unit.equals(view.pin()) ? null : unit));
        } else if (hit instanceof Hit.Swatch swatch) {
            session.view(view -> view.select(swatch.id(), swatch.channel()));
        } else if (hit instanceof Hit.Chip chip
                && !chip.id().equals(session.view().selected())) {
            session.view(view -> view.select(chip.id(), 0));
        }
        if (hit instanceof Hit.Chip chip && session.experiment().network().has(chip.id())) {
            column = new ColumnDrag(canvas, chip.id(), event.getPoint());
        }
    }

    /** Gives up what is dragged or drawn with. True when something was. */
    boolean cancel() {
        ColumnDrag dragged = column;
        column = null;
        if (dragged != null) {
            dragged.cancel();
        }
        return dragged != null || draw.escape();
    }

    private void menu(MouseEvent event, Hit hit) {
        Network network = canvas.desk().session().experiment().network();
        if (network.has(hit.column())) {
            ColumnMenu.show(canvas, hit.column(), Hit.unit(hit), event.getX(), event.getY());
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (draw.drag(event.getPoint())) {
            return;
        }
        Point from = panFrom;
        if (from != null) {
            canvas.pan(from.x - event.getX(), from.y - event.getY());
            panFrom = event.getPoint();
        }
        if (column != null) {
            column.to(event.getPoint());
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        draw.release();
        panFrom = null;
        ColumnDrag dragged = column;
        column = null;
        if (dragged != null) {
            dragged.drop();
        }
        if (event.isPopupTrigger()) {
            menu(event, canvas.hitAt(event.getPoint()));
        }
        point(event.getPoint());
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        double turns = event.getPreciseWheelRotation();
        if (event.isControlDown() || event.isMetaDown()) {
            canvas.zoomAt(event.getPoint(), Math.pow(WHEEL_ZOOM, -turns));
        } else if (event.isShiftDown()) {
            canvas.pan(turns * WHEEL_PIXELS, 0); // a sideways swipe arrives as a wheel with Shift
        } else {
            canvas.wheel(turns * WHEEL_PIXELS);
        }
        point(event.getPoint());
    }
}
