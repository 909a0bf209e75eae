package org.convcanvas.ui.lens.maps;

import java.awt.Graphics2D;

/** A part of an explanation: as wide as there is room, as high as it needs. */
interface Row {
    /** The height in pixels at a width. */
    int height(int width);

    /** Paints it with its upper left corner at (0, y). */
    void paint(Graphics2D g, int y, int width);
}
