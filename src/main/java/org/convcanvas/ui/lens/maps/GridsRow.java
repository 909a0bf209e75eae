package org.convcanvas.ui.lens.maps;

import java.awt.Graphics2D;
import java.util.List;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;

/**
 * Grids of numbers side by side.
 *
 * @param grids from left to right
 * @param signs between them, one fewer
 */
record GridsRow(List<Grid> grids, List<String> signs) implements Row {
    private static final int GAP = 18;
    private static final int WIDEST = 126;

    GridsRow {
        grids = List.copyOf(grids);
        signs = List.copyOf(signs);
    }

    private double each(int width) {
        return Math.min(WIDEST, (width - GAP * (grids.size() - 1.0)) / grids.size());
    }

    @Override
    public int height(int width) {
        double each = each(width);
        return (int) Math.ceil(grids.stream()
                        .mapToDouble(grid -> grid.height(each))
                        .max()
                        .orElse(0))
                + 1;
    }

    @Override
    public void paint(Graphics2D g, int y, int width) {
        double each = each(width);
        double x = 0;
        double size = grids.stream()
                .mapToDouble(grid -> grid.textSize(g, grid.wide(each)))
                .min()
                .orElse(0);
        int height = height(width);
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            double title = grid.title().isEmpty() ? 0 : Grid.TITLE;
            double body = grid.cell(each) * grid.rows();
            double top = y + (height - title - body) * (title > 0 ? 0 : 0.5);
            grid.paint(g, x, top, each, size);
            if (i < signs.size()) {
                g.setFont(Fonts.sans(13));
                g.setColor(Theme.colour(Token.TEXT2));
                int w = g.getFontMetrics().stringWidth(signs.get(i));
                double middle = y + title + (height - title) / 2.0;
                g.drawString(signs.get(i), (float) (x + each + (GAP - w) / 2.0), (float) middle + 5);
            }
            x += each + GAP;
        }
    }
}
