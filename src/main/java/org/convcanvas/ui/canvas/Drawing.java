package org.convcanvas.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.convcanvas.picture.Nib;

/** With what the mouse draws on the input, if it does. Used on the event thread only. */
public final class Drawing {
    private static final int DIAMETER = 8;
    private static final int WHITE = 0xFFFFFF;

    private final List<Runnable> listeners = new ArrayList<>();
    private Tool tool = Tool.POINTER;
    private int diameter = DIAMETER;
    private int rgb = WHITE;

    /** What the mouse does on the input's tile. */
    public enum Tool {
        /** Points at units. */
        POINTER,
        /** Puts a colour on pixels. */
        BRUSH,
        /** Brings back what was there before. */
        ERASER
    }

    /** Is called whenever something was chosen. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public Tool tool() {
        return tool;
    }

    /** True while the mouse draws. */
    public boolean on() {
        return tool != Tool.POINTER;
    }

    /** Chooses a tool. */
    public void tool(Tool other) {
        if (other != tool) {
            tool = other;
            listeners.forEach(Runnable::run);
        }
    }

    /** Of brush and eraser, in pixels of the input. */
    public int diameter() {
        return diameter;
    }

    /** Chooses a diameter, 1 to {@link Nib#MAX_DIAMETER}. */
    public void diameter(int other) {
        int within = Math.max(1, Math.min(Nib.MAX_DIAMETER, other));
        if (within != diameter) {
            diameter = within;
            listeners.forEach(Runnable::run);
        }
    }

    /** The brush, whichever tool is chosen. */
    public Nib brush() {
        return Nib.brush(diameter, rgb);
    }

    /** Chooses the brush's colour. */
    public void rgb(int other) {
        int opaque = other & 0xFFFFFF;
        if (opaque != rgb) {
            rgb = opaque;
            listeners.forEach(Runnable::run);
        }
    }

    /** What strokes are drawn with. */
    public Nib nib() {
        return tool == Tool.ERASER ? Nib.eraser(diameter) : brush();
    }
}
