package org.convcanvas.render;

import org.convcanvas.lab.View;

/**
 * The plan of a column whose maps are single numbers, as after a fully connected layer: a list of cells with bars for few
 * units, a grid of small cells for many.
 *
 * @param perRow cells beside each other; 1 in a list
 * @param cell the side of a cell
 * @param gap between cells
 * @param bar how long a bar may be; 0 in a grid
 * @param label room for the unit's number before its cell; 0 where there is none
 * @param number room for the value behind the bar; 0 where there is none
 */
record UnitPlan(
        ChipText text,
        int channels,
        int shown,
        boolean expanded,
        int perRow,
        double cell,
        double gap,
        double bar,
        double label,
        double number)
        implements ColumnPlan {
    private static final int LIST_COMPACT = 16;
    private static final int LIST_EXPANDED = 32;
    private static final int GRID_COMPACT = 256;
    private static final int GRID_EXPANDED = 4096;

    /** {@code height} is the room for cells. */
    static UnitPlan of(int channels, View view, ChipText text, double height) {
        boolean expanded = view.expanded().contains(text.name());
        if (expanded && channels <= LIST_EXPANDED) {
            return new UnitPlan(text, channels, channels, true, 1, 16, 4, 72, 22, 62);
        } else if (channels <= LIST_COMPACT) {
            double bar = text.least() - 18;
            return new UnitPlan(text, channels, channels, expanded, 1, 14, 4, bar, 0, 0);
        } else if (expanded) {
            int shown = Math.min(channels, GRID_EXPANDED);
            int rows = (int) Math.max(1, height / 13);
            int perRow = Math.max(16, Math.min(64, (shown + rows - 1) / rows));
            return new UnitPlan(text, channels, shown, true, perRow, 12, 1, 0, 0, 0);
        }
        return new UnitPlan(text, channels, Math.min(channels, GRID_COMPACT), false, 8, 9, 1, 0, 0, 0);
    }

    boolean list() {
        return bar > 0;
    }

    int rows() {
        return (shown + perRow - 1) / perRow;
    }

    /** From one row to the next. */
    double pitch() {
        return cell + gap;
    }

    /** Cells, bars and numbers of a row. */
    double contentWidth() {
        return list() ? label + cell + 4 + bar + number : perRow * pitch() - gap;
    }

    double contentHeight() {
        return rows() * pitch() - gap;
    }

    @Override
    public double width() {
        return Math.max(
                text.least() + (expanded ? 12 : 0), Math.ceil(contentWidth()) + (expanded ? 2 * Metrics.BOX_PAD : 0));
    }

    @Override
    public double height(double room) {
        return contentHeight() + strip();
    }
}
