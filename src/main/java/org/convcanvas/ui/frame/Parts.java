package org.convcanvas.ui.frame;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Rectangles of a window that are to be handed to its display. Each costs the display an answer, and each pixel a copy:
 * two are made one where that adds few pixels.
 */
final class Parts {
    /** So many pixels are copied in the time of an answer. */
    private static final long ANSWER = 120_000;

    private final List<Rectangle> list = new ArrayList<>();

    /** Adds a rectangle, which may lie over others. */
    void add(Rectangle part) {
        Rectangle grown = new Rectangle(part);
        for (int i = list.size() - 1; i >= 0; i--) {
            Rectangle both = grown.union(list.get(i));
            if (area(both) <= area(grown) + area(list.get(i)) + ANSWER) {
                list.remove(i);
                grown = both;
                i = list.size(); // the larger one may now be near to others
            }
        }
        list.add(grown);
    }

    /** What to hand over. */
    List<Rectangle> list() {
        return List.copyOf(list);
    }

    private static long area(Rectangle r) {
        return (long) r.width * r.height;
    }
}
