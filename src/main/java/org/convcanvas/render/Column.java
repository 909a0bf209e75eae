package org.convcanvas.render;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One layer on the canvas.
 *
 * @param text what its header says
 * @param chip its header
 * @param box header and tiles together: what the selection outlines
 * @param tiles the maps that are shown
 * @param more where the number of the other maps stands, or null when all are shown
 * @param hidden how many are not shown
 * @param expanded large, named tiles
 */
record Column(
        ChipText text,
        Rectangle2D.Double chip,
        Rectangle2D.Double box,
        List<Tile> tiles,
        Rectangle2D.@Nullable Double more,
        int hidden,
        boolean expanded) {
    Column {
        tiles = List.copyOf(tiles);
    }

    String id() {
        return text.name();
    }

    /** The button that expands the column or makes it compact: in place of the icon, or at the right of an open chip. */
    Rectangle2D.Double button() {
        double x = expanded ? chip.x + chip.width - 24 : chip.x + 4;
        return new Rectangle2D.Double(x, chip.y + 4, 20, 20);
    }

    /** Left end of the row of tiles, or of the box where wires end at it. */
    double left() {
        return expanded ? box.x : edge(true);
    }

    /** Right end. */
    double right() {
        return expanded ? box.x + box.width : edge(false);
    }

    private double edge(boolean left) {
        double edge = left ? box.x + box.width : box.x;
        for (Tile tile : tiles) {
            edge = left
                    ? Math.min(edge, tile.bounds().x - 1)
                    : Math.max(edge, tile.bounds().getMaxX() + 1);
        }
        return edge;
    }

    /** How many rows of tiles there are. */
    int rows() {
        return tiles.get(tiles.size() - 1).row() + 1;
    }

    /** The middle of a row of tiles. */
    double middle(int row) {
        return tiles.stream()
                .filter(tile -> tile.row() == row)
                .mapToDouble(tile -> tile.bounds().getCenterY())
                .findFirst()
                .orElse(box.getCenterY());
    }
}
