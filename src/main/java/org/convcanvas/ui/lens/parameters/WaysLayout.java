package org.convcanvas.ui.lens.parameters;

import java.awt.geom.Rectangle2D;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;

/** Where the three ways, and of each the input, the output and the matrix stand. */
record WaysLayout(SharingExample example, double width, double height) {
    private static final double MARGIN = 8;
    private static final double HEAD = 32;
    private static final double NUMBERS = 158;

    /** From top to bottom. */
    static final Way[] ORDER = {Way.FULL, Way.LOCAL, Way.CONVOLUTION};

    Rectangle2D.Double card(Way way) {
        int at = way == Way.FULL ? 0 : way == Way.LOCAL ? 1 : 2;
        double each = (height - MARGIN) / 3;
        return new Rectangle2D.Double(MARGIN, MARGIN + at * each, width - 2 * MARGIN, each - MARGIN);
    }

    private double room(Way way) {
        return Math.max(40, card(way).height - HEAD - 14);
    }

    Rectangle2D.Double input(Way way) {
        Rectangle2D.Double card = card(way);
        double side = Math.min(room(way), card.width * 0.17);
        return new Rectangle2D.Double(card.x + 16, card.y + HEAD, side, side);
    }

    Rectangle2D.Double output(Way way) {
        Rectangle2D.Double input = input(way);
        double cell = input.width / example.input().shape().width();
        double largest = input.width * 0.62;
        double scale = Math.min(
                cell,
                largest / Math.max(example.output().width(), example.output().height()));
        double w = scale * example.output().width();
        double h = scale * example.output().height();
        double x = input.getMaxX() + card(way).width * 0.1;
        return new Rectangle2D.Double(x, input.getCenterY() - h / 2, w, h);
    }

    Rectangle2D.Double matrix(Way way) {
        Rectangle2D.Double card = card(way);
        double left = input(way).getMaxX() + card.width * 0.1 + input(way).width * 0.62 + 46;
        double right = card.getMaxX() - NUMBERS - 14;
        double w = Math.max(60, right - left);
        double h = room(way);
        return new Rectangle2D.Double(left, card.y + HEAD, w, h);
    }

    Rectangle2D.Double numbers(Way way) {
        Rectangle2D.Double card = card(way);
        return new Rectangle2D.Double(card.getMaxX() - NUMBERS, card.y + HEAD, NUMBERS - 10, room(way));
    }

    /** A cell of a grid of rows x columns. */
    static Rectangle2D.Double cell(Rectangle2D.Double grid, int rows, int columns, int y, int x) {
        double w = grid.width / columns;
        double h = grid.height / rows;
        return new Rectangle2D.Double(grid.x + x * w, grid.y + y * h, w, h);
    }

    /** The row and column of such a grid below a point, row by row from 0; -1 beside it. */
    static int at(Rectangle2D.Double grid, int rows, int columns, double x, double y) {
        if (!grid.contains(x, y)) {
            return -1;
        }
        int row = (int) Math.min(rows - 1, (y - grid.y) * rows / grid.height);
        int column = (int) Math.min(columns - 1, (x - grid.x) * columns / grid.width);
        return row * columns + column;
    }
}
