package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints columns of single numbers: cells, bars, and in an open list the units' numbers and values. */
final class UnitPainter {
    private final Graphics2D g;
    private final Palette palette;

    UnitPainter(Graphics2D g, Palette palette) {
        this.g = g;
        this.palette = palette;
    }

    /**
     * One column.
     *
     * @param image null while it is not ready
     * @param chosen the selected unit, or -1
     * @param hovered the unit under the pointer, or -1
     */
    void paint(Column column, Units units, @Nullable UnitImage image, int chosen, int hovered) {
        g.setColor(palette.get(Token.TILE_BORDER));
        if (units.list()) {
            column.tiles().forEach(tile -> g.fill(grown(tile.bounds(), 1)));
        } else {
            ground(column.tiles());
        }
        if (image != null) {
            Blit.paint(g, image.image(), units.area());
        }
        if (units.label() > 0) {
            words(column, units, image == null ? List.of() : image.numbers());
        }
        frame(column, hovered, 1, 0.7);
        frame(column, chosen, 2, 1);
    }

    /** Under all cells of a grid: its full rows, and the last one. */
    private void ground(List<Tile> tiles) {
        Rectangle2D.Double first = tiles.get(0).bounds();
        Rectangle2D.Double last = tiles.get(tiles.size() - 1).bounds();
        double right = first.getMaxX();
        for (Tile tile : tiles) {
            if (tile.bounds().y > first.y) {
                break;
            }
            right = tile.bounds().getMaxX();
        }
        g.fill(new Rectangle2D.Double(first.x - 1, last.y - 1, last.getMaxX() - first.x + 2, last.height + 2));
        if (last.y > first.y) {
            g.fill(new Rectangle2D.Double(first.x - 1, first.y - 1, right - first.x + 2, last.y - first.y + 1));
        }
    }

    private void words(Column column, Units units, List<String> numbers) {
        Font font = Fonts.mono(11);
        g.setFont(font);
        for (Tile tile : column.tiles()) {
            Rectangle2D.Double cell = tile.bounds();
            float base = (float) (cell.getCenterY() + 4);
            String label = String.valueOf(tile.channel() + 1);
            g.setColor(palette.get(Token.TEXT3));
            g.drawString(label, (float) (cell.x - 6 - TextFit.width(font, label)), base);
            if (tile.channel() < numbers.size()) {
                String number = numbers.get(tile.channel());
                g.setColor(palette.get(Token.TEXT));
                double right = units.area().getMaxX() + units.number();
                g.drawString(number, (float) (right - TextFit.width(font, number)), base);
            }
        }
    }

    private void frame(Column column, int channel, int stroke, double alpha) {
        if (channel >= 0 && channel < column.tiles().size()) {
            g.setColor(palette.get(Token.ACCENT, alpha));
            g.setStroke(new BasicStroke(stroke));
            g.draw(grown(column.tiles().get(channel).bounds(), 0.5));
        }
    }

    private static Rectangle2D.Double grown(Rectangle2D.Double r, double by) {
        return new Rectangle2D.Double(r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by);
    }
}
