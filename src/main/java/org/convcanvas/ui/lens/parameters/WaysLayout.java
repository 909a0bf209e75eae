package org.convcanvas.ui.lens.parameters;

import java.awt.geom.Rectangle2D;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.lab.ShareLook.Panes;
import org.convcanvas.tensor.Shape;

/** Where the three ways, and of each the input's channels, the output, the matrix and the numbers stand. */
record WaysLayout(SharingExample example, Panes panes, double width, double height) {
    private static final double MARGIN = 8;
    private static final double HEAD = 32;
    private static final double NUMBERS = 166;
    private static final double PAD = 16;
    private static final double BETWEEN = 4;
    private static final double SLIDER = 190;
    private static final double BADGES = 46;

    /** From top to bottom. */
    static final Way[] ORDER = {Way.FULL, Way.LOCAL, Way.CONVOLUTION};

    Rectangle2D.Double card(Way way) {
        int at = way == Way.FULL ? 0 : way == Way.LOCAL ? 1 : 2;
        double each = (height - MARGIN) / 3;
        return new Rectangle2D.Double(MARGIN, MARGIN + at * each, width - 2 * MARGIN, each - MARGIN);
    }

    boolean pattern() {
        return panes != Panes.MATRIX;
    }

    boolean matrix() {
        return panes != Panes.PATTERN;
    }

    /** The slider from one way to the others, in the title line of the one between. */
    Rectangle2D.Double ladder() {
        Rectangle2D.Double card = card(Way.LOCAL);
        double right = card.getMaxX() - PAD - (roomy() ? 92 : 0);
        return new Rectangle2D.Double(right - SLIDER, card.y + 6, SLIDER, 20);
    }

    /** Whether there is room for words beside the slider. */
    boolean roomy() {
        return width >= 800;
    }

    private double room() {
        return Math.max(40, card(Way.FULL).height - HEAD - 18);
    }

    /** How wide the channels may be together. */
    private double inputs() {
        return Math.floor(card(Way.FULL).width * (matrix() ? 0.17 : 0.42));
    }

    private int across() {
        int channels = example.input().shape().channels();
        int best = 1;
        for (int columns = 2; columns <= channels; columns++) {
            best = tile(columns) > tile(best) ? columns : best;
        }
        return best;
    }

    private double tile(int columns) {
        int channels = example.input().shape().channels();
        int rows = (channels + columns - 1) / columns;
        double w = (inputs() - BETWEEN * (columns - 1)) / columns;
        double h = (room() - BETWEEN * (rows - 1)) / rows;
        return Math.floor(Math.min(w, h));
    }

    /** A channel of the input. */
    Rectangle2D.Double input(Way way, int channel) {
        Rectangle2D.Double card = card(way);
        int columns = across();
        double tile = tile(columns);
        double step = tile + BETWEEN;
        return new Rectangle2D.Double(
                Math.rint(card.x + PAD) + channel % columns * step,
                Math.rint(card.y + HEAD) + channel / columns * step,
                tile,
                tile);
    }

    /** All channels of the input. */
    Rectangle2D.Double input(Way way) {
        int channels = example.input().shape().channels();
        Rectangle2D.Double all = input(way, 0);
        all.add(input(way, channels - 1));
        all.add(input(way, Math.min(channels, across()) - 1));
        return all;
    }

    /** Where an input is drawn, counted channel by channel and row by row. */
    Rectangle2D.Double pixel(Way way, int column) {
        Shape shape = example.input().shape();
        int at = column % shape.plane();
        Rectangle2D.Double tile = input(way, column / shape.plane());
        return cell(tile, shape.height(), shape.width(), at / shape.width(), at % shape.width());
    }

    /** The input below a point; -1 beside all. */
    int pixelAt(Way way, double x, double y) {
        Shape shape = example.input().shape();
        for (int c = 0; pattern() && c < shape.channels(); c++) {
            int at = at(input(way, c), shape.height(), shape.width(), x, y);
            if (at >= 0) {
                return c * shape.plane() + at;
            }
        }
        return -1;
    }

    private double largest() {
        return Math.min(room() - 16, Math.min(inputs(), room()) * (matrix() ? 0.62 : 0.9));
    }

    private double lines() {
        return card(Way.FULL).width * (matrix() ? 0.1 : 0.2);
    }

    Rectangle2D.Double output(Way way) {
        Rectangle2D.Double input = input(way);
        Shape shape = example.output();
        double cell = input(way, 0).width / example.input().shape().width();
        double scale = largest() / Math.max(shape.width(), shape.height());
        scale = example.input().shape().channels() == 1 ? Math.min(cell, scale) : scale;
        double w = Math.rint(scale * shape.width());
        double h = Math.rint(scale * shape.height());
        double x = (matrix() ? card(way).x + PAD + inputs() : input.getMaxX()) + lines();
        return new Rectangle2D.Double(Math.rint(x), Math.rint(card(way).y + HEAD + (room() - h) / 2), w, h);
    }

    /** Where an output is drawn. */
    Rectangle2D.Double unit(Way way, int row) {
        Shape shape = example.output();
        return cell(output(way), shape.height(), shape.width(), row / shape.width(), row % shape.width());
    }

    /** The output below a point; -1 beside all. */
    int unitAt(Way way, double x, double y) {
        Shape shape = example.output();
        return pattern() ? at(output(way), shape.height(), shape.width(), x, y) : -1;
    }

    Rectangle2D.Double matrix(Way way) {
        Rectangle2D.Double card = card(way);
        double left = card.x + (pattern() ? PAD + inputs() + lines() + largest() + BADGES : BADGES - 8);
        double right = card.getMaxX() - NUMBERS - 14;
        return new Rectangle2D.Double(
                Math.rint(left), Math.rint(card.y + HEAD), Math.rint(Math.max(60, right - left)), Math.rint(room()));
    }

    /** The entry of the matrix below a point, row by row; -1 beside all. */
    int entryAt(Way way, double x, double y) {
        return matrix() ? at(matrix(way), example.rows(), example.columns(), x, y) : -1;
    }

    Rectangle2D.Double numbers(Way way) {
        Rectangle2D.Double card = card(way);
        double right = card.getMaxX() - NUMBERS;
        double left = matrix() ? right : Math.min(right, output(way).x + largest() + BADGES);
        return new Rectangle2D.Double(left, card.y + HEAD, NUMBERS - 12, room() + 10);
    }

    /** A cell of a grid of rows x columns. */
    static Rectangle2D.Double cell(Rectangle2D.Double grid, int rows, int columns, int y, int x) {
        double w = grid.width / columns;
        double h = grid.height / rows;
        return new Rectangle2D.Double(grid.x + x * w, grid.y + y * h, w, h);
    }

    /** The row and column of such a grid below a point, row by row from 0; -1 beside it. */
    private static int at(Rectangle2D.Double grid, int rows, int columns, double x, double y) {
        if (!grid.contains(x, y)) {
            return -1;
        }
        int row = (int) Math.min(rows - 1, (y - grid.y) * rows / grid.height);
        int column = (int) Math.min(columns - 1, (x - grid.x) * columns / grid.width);
        return row * columns + column;
    }
}
