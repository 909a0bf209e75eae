package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleToIntFunction;
import org.convcanvas.analysis.Arithmetic;
import org.convcanvas.analysis.Patch;
import org.convcanvas.network.Fill;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the input and the map while a window moves: the kernel that it multiplies with, or for a pool the
 * numbers in its window and the one that wins.
 *
 * @param cells rows x columns
 * @param window what the unit sees, for a pool; null for a kernel
 * @param winner the cell that a max pool keeps, row by row; -1 for none
 * @param words what is done with the cells, or empty
 */
record MovieStep(Tensor cells, @Nullable Patch window, int winner, String words) {
    private static final int CAPTION = 18;

    /** The step of a unit; none where no window moves. */
    static Optional<MovieStep> of(Arithmetic arithmetic) {
        if (arithmetic instanceof Arithmetic.Weighted weighted) {
            return Optional.of(new MovieStep(weighted.weights(), null, -1, ""));
        } else if (arithmetic instanceof Arithmetic.Pooled pooled) {
            String words = Text.of("movie." + pooled.pooling().name().toLowerCase(Locale.ROOT));
            return Optional.of(new MovieStep(pooled.patch().pixels(), pooled.patch(), pooled.winner(), words));
        }
        return Optional.empty();
    }

    /**
     * Paints the cells into the square left, top, side, its caption below.
     *
     * @param colour of a number, as 0xRRGGBB
     */
    void paint(Graphics2D g, Palette palette, DoubleToIntFunction colour, int left, int top, int side) {
        int rows = cells.shape().height();
        int columns = cells.shape().width();
        int cell = Math.max(1, side / Math.max(rows, columns));
        int x0 = left + (side - cell * columns) / 2;
        int y0 = top + (side - cell * rows) / 2;
        for (int i = 0; i < rows * columns; i++) {
            Rectangle place = new Rectangle(x0 + i % columns * cell, y0 + i / columns * cell, cell, cell);
            boolean ignored = window != null
                    && window.fill() == Fill.ZERO
                    && window.padded(i / columns, i % columns); // a zero of the border, or nothing for a max pool
            g.setColor(
                    ignored
                            ? palette.get(Token.SEG)
                            : Color.decode(String.valueOf(colour.applyAsInt(cells.data()[i]) & 0xFFFFFF)));
            g.fill(place);
            if (window != null) {
                g.setColor(palette.get(Token.LINE));
                g.setStroke(new BasicStroke(1));
                g.drawRect(place.x, place.y, cell, cell);
            }
        }
        g.setColor(palette.get(Token.ACCENT));
        g.setStroke(new BasicStroke(1.5f));
        g.drawRect(x0, y0, cell * columns, cell * rows);
        if (winner >= 0) {
            g.setStroke(new BasicStroke(3));
            g.drawRect(x0 + winner % columns * cell + 1, y0 + winner / columns * cell + 1, cell - 2, cell - 2);
        }
        g.setFont(Fonts.sans(11));
        g.setColor(palette.get(Token.TEXT2));
        int wide = g.getFontMetrics().stringWidth(words);
        g.drawString(words, left + (side - wide) / 2, y0 + cell * rows + CAPTION);
    }
}
