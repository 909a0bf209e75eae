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
 * @param deck how many maps lie behind the one that is shown, where the column shows one at a time; else 0
 * @param units how its cells stand where the maps are single numbers, or null
 * @param middles of the rows that wires end at
 */
record Column(
        ChipText text,
        Rectangle2D.Double chip,
        Rectangle2D.Double box,
        List<Tile> tiles,
        Rectangle2D.@Nullable Double more,
        int hidden,
        boolean expanded,
        int deck,
        @Nullable Units units,
        List<Double> middles) {
    Column {
        tiles = List.copyOf(tiles);
        middles = List.copyOf(middles);
    }

    String id() {
        return text.name();
    }

    /** The button that expands the column or makes it compact: in place of the icon, or at the right of an open chip. */
    Rectangle2D.Double button() {
        double x = expanded ? chip.x + chip.width - 24 : chip.x + 4;
        return new Rectangle2D.Double(x, chip.y + 4, 20, 20);
    }

    /** Where the name stands. */
    Rectangle2D.Double name() {
        double room = chip.width - Metrics.CHIP_NAME - (expanded ? 24 : 2);
        return new Rectangle2D.Double(chip.x + Metrics.CHIP_NAME - 4, chip.y + 3, room, 22);
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
        if (units != null) {
            return left ? units.area().x - units.label() - 1 : units.area().getMaxX() + units.number() + 1;
        }
        double edge = left ? box.x + box.width : box.x;
        for (Tile tile : tiles) {
            edge = left
                    ? Math.min(edge, tile.bounds().x - 1)
                    : Math.max(edge, tile.bounds().getMaxX() + 1);
        }
        return edge;
    }

    /** How many rows wires end at. */
    int rows() {
        return middles.size();
    }

    /** The middle of such a row. */
    double middle(int row) {
        return middles.get(row);
    }

    /** The place of a channel's map; null when it is not shown. */
    @Nullable
    Tile tile(int channel) {
        int first = tiles.isEmpty() ? 0 : tiles.get(0).channel();
        return channel >= first && channel < first + tiles.size() ? tiles.get(channel - first) : null;
    }

    /** The map whose picture, or in a list whose row, is at a point; null for none. */
    @Nullable
    Tile tileAt(double x, double y) {
        for (Tile tile : tiles) {
            Rectangle2D.Double at = tile.bounds();
            boolean row = units != null && units.list() && box.contains(x, y) && y >= at.y - 2 && y < at.getMaxY() + 2;
            if (row || at.contains(x, y)) {
                return tile;
            }
        }
        return null;
    }
}
