package org.convcanvas.ui.parts;

import javax.swing.Timer;
import org.convcanvas.lab.Session;

/** Ends a gesture that has no end of its own, as turning a wheel or holding a spinner's arrow: after a short rest. */
public final class GesturePause {
    private static final int MILLIS = 700;

    private final Timer timer;

    /** For the gestures of a session. */
    public GesturePause(Session session) {
        timer = new Timer(MILLIS, event -> session.endGesture());
        timer.setRepeats(false);
    }

    /** A step was made; the gesture goes on. */
    public void stepped() {
        timer.restart();
    }
}
