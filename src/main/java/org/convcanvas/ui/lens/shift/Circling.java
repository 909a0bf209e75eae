package org.convcanvas.ui.lens.shift;

import javax.swing.Timer;
import org.convcanvas.lab.ShiftLook;

/** Moves the image once round in a slow circle, then back to where it was. */
final class Circling {
    private static final int FRAME_MILLIS = 33;
    private static final double SECONDS = 12;
    private static final double RADIUS = 16;

    private final ShiftModel model;
    private final Timer timer = new Timer(FRAME_MILLIS, event -> step());
    private ShiftLook before = ShiftLook.START;
    private long startedAt;

    Circling(ShiftModel model) {
        this.model = model;
    }

    boolean running() {
        return timer.isRunning();
    }

    void toggle() {
        if (running()) {
            stop();
        } else {
            before = model.look();
            startedAt = System.nanoTime();
            timer.start();
        }
    }

    void stop() {
        if (running()) {
            timer.stop();
            model.look(model.look().to(before.dx(), before.dy()));
        }
    }

    private void step() {
        double turn = (System.nanoTime() - startedAt) / 1e9 / SECONDS;
        if (turn >= 1) {
            stop();
            return;
        }
        double angle = 2 * Math.PI * turn;
        double dx = Math.rint(RADIUS * Math.cos(angle));
        double dy = Math.rint(RADIUS * Math.sin(angle));
        model.look(model.look().to(dx, dy));
    }
}
