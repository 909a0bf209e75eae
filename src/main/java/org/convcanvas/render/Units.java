package org.convcanvas.render;

import java.awt.geom.Rectangle2D;

/**
 * How a column of single numbers stands: the cells, their bars and their values. Cells touch but for a line between them,
 * or stand in a list one below the other.
 *
 * @param area of all cells, in a list with their bars: one picture
 * @param list one cell to a row
 * @param barX where bars begin
 * @param label room before the cells for the units' numbers; 0 where they are not shown
 * @param number room behind the bars for the values; 0 where they are not shown
 */
record Units(Rectangle2D.Double area, boolean list, double barX, double label, double number) {}
