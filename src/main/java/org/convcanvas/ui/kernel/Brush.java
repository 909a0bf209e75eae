package org.convcanvas.ui.kernel;

/** Whether weights are painted, and with which number. */
final class Brush {
    private boolean on;
    private float value = 1;

    boolean on() {
        return on;
    }

    void on(boolean now) {
        on = now;
    }

    /** The number that painted cells take. */
    float value() {
        return value;
    }

    void value(float now) {
        value = now;
    }
}
