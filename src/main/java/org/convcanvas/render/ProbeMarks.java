package org.convcanvas.render;

import java.awt.image.BufferedImage;
import java.util.List;
import org.convcanvas.lab.UnitAt;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn over the maps for the unit or weight that is pointed at. Places are in pixels of the maps.
 *
 * @param unit the unit itself; null where a weight is pointed at
 * @param value its number, as it is shown
 * @param boxes what it sees, and what sees it
 * @param rings the same unit in the layers before and behind
 * @param loupe what of the input it sees, enlarged
 * @param sliding whether the units behind it, row by row, are shown as not computed yet
 */
public record ProbeMarks(
        @Nullable UnitAt unit,
        String value,
        List<Box> boxes,
        List<UnitAt> rings,
        @Nullable Loupe loupe,
        boolean sliding) {
    public ProbeMarks {
        boxes = List.copyOf(boxes);
        rings = List.copyOf(rings);
    }

    /** The same marks of a unit that slides over its map. */
    public ProbeMarks slid() {
        return new ProbeMarks(unit, value, boxes, rings, loupe, true);
    }

    /**
     * A rectangle of units.
     *
     * @param id the column
     * @param channel the map; -1 for all maps of the column
     * @param y0 the first row; may lie outside the map
     * @param x0 the first column; may lie outside the map
     * @param y1 the row behind the last
     * @param x1 the column behind the last
     * @param cone whether the unit's own patch, from which a cone leads to it
     * @param stepY of the rows from the first, every how many belong to it
     * @param stepX of the columns from the first, every how many belong to it
     */
    record Box(String id, int channel, int y0, int x0, int y1, int x1, boolean cone, int stepY, int stepX) {
        /** With all rows and columns. */
        Box(String id, int channel, int y0, int x0, int y1, int x1, boolean cone) {
            this(id, channel, y0, x0, y1, x1, cone, 1, 1);
        }

        /** Whether there are units between its own that do not belong to it. */
        boolean gaps() {
            return stepY > 1 || stepX > 1;
        }
    }

    /**
     * A part of the input, enlarged.
     *
     * @param image one pixel for each of the input's
     * @param y its first row
     * @param x its first column
     * @param seen what the unit sees of it
     */
    record Loupe(BufferedImage image, int y, int x, Box seen) {}
}
