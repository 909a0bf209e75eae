package org.convcanvas.ui.lens.maps;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntUnaryOperator;
import org.convcanvas.picture.MapImage;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;

/**
 * Numbers in coloured cells.
 *
 * @param title above it, or empty
 * @param rows of cells
 * @param columns of cells
 * @param texts the numbers as they are shown, row by row
 * @param argb the opaque colour of a cell
 * @param chosen the framed cell, or -1
 * @param outside which cells lie beyond the map's border
 */
record Grid(String title, int rows, int columns, String[] texts, IntUnaryOperator argb, int chosen, boolean[] outside) {
    static final int TITLE = 18;
    private static final double HIGHEST = 29;
    private static final double WIDEST = 42;
    private static final double SMALLEST_TEXT = 7;
    private static final double LARGEST_TEXT = 11;

    /** The height of a cell where {@code width} is to be filled. */
    double cell(double width) {
        return Math.min(HIGHEST, width / Math.max(rows, columns));
    }

    /** The width of a cell: as the height, or more where there is room, for the numbers of a kernel are long. */
    double wide(double width) {
        int most = Math.max(rows, columns);
        return most < 3 ? cell(width) : Math.min(WIDEST, width / most);
    }

    double height(double width) {
        return (title.isEmpty() ? 0 : TITLE) + cell(width) * rows;
    }

    /** @param size of the numbers, see {@link #textSize} */
    void paint(Graphics2D g, double x, double y, double width, double size) {
        double side = cell(width);
        double wide = wide(width);
        double left = x + (width - wide * columns) / 2;
        double top = y;
        if (!title.isEmpty()) {
            g.setFont(Fonts.sans(11));
            g.setColor(Theme.colour(Token.TEXT2));
            g.drawString(title, (float) (x + (width - g.getFontMetrics().stringWidth(title)) / 2), (float) (y + 11));
            top += TITLE;
        }
        for (int i = 0; i < texts.length; i++) {
            double cx = left + i % columns * wide;
            double cy = top + i / columns * side;
            cell(g, i, new Rectangle2D.Double(cx, cy, wide, side), size);
        }
        if (chosen >= 0) {
            g.setColor(Theme.colour(Token.ACCENT));
            g.setStroke(new java.awt.BasicStroke(2));
            g.draw(new Rectangle2D.Double(
                    left + chosen % columns * wide + 1, top + chosen / columns * side + 1, wide - 2, side - 2));
        }
    }

    private void cell(Graphics2D g, int i, Rectangle2D.Double cell, double size) {
        int colour = argb.applyAsInt(i);
        g.setColor(Color.decode(String.valueOf(colour & 0xFFFFFF)));
        g.fill(cell);
        g.setStroke(new java.awt.BasicStroke(1));
        g.setColor(Theme.colour(Token.LINE));
        g.draw(new Rectangle2D.Double(cell.x, cell.y, cell.width, cell.height));
        Color readable = Color.decode(String.valueOf(MapImage.readableOn(colour) & 0xFFFFFF));
        if (outside[i]) {
            g.setColor(readable);
            g.draw(new java.awt.geom.Line2D.Double(cell.x + 3, cell.getMaxY() - 3, cell.x + 7, cell.getMaxY() - 7));
        }
        if (size >= SMALLEST_TEXT) {
            g.setFont(Fonts.mono(size));
            FontMetrics metrics = g.getFontMetrics();
            g.setColor(readable);
            double w = metrics.stringWidth(texts[i]);
            g.drawString(texts[i], (float) (cell.getCenterX() - w / 2), (float)
                    (cell.getCenterY() + (metrics.getAscent() - metrics.getDescent()) / 2.0));
        }
    }

    /** One size at which every number fits its cell. */
    double textSize(Graphics2D g, double wide) {
        FontMetrics metrics = g.getFontMetrics(Fonts.mono(LARGEST_TEXT));
        int widest = 1;
        for (String text : texts) {
            widest = Math.max(widest, metrics.stringWidth(text));
        }
        return Math.min(LARGEST_TEXT, LARGEST_TEXT * Math.min(1, (wide - 3) / widest));
    }
}
