package org.convcanvas.ui.parts.chart;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/** A chart that can be written to a file. */
public interface Exportable {
    /** Its numbers as comma-separated values, the first line naming the columns; empty while it shows nothing. */
    String csv();

    /**
     * What paints it as it is now, whatever it shows later; may be used on any thread.
     *
     * @param width in logical pixels
     * @param height in logical pixels
     */
    Consumer<Graphics2D> picture(int width, int height);
}
