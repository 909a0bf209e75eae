package org.convcanvas.ui.canvas;

import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.Jobs;
import org.convcanvas.lab.LiveEvaluator;
import org.convcanvas.lab.Session;
import org.convcanvas.lab.View;
import org.convcanvas.tensor.Parallel;
import org.convcanvas.ui.parts.Desk;
import org.convcanvas.ui.parts.Notices;

/** A canvas without a window, whose work is done at once, and a mouse for it. */
final class Bench {
    final List<String> problems = new ArrayList<>();
    final Session session;
    final NetworkCanvas canvas;

    Bench(Experiment experiment, View view) {
        this(experiment, view, Jobs.direct());
    }

    /** @param jobs for all but the maps, which are computed at once */
    Bench(Experiment experiment, View view, Jobs jobs) {
        session = new Session(experiment, view);
        LiveEvaluator live = new LiveEvaluator(session, Jobs.direct(), Parallel.sequential());
        Notices notices = new Notices() {
            @Override
            public void problem(String sentence) {
                problems.add(sentence);
            }

            @Override
            public void done(String sentence) {}
        };
        canvas = new NetworkCanvas(new Desk(session, live, jobs, notices));
        canvas.setSize(888, 796);
        canvas.refresh();
        live.refresh();
    }

    BufferedImage picture() {
        BufferedImage image = new BufferedImage(canvas.getWidth(), canvas.getHeight(), BufferedImage.TYPE_INT_RGB);
        canvas.paint(image.createGraphics());
        return image;
    }

    Point tile(String id, int channel) {
        return middle(Objects.requireNonNull(canvas.layoutNow().tile(id, channel)));
    }

    Point chip(String id) {
        return middle(Objects.requireNonNull(canvas.layoutNow().chip(id)));
    }

    private Point middle(Rectangle2D r) {
        Rectangle2D seen = canvas.onScreen(r);
        return new Point((int) seen.getCenterX(), (int) seen.getCenterY());
    }

    void click(Point at, int count) {
        mouse(MouseEvent.MOUSE_PRESSED, at, count);
        mouse(MouseEvent.MOUSE_RELEASED, at, count);
    }

    void move(Point at) {
        mouse(MouseEvent.MOUSE_MOVED, at, 0);
    }

    void drag(Point at) {
        mouse(MouseEvent.MOUSE_DRAGGED, at, 0);
    }

    void mouse(int kind, Point at, int count) {
        boolean moving = kind == MouseEvent.MOUSE_MOVED;
        canvas.dispatchEvent(new MouseEvent(
                canvas,
                kind,
                0,
                moving ? 0 : InputEvent.BUTTON1_DOWN_MASK,
                at.x,
                at.y,
                count,
                false,
                moving ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1));
    }

    void press(String action) {
        canvas.getActionMap().get(action).actionPerformed(null);
    }
}
