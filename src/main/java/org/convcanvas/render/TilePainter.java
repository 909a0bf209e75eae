package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.convcanvas.lab.View;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** Paints the maps of columns, their kernels, names and frames. */
final class TilePainter {
    private final Graphics2D g;
    private final Palette palette;
    private final View view;
    private final TileImages images;

    TilePainter(Graphics2D g, Palette palette, View view, TileImages images) {
        this.g = g;
        this.palette = palette;
        this.view = view;
        this.images = images;
    }

    void paint(Column column, Hit hover, boolean selected) {
        Units units = column.units();
        if (units != null) {
            int hovered = hover instanceof Hit.Map map && map.unit().id().equals(column.id())
                    ? map.unit().channel()
                    : -1;
            new UnitPainter(g, palette)
                    .paint(column, units, images.units(column.id()), selected ? view.channel() : -1, hovered);
        } else {
            maps(column, hover, selected);
        }
        more(column, hover);
    }

    private void maps(Column column, Hit hover, boolean selected) {
        Rectangle2D clip = g.getClipBounds();
        for (Tile tile : column.tiles()) {
            if (clip == null || clip.intersects(grown(tile.bounds(), 30))) {
                boolean chosen = selected && tile.channel() == view.channel();
                deck(tile, column.deck());
                tile(tile, images.of(tile.id(), tile.channel()));
                frame(tile, chosen && column.tiles().size() > 1, hovered(hover, tile));
                caption(tile, chosen);
            }
        }
    }

    /** Cards that stand for the maps behind. */
    private void deck(Tile tile, int behind) {
        for (int card = Math.min(2, behind); card > 0; card--) {
            Rectangle2D.Double place = new Rectangle2D.Double(
                    tile.bounds().x + card * DeckPlan.CARD,
                    tile.bounds().y - card * DeckPlan.CARD,
                    tile.bounds().width,
                    tile.bounds().height);
            g.setColor(palette.get(Token.TILE_BORDER));
            g.fill(grown(place, 1));
            g.setColor(palette.get(Token.CARD));
            g.fill(place);
        }
    }

    private static boolean hovered(Hit hover, Tile tile) {
        if (hover instanceof Hit.Map map) {
            return map.unit().id().equals(tile.id()) && map.unit().channel() == tile.channel();
        }
        return hover instanceof Hit.Swatch swatch
                && swatch.id().equals(tile.id())
                && swatch.channel() == tile.channel();
    }

    private void tile(Tile tile, @Nullable TileImage image) {
        Rectangle2D.Double bounds = tile.bounds();
        g.setColor(palette.get(Token.TILE_BORDER));
        g.fill(grown(bounds, 1));
        if (image == null) {
            g.setColor(palette.get(Token.CARD));
            g.fill(bounds);
            return;
        }
        Blit.paint(g, image.image(), bounds);
        CellNumbers numbers = image.numbers();
        if (numbers != null) {
            numbers.paint(g, bounds);
        } else if (image.zero()) {
            String zero = "0";
            g.setFont(Fonts.mono(11));
            g.setColor(palette.get(Token.TEXT2));
            double width = TextFit.width(g.getFont(), zero);
            g.drawString(zero, (float) (bounds.getCenterX() - width / 2), (float) (bounds.getCenterY() + 4));
        }
        Rectangle2D.Double swatch = tile.swatch();
        BufferedImage kernel = image.swatch();
        if (swatch != null && kernel != null) {
            g.setColor(palette.get(Token.CANVAS));
            g.fill(new Rectangle2D.Double(swatch.x, swatch.y - 1, swatch.width + 1, swatch.height + 1));
            Blit.paint(g, kernel, swatch);
        }
    }

    private void frame(Tile tile, boolean chosen, boolean hovered) {
        if (chosen || hovered) {
            g.setColor(palette.get(Token.ACCENT, chosen ? 1 : 0.7));
            g.setStroke(new BasicStroke(chosen ? 2 : 1));
            g.draw(grown(tile.bounds(), 0.5));
        }
    }

    private void caption(Tile tile, boolean chosen) {
        String caption = tile.caption();
        if (caption != null) {
            g.setFont(chosen ? Fonts.semibold(11) : Fonts.sans(11));
            g.setColor(palette.get(chosen ? Token.TEXT : Token.TEXT2));
            String fitted = MapNames.fit(g.getFont(), caption, tile.captionWidth());
            g.drawString(
                    fitted, (float) tile.bounds().x + 1, (float) tile.bounds().getMaxY() + 14);
        }
    }

    private void more(Column column, Hit hover) {
        Rectangle2D.Double more = column.more();
        if (more == null) {
            return;
        }
        boolean hovered = hover instanceof Hit.More one && one.id().equals(column.id());
        RoundRectangle2D card =
                new RoundRectangle2D.Double(more.x + 0.5, more.y + 0.5, more.width - 1, more.height - 1, 12, 12);
        g.setColor(palette.get(Token.CARD));
        g.fill(card);
        g.setColor(palette.get(hovered ? Token.ACCENT : Token.LINE2));
        g.setStroke(new BasicStroke(1));
        g.draw(card);
        g.setFont(Fonts.sans(11));
        g.setColor(palette.get(hovered ? Token.ACCENT : Token.TEXT2));
        String text = TextFit.fit(g.getFont(), Text.of("tile.more", column.hidden()), more.width - 8);
        double width = TextFit.width(g.getFont(), text);
        g.drawString(text, (float) (more.getCenterX() - width / 2), (float) (more.getCenterY() + 4));
    }

    /** The frame of the tile that a dragged filter would land on. */
    void drop(CanvasLayout layout, CanvasState.Drop.OnTile drop) {
        Rectangle2D bounds = layout.tile(drop.id(), drop.channel());
        if (bounds != null) {
            if (drop.preview() == null) {
                g.setColor(palette.get(Token.ACCENT, 0.2));
                g.fill(bounds);
            } else {
                Blit.paint(
                        g,
                        drop.preview(),
                        new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
            }
            g.setColor(palette.get(Token.ACCENT));
            g.setStroke(new BasicStroke(2));
            g.draw(grown(bounds, 0.5));
        }
    }

    private static Rectangle2D.Double grown(Rectangle2D r, double by) {
        return new Rectangle2D.Double(r.getX() - by, r.getY() - by, r.getWidth() + 2 * by, r.getHeight() + 2 * by);
    }
}
