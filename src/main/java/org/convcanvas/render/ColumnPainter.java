package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Paints columns' headers and the selection round a column. */
final class ColumnPainter {
    private static final double RADIUS = 8;

    /** How high over its baseline a name is struck through. */
    private static final double STRUCK = 4.5;

    private static final double[] BASELINES = {19, 35, 50, 65, 80};

    private final Graphics2D g;
    private final Palette palette;

    ColumnPainter(Graphics2D g, Palette palette) {
        this.g = g;
        this.palette = palette;
    }

    /** The ground of a selected column. */
    void selection(Column column) {
        g.setColor(palette.get(Token.ACCENT, 0.06));
        g.fill(round(column.box()));
    }

    /** The line round a selected column. */
    void outline(Column column) {
        g.setColor(palette.get(Token.ACCENT));
        g.setStroke(new BasicStroke(1.5f));
        g.draw(round(column.box()));
    }

    /** The header; {@code expandable} ones have the button. */
    void chip(Column column, boolean selected, boolean hovered, boolean button, boolean expandable) {
        Rectangle2D.Double chip = column.chip();
        g.setColor(palette.get(Token.CARD));
        if (selected || column.expanded()) {
            Rectangle2D.Double box = column.box();
            Area head = new Area(round(box));
            head.intersect(new Area(new Rectangle2D.Double(box.x, chip.y, box.width, chip.height)));
            g.fill(head);
        } else {
            g.fill(round(chip));
        }
        if (!selected) {
            g.setColor(palette.get(hovered ? Token.LINE2 : Token.LINE));
            g.setStroke(new BasicStroke(1));
            g.draw(round(inset(column.expanded() ? column.box() : chip)));
        }
        boolean offered = expandable && hovered && !column.expanded();
        Token ink = button || selected ? Token.ACCENT : Token.TEXT2;
        String icon = offered ? "expand" : column.text().icon();
        Icons.paint(g, icon, chip.x + Metrics.CHIP_PAD, chip.y + 7.5, Metrics.CHIP_ICON, palette.get(ink));
        if (column.expanded()) {
            Rectangle2D.Double at = column.button();
            Token compact = button ? Token.ACCENT : Token.TEXT3;
            Icons.paint(g, "compact", at.x + 4, at.y + 4, 12, palette.get(compact));
        }
        texts(column);
    }

    private void texts(Column column) {
        Rectangle2D.Double chip = column.chip();
        ChipText text = column.text();
        double room = chip.width - 2 * Metrics.CHIP_PAD;
        double name = chip.width - Metrics.CHIP_NAME - (column.expanded() ? 26 : Metrics.CHIP_PAD - 2);
        String shown = TextFit.fit(ChipText.NAME, text.name(), name);
        line(ChipText.NAME, shown, chip, Metrics.CHIP_NAME, 0, text.bypassed() ? Token.TEXT3 : Token.TEXT);
        if (text.bypassed()) {
            double x = chip.x + Metrics.CHIP_NAME;
            double y = chip.y + BASELINES[0] - STRUCK;
            g.setStroke(new BasicStroke(1.25f));
            g.draw(new Line2D.Double(x - 2, y, x + TextFit.width(ChipText.NAME, shown) + 2, y));
        }
        String operation = TextFit.first(ChipText.LINE, text.operations(), room + 1);
        line(ChipText.LINE, operation, chip, Metrics.CHIP_PAD, 1, Token.TEXT2);
        line(
                ChipText.SHAPE,
                TextFit.fit(ChipText.SHAPE, text.shape(), room + 2),
                chip,
                Metrics.CHIP_PAD,
                2,
                Token.TEXT);
        if (chip.height > Metrics.CHIP_SHORT) {
            List<String> rest = List.of(text.field(), text.last());
            for (int i = 0; i < rest.size(); i++) {
                String fitted = TextFit.fit(ChipText.LINE, rest.get(i), room + 1);
                line(ChipText.LINE, fitted, chip, Metrics.CHIP_PAD, 3 + i, Token.TEXT2);
            }
        }
    }

    private void line(Font font, String text, Rectangle2D.Double chip, double indent, int line, Token ink) {
        g.setFont(font);
        g.setColor(palette.get(ink));
        g.drawString(text, (float) (chip.x + indent), (float) (chip.y + BASELINES[line]));
    }

    /** A short line that wanders along the lower edge of the header. */
    void progress(Column column, double place) {
        Rectangle2D.Double chip = column.chip();
        double room = chip.width - 2 * RADIUS;
        double length = room * 0.4;
        double y = chip.getMaxY() - 3;
        g.setColor(palette.get(Token.LINE2));
        g.fill(new Rectangle2D.Double(chip.x + RADIUS, y, room, 2));
        g.setColor(palette.get(Token.ACCENT));
        g.fill(new Rectangle2D.Double(chip.x + RADIUS + (room - length) * place, y, length, 2));
    }

    private static RoundRectangle2D round(Rectangle2D.Double r) {
        return new RoundRectangle2D.Double(r.x, r.y, r.width, r.height, 2 * RADIUS, 2 * RADIUS);
    }

    private static Rectangle2D.Double inset(Rectangle2D.Double r) {
        return new Rectangle2D.Double(r.x + 0.5, r.y + 0.5, r.width - 1, r.height - 1);
    }
}
