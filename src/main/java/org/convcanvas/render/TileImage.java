package org.convcanvas.render;

import java.awt.image.BufferedImage;
import org.convcanvas.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * A map as pixels.
 *
 * @param channel which of the maps, from 0; those of a column follow each other
 * @param source what it was made from
 * @param image at device resolution
 * @param swatch its kernel, or null
 * @param range the value shown at full strength
 * @param zero every number is 0
 * @param numbers those in its cells; null where they cannot be read
 */
record TileImage(
        int channel,
        Tensor source,
        BufferedImage image,
        @Nullable BufferedImage swatch,
        double range,
        boolean zero,
        @Nullable CellNumbers numbers) {}
