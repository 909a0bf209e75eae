package org.convcanvas.render;

import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.tensor.Shape;

/**
 * The plan of a column of maps.
 *
 * @param perRow tiles beside each other
 * @param side the larger extent of a tile
 * @param shape of its maps
 * @param swatches whether tiles show their kernel
 */
record MapPlan(
        ChipText text,
        int channels,
        int shown,
        int perRow,
        double side,
        Shape shape,
        boolean expanded,
        boolean swatches)
        implements ColumnPlan {
    /** {@code height} is the room for tiles. */
    static MapPlan of(Experiment experiment, View view, ChipText text, double height) {
        Network network = experiment.network();
        Shape shape = network.shape(text.name());
        int channels = shape.channels();
        boolean expanded = view.expanded().contains(text.name());
        boolean swatches = expanded && experiment.weights().kernel(text.name()) != null;
        if (expanded && channels > Metrics.TILES_COMPACT) {
            int shown = Math.min(channels, Metrics.TILES_GRID);
            int rows = (int) Math.max(1, height / (Metrics.GRID_TILE + Metrics.CAPTION));
            int perRow = Math.max(2, Math.min(16, (shown + rows - 1) / rows));
            return new MapPlan(text, channels, shown, perRow, Metrics.GRID_TILE, shape, true, swatches);
        }
        int shown = Math.min(channels, Metrics.TILES_COMPACT);
        if (expanded) {
            int rows = (shown + 1) / 2;
            double side = fitting(Metrics.EXPANDED, Metrics.LEAST_EXPANDED, height / rows - Metrics.CAPTION - 4);
            return new MapPlan(text, channels, shown, Math.min(2, shown), side, shape, true, swatches);
        }
        int perRow = shown > Metrics.ONE_COLUMN ? 2 : 1;
        int rows = (shown + perRow - 1) / perRow;
        double side = compact(shape, network.input());
        double fitted = fitting(side, Metrics.LEAST_COMPACT, height / rows - Metrics.COMPACT_GAP);
        return new MapPlan(text, channels, shown, perRow, fitted, shape, false, false);
    }

    /** The usual side of a tile, or less where the canvas is too short for all rows, but never very little. */
    private static double fitting(double usual, double least, double room) {
        return Math.floor(Math.min(usual, Math.max(least, room)));
    }

    /** 52 for maps as large as the input, 4 less for each halving, at least 44. */
    private static double compact(Shape shape, Shape input) {
        double halvings = Math.log((double) longer(input) / longer(shape)) / Math.log(2);
        double side = Metrics.COMPACT_LARGE - 4 * Math.max(0, halvings);
        return Math.rint(Math.max(Metrics.COMPACT_SMALL, side));
    }

    private static int longer(Shape shape) {
        return Math.max(shape.height(), shape.width());
    }

    MapPlan withSide(double other) {
        return new MapPlan(text, channels, shown, perRow, Math.floor(other), shape, expanded, swatches);
    }

    int rows() {
        return (shown + perRow - 1) / perRow;
    }

    /** Expanded columns of few maps, whose tiles grow with the window. */
    boolean grows() {
        return expanded && shown <= Metrics.TILES_COMPACT && side < Metrics.GRID_TILE * 4;
    }

    double tileWidth() {
        return Math.max(Metrics.LEAST_SIDE, Math.rint(side * Math.min(1, (double) shape.width() / shape.height())));
    }

    double tileHeight() {
        return Math.max(Metrics.LEAST_SIDE, Math.rint(side * Math.min(1, (double) shape.height() / shape.width())));
    }

    /** Between tiles of a row. */
    double gap() {
        return expanded ? Metrics.TILE_GAP : Metrics.COMPACT_GAP;
    }

    /** All tiles of a row. */
    double tilesWidth() {
        return perRow * tileWidth() + (perRow - 1) * gap();
    }

    @Override
    public double width() {
        return Math.max(text.least() + (expanded ? 12 : 0), tilesWidth() + (expanded ? 2 * Metrics.BOX_PAD : 0));
    }

    /** From one row to the next, packed. */
    double leastPitch() {
        return tileHeight() + (expanded ? Metrics.CAPTION + 4 : Metrics.COMPACT_GAP);
    }

    /** From one row to the next when there is all the room in the world. */
    double mostPitch() {
        return expanded ? leastPitch() * 1.6 : Metrics.COMPACT_LARGE + 40;
    }

    @Override
    public double height(double room) {
        return span(pitch(room));
    }

    /** The height of all rows for a distance from one to the next. */
    double span(double pitch) {
        return pitch * (rows() - 1) + tileHeight() + (expanded ? Metrics.CAPTION : 0) + strip();
    }

    /** The middle of the first row under the top of the tiles: the same in compact columns, so that wires run level. */
    double first(double pitch, double main) {
        double edge = expanded ? tileHeight() : Math.max(Metrics.COMPACT_LARGE, tileHeight());
        double all = pitch * (rows() - 1) + edge + (expanded ? Metrics.CAPTION : 0) + strip();
        return (main - all) / 2 + edge / 2;
    }

    /** The distance of rows that makes the column as high as {@code room}, within its limits. */
    double pitch(double room) {
        if (rows() == 1) {
            return leastPitch();
        }
        double ends = expanded ? span(0) : Metrics.COMPACT_LARGE + strip();
        double wanted = (room - ends) / (rows() - 1);
        return Math.max(leastPitch(), Math.min(mostPitch(), wanted));
    }
}
