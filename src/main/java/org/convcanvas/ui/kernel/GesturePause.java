package org.convcanvas.ui.kernel;

import javax.swing.Timer;
import org.convcanvas.lab.Session;

/** Ends a gesture that has no end of its own, as turning a wheel or holding a spinner's arrow: after a short rest. */
final class GesturePause {
    private static final int MILLIS = 700;

    private final Timer timer;

    GesturePause(Session session) {
        timer = new Timer(MILLIS, event -> session.endGesture());
        timer.setRepeats(false);
    }

    /** A step was made; the gesture goes on. */
    void stepped() {
        timer.restart();
    }
}
