package org.convcanvas.render.table;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.convcanvas.analysis.FilterTable;
import org.convcanvas.render.Blit;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Hatched;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Palette;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** Paints the rows of the table: kernels, partial maps, sums, and the numbers of the open row. */
public final class TablePainter {
    private static final double RADIUS = 8;

    private final Graphics2D g;
    private final Palette palette;
    private final TableLayout layout;
    private final FilterTable table;
    private final TableImages images;
    private final TableState state;

    /** Paints in logical pixels; the origin is the corner of the first channel's column and the first row. */
    public TablePainter(Graphics2D g, TableLayout layout, TableImages images, TableState state) {
        this.g = g;
        this.palette = Palette.of(state.view().dark());
        this.layout = layout;
        this.table = layout.table();
        this.images = images;
        this.state = state;
    }

    /** The part of the table within {@code seen}. */
    public void paint(Rectangle2D seen) {
        int from = layout.channel(seen.getMinX());
        int to = layout.channel(seen.getMaxX());
        box();
        band();
        for (int row = layout.row(seen.getMinY()); row <= layout.row(seen.getMaxY()); row++) {
            TableRow made = images.row(row);
            for (int channel = from; channel <= to; channel++) {
                cell(row, channel, made);
            }
            result(row, TableLayout.SUM, "=", made);
            if (table.activation() != null) {
                result(row, TableLayout.ACTIVATION, "→", made);
            }
            if (row == layout.open()) {
                numbers(from, to);
                share(made);
            }
        }
    }

    /** The ground and the outline of the open row; it begins left of the labels. */
    public void box() {
        double y = layout.top(layout.open());
        RoundRectangle2D box = new RoundRectangle2D.Double(
                4 - TableLayout.LABELS,
                y + 2,
                layout.width() + TableLayout.LABELS - 8,
                TableLayout.OPEN_ROW - 4,
                2 * RADIUS,
                2 * RADIUS);
        g.setColor(palette.get(Token.CARD));
        g.fill(box);
        g.setColor(palette.get(Token.ACCENT));
        g.setStroke(new BasicStroke(1.5f));
        g.draw(box);
    }

    /** The column of the channel that is looked at, light through all rows. */
    private void band() {
        int column = state.column() >= 0 ? state.column() : chosen();
        g.setColor(palette.get(Token.ACCENT, 0.08));
        g.fill(new Rectangle2D.Double(column * TableLayout.PITCH, 0, TableLayout.PITCH, layout.height()));
    }

    private int chosen() {
        return table.first(layout.open()) + state.view().inChannel();
    }

    private void cell(int row, int channel, @Nullable TableRow made) {
        Rectangle2D.Double tile = layout.tile(row, channel);
        if (!table.reads(row, channel)) {
            g.setColor(palette.get(Token.LINE2));
            g.fill(new Ellipse2D.Double(tile.getCenterX() - 1.5, tile.getCenterY() - 1.5, 3, 3));
            return;
        }
        TableCell cell = made == null ? null : made.cell(channel);
        Rectangle2D.Double swatch = layout.swatch(row, channel);
        picture(swatch, cell == null ? null : cell.swatch());
        map(row, tile, cell);
        boolean chosen = row == layout.open() && channel == chosen();
        boolean hovered = row == state.row() && channel == state.column();
        if (chosen || hovered) {
            frame(tile, chosen ? 2 : 1.25);
        }
        if (chosen && state.weight() >= 0) {
            weight(swatch);
        }
    }

    private void result(int row, int column, String sign, @Nullable TableRow made) {
        Rectangle2D.Double tile = layout.tile(row, column);
        TableCell cell = made == null ? null : made.cell(column);
        map(row, tile, cell);
        double left = layout.columns() + (column == TableLayout.SUM ? 4 : 24 + TableLayout.OPEN_TILE + 5);
        text(Fonts.sans(13), sign, left + 5, tile.getCenterY() + 5, Token.TEXT2, 20);
    }

    private void map(int row, Rectangle2D.Double tile, @Nullable TableCell cell) {
        picture(tile, cell == null ? null : cell.image());
        if (cell != null && cell.zero()) {
            text(Fonts.mono(11), "0", tile.getCenterX(), tile.getCenterY() + 4, Token.TEXT2, 20);
        }
        TableState.Playhead head = state.playhead();
        if (row == layout.open() && head != null) {
            playhead(tile, head);
        }
    }

    private void picture(Rectangle2D.Double place, @Nullable BufferedImage image) {
        g.setColor(palette.get(Token.TILE_BORDER));
        g.fill(new Rectangle2D.Double(place.x - 1, place.y - 1, place.width + 2, place.height + 2));
        if (image == null) {
            g.setColor(palette.get(Token.CARD));
            g.fill(place);
        } else {
            Blit.paint(g, image, place);
        }
    }

    private void weight(Rectangle2D.Double swatch) {
        int columns = table.conv().window().kernel().x();
        double w = swatch.width / columns;
        double h = swatch.height / table.conv().window().kernel().y();
        double x = swatch.x + state.weight() % columns * w;
        double y = swatch.y + state.weight() / columns * h;
        frame(new Rectangle2D.Double(x + 2, y + 2, w - 4, h - 4), 2);
    }

    private void frame(Rectangle2D.Double r, double width) {
        g.setColor(palette.get(Token.ACCENT));
        g.setStroke(new BasicStroke((float) width));
        g.draw(new Rectangle2D.Double(r.x - 2, r.y - 2, r.width + 4, r.height + 4));
    }

    /** What has not been reached is hatched; the unit is ringed. */
    private void playhead(Rectangle2D.Double tile, TableState.Playhead head) {
        double h = tile.height / table.output().height();
        double w = tile.width / table.output().width();
        double y = tile.y + head.y() * h;
        double x = tile.x + head.x() * w;
        if (head.sliding()) {
            Hatched.paint(g, palette, new Rectangle2D.Double(tile.x, y + h, tile.width, tile.getMaxY() - y - h));
            Hatched.paint(g, palette, new Rectangle2D.Double(x + w, y, tile.getMaxX() - x - w, h));
            g.setColor(palette.get(Token.ACCENT));
            g.setStroke(new BasicStroke(1.25f));
            g.draw(new Line2D.Double(tile.x, y + h / 2, tile.getMaxX(), y + h / 2));
        }
        Ellipse2D ring = new Ellipse2D.Double(x + w / 2 - 4, y + h / 2 - 4, 8, 8);
        g.setColor(palette.get(Token.CASING, 0.75));
        g.setStroke(new BasicStroke(3.5f));
        g.draw(ring);
        g.setColor(palette.get(Token.ACCENT));
        g.setStroke(new BasicStroke(1.75f));
        g.draw(ring);
    }

    /** The open row's sum, written out below its maps. */
    private void numbers(int from, int to) {
        TableState.Playhead head = state.playhead();
        if (head == null) {
            return;
        }
        double base = layout.top(layout.open()) + TableLayout.OPEN_ROW - 14;
        int first = table.first(layout.open());
        for (int channel = Math.max(from, first); channel <= to; channel++) {
            int place = channel - first;
            if (place >= head.sums().length) {
                break;
            }
            double middle = layout.tile(layout.open(), channel).getCenterX();
            boolean chosen = channel == chosen();
            String number = Numbers.signed(head.sums()[place], true);
            text(
                    chosen ? Fonts.monoBold(11) : Fonts.mono(11),
                    number,
                    middle,
                    base,
                    chosen ? Token.ACCENT : Token.TEXT,
                    TableLayout.PITCH - 12);
            if (place > 0) {
                text(Fonts.sans(11), "+", channel * TableLayout.PITCH - 0.5, base, Token.TEXT3, 12);
            }
        }
        Rectangle2D.Double sum = layout.tile(layout.open(), TableLayout.SUM);
        text(Fonts.sans(11), "=", layout.columns() + 9, base, Token.TEXT3, 12);
        text(Fonts.monoBold(12), Numbers.signed(head.sum(), true), sum.getCenterX(), base, Token.ACCENT, 76);
        if (table.activation() != null) {
            Rectangle2D.Double after = layout.tile(layout.open(), TableLayout.ACTIVATION);
            text(Fonts.sans(11), "→", layout.columns() + 24 + TableLayout.OPEN_TILE + 10, base, Token.TEXT3, 20);
            text(Fonts.monoBold(12), Numbers.signed(head.after(), false), after.getCenterX(), base, Token.ACCENT, 76);
        }
        above(head, sum);
    }

    /** How much of the result is above zero, over its map. */
    private void share(@Nullable TableRow made) {
        TableCell cell = made == null || table.activation() == null ? null : made.cell(TableLayout.ACTIVATION);
        if (cell != null) {
            Rectangle2D.Double tile = layout.tile(layout.open(), TableLayout.ACTIVATION);
            double y = layout.top(layout.open()) + 24;
            text(Fonts.sans(11), Text.of("table.above"), tile.getCenterX(), y, Token.TEXT2, 76);
            text(Fonts.mono(11), Text.of("table.share", 100 * cell.above()), tile.getCenterX(), y + 16, Token.TEXT, 76);
        }
    }

    /** The sum over the channels and the bias, each by itself, above the map of both. */
    private void above(TableState.Playhead head, Rectangle2D.Double sum) {
        float channels = 0;
        for (float part : head.sums()) {
            channels += part;
        }
        double y = layout.top(layout.open()) + 24;
        pair("Σ", channels, sum.x - 8, sum.getMaxX() + 4, y);
        pair(Text.of("table.bias"), head.bias(), sum.x - 8, sum.getMaxX() + 4, y + 16);
    }

    private void pair(String name, float number, double left, double right, double base) {
        g.setFont(Fonts.sans(11));
        g.setColor(palette.get(Token.TEXT2));
        g.drawString(name, (float) left, (float) base);
        Font mono = Fonts.mono(11);
        String text = Numbers.signed(number, true);
        g.setFont(mono);
        g.setColor(palette.get(Token.TEXT));
        g.drawString(text, (float) (right - TextFit.width(mono, text)), (float) base);
    }

    private void text(Font font, String text, double middle, double base, Token ink, double room) {
        String fitted = TextFit.fit(font, text, room);
        g.setFont(font);
        g.setColor(palette.get(ink));
        g.drawString(fitted, (float) (middle - TextFit.width(font, fitted) / 2), (float) base);
    }
}
