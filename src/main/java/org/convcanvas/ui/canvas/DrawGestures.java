package org.convcanvas.ui.canvas;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.InputEdits;
import org.convcanvas.lab.Session;
import org.convcanvas.network.Network;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.Nib;
import org.convcanvas.picture.Picture;
import org.convcanvas.picture.Segment;
import org.convcanvas.ui.parts.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Brush and eraser on the input's tile. A picture that was opened must be brought to the input's size before it can be
 * drawn on, which happens in the background as soon as a tool is chosen; what is drawn before that is kept for then.
 */
final class DrawGestures {
    private final NetworkCanvas canvas;
    private final Desk desk;
    private final Drawing drawing;
    private final List<Early> early = new ArrayList<>();
    private boolean on;
    private @Nullable Object stroke;
    private @Nullable Segment last;
    private @Nullable Point pointer;
    private @Nullable Picture prepared;
    private @Nullable InputFormat preparedFormat;
    private @Nullable Picture sheet;

    /** A piece of a stroke that cannot be drawn yet. */
    private record Early(Object stroke, Nib nib, Segment piece) {}

    DrawGestures(NetworkCanvas canvas, Drawing drawing) {
        this.canvas = canvas;
        this.desk = canvas.desk();
        this.drawing = drawing;
        drawing.listen(this::chosen);
    }

    private void chosen() {
        boolean now = drawing.on();
        if (now != on) {
            on = now;
            cancel();
            canvas.requestFocusInWindow(); // the next key is meant for it
        }
        if (now) {
            prepare();
        } else {
            prepared = null;
            sheet = null; // as large as a picture
        }
        canvas.repaint();
    }

    private Session session() {
        return desk.session();
    }

    /** Whether strokes can begin at a point: a tool is chosen, and there the input is shown. */
    boolean at(@Nullable Point at) {
        Rectangle2D tile = canvas.layoutNow().tile(Network.INPUT, 0);
        return drawing.on()
                && at != null
                && tile != null
                && canvas.onScreen(tile).contains(at);
    }

    /** The pointer is at a point of the component, or (null) elsewhere. True when a tool is shown there. */
    boolean moved(@Nullable Point at) {
        boolean shown = at(at);
        Point now = shown || stroke != null ? at : null;
        if (now != null) {
            canvas.setCursor(Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR));
        }
        repaintNib();
        pointer = now;
        repaintNib();
        return shown;
    }

    private void repaintNib() {
        Ellipse2D circle = circle();
        if (circle != null) {
            Rectangle place = circle.getBounds();
            place.grow(4, 4); // its line
            canvas.repaint(place);
        }
    }

    /** Begins a stroke. */
    void press(Point at) {
        session().endGesture();
        stroke = new Object();
        Segment dot = place(at);
        last = dot;
        draw(dot);
    }

    /** Goes on with it; false when there is none. */
    boolean drag(Point at) {
        Segment from = last;
        if (stroke == null || from == null) {
            return false;
        }
        moved(at);
        Segment here = place(at);
        Segment piece = from.to(here.x1(), here.y1());
        last = piece;
        draw(piece);
        return true;
    }

    /** Ends it. */
    void release() {
        if (stroke != null) {
            stroke = null;
            last = null;
            session().endGesture();
        }
    }

    /** Takes back what is being drawn, or puts the tool away; false when there is neither. */
    boolean escape() {
        if (stroke != null) {
            cancel();
            return true;
        }
        boolean on = drawing.on();
        drawing.tool(Drawing.Tool.POINTER);
        return on;
    }

    private void cancel() {
        if (stroke != null) {
            boolean drawn = session().inGesture();
            stroke = null;
            last = null;
            early.clear();
            session().endGesture();
            if (drawn) {
                session().undo();
            }
        }
    }

    private void draw(Segment piece) {
        if (stroke != null) {
            draw(new Early(stroke, drawing.nib(), piece));
        }
    }

    private void draw(Early piece) {
        Experiment now = session().experiment();
        Picture paper = InputEdits.drawable(now) ? now.picture() : sheetOf(now);
        if (paper == null) {
            prepare();
            early.add(piece);
        } else if (!desk.apply(InputEdits.draw(piece.stroke(), paper, piece.nib(), piece.piece()))) {
            cancel();
        } else if (paper == sheet) {
            prepared = null;
            sheet = null; // the experiment has it now
        }
    }

    private @Nullable Picture sheetOf(Experiment now) {
        return prepared == now.picture() && now.format().equals(preparedFormat) ? sheet : null;
    }

    /** Has the present picture brought to the input's size, unless it is or was. */
    private void prepare() {
        Experiment now = session().experiment();
        Picture picture = now.picture();
        InputFormat format = now.format();
        if (InputEdits.drawable(now) || (prepared == picture && format.equals(preparedFormat))) {
            return;
        }
        prepared = picture;
        preparedFormat = format;
        sheet = null;
        early.clear(); // it was meant for another picture
        desk.jobs()
                .run(
                        () -> format.sheet(picture),
                        made -> {
                            if (prepared == picture && format.equals(preparedFormat)) {
                                sheet = made;
                                late();
                            }
                        },
                        failure -> {
                            prepared = null;
                            cancel();
                            desk.notices().problem(failure);
                        });
    }

    /** Draws what was kept. */
    private void late() {
        List<Early> kept = List.copyOf(early);
        early.clear();
        kept.forEach(this::draw);
        if (stroke == null) {
            session().endGesture(); // it ended meanwhile
        }
    }

    /** A point of the component in pixels of the input. */
    private Segment place(Point at) {
        Rectangle2D tile = canvas.onScreen(canvas.layoutNow().tile(Network.INPUT, 0));
        InputFormat format = session().experiment().format();
        double x = (at.x + 0.5 - tile.getX()) * format.width() / tile.getWidth();
        double y = (at.y + 0.5 - tile.getY()) * format.height() / tile.getHeight();
        return Segment.point(x, y);
    }

    /** The pixels that the tool would touch, as a circle on the component; null when it is not shown. */
    @Nullable
    Ellipse2D circle() {
        Point at = pointer;
        if (at == null || !drawing.on()) {
            return null;
        }
        Rectangle2D tile = canvas.onScreen(canvas.layoutNow().tile(Network.INPUT, 0));
        InputFormat format = session().experiment().format();
        Nib nib = drawing.nib();
        Segment place = place(at);
        double scaleX = tile.getWidth() / format.width();
        double scaleY = tile.getHeight() / format.height();
        double radius = nib.diameter() / 2.0;
        return new Ellipse2D.Double(
                tile.getX() + (nib.centre(place.x1()) - radius) * scaleX,
                tile.getY() + (nib.centre(place.y1()) - radius) * scaleY,
                nib.diameter() * scaleX,
                nib.diameter() * scaleY);
    }
}
