package org.convcanvas.render.table;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * A map of the table as pixels.
 *
 * @param swatch the kernel that made it, or null
 * @param range the value shown at full strength
 * @param zero every number is 0
 * @param above the share of the numbers that are above 0, from 0 to 1; for sums and what becomes of them
 */
record TableCell(BufferedImage image, @Nullable BufferedImage swatch, double range, boolean zero, double above) {}
