package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * The place of one map on the canvas.
 *
 * @param id the column
 * @param channel from 0
 * @param row from 0, from the top of the column
 * @param bounds of the picture, without its border
 * @param swatch of the kernel, or null
 * @param caption its name, or null in a compact column
 * @param captionWidth room for the name
 */
record Tile(
        String id,
        int channel,
        int row,
        Rectangle2D.Double bounds,
        Rectangle2D.@Nullable Double swatch,
        @Nullable String caption,
        double captionWidth) {}
