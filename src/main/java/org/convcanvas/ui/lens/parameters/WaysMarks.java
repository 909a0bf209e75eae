package org.convcanvas.ui.lens.parameters;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.StringJoiner;
import org.convcanvas.analysis.Reading;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Hatched;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Palette;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** Paints over the three ways the outputs that are looked at, what they read by which weights, and what is pointed at. */
final class WaysMarks {
    /** So many lines of an output are drawn; of more a regular part, as nobody could tell them apart. */
    private static final int MOST_LINES = 400;

    /** Of an output that reads several channels of tiny cells: lines are most of the time that a picture of them takes. */
    private static final int FEWER_LINES = 130;

    private static final double SMALLEST_CELL = 6;

    private final Graphics2D g;
    private final Palette palette;
    private final Pointed pointed;
    private final Ways ways;
    private final SharingExample example;
    private final WaysLayout layout;
    private final ReadRows rows;

    WaysMarks(Graphics2D g, Pointed pointed, Ways ways, WaysLayout layout, ReadRows rows) {
        this.g = g;
        this.rows = rows;
        this.pointed = pointed;
        this.ways = ways;
        this.example = ways.example();
        this.layout = layout;
        this.palette = Palette.of(ways.inks().dark());
    }

    void paint() {
        for (Way way : WaysLayout.ORDER) {
            if (g.getClip() != null && !g.getClip().intersects(layout.card(way))) {
                continue;
            }
            if (layout.pattern()) {
                pattern(way);
            }
            if (layout.matrix()) {
                matrix(way);
            }
            values(way);
        }
    }

    private void pattern(Way way) {
        if (pointed.walking()) {
            rest(way);
        }
        for (Pointed.Unit unit : pointed.units()) {
            if (way != Way.FULL || unit.last()) { // all over each other only one can be seen
                weights(way, unit);
            }
            lines(way, unit);
        }
        connection(way);
        for (Pointed.Unit unit : pointed.units()) {
            Rectangle2D.Double at = layout.unit(way, unit.row());
            badge(unit.name(), at.getCenterX(), at.getCenterY());
            Rectangle2D patch = patch(way, unit.row(), 0);
            if (way != Way.FULL && patch != null && layout.pixel(way, 0).width >= SMALLEST_CELL) {
                badge(unit.name(), patch.getX() - 1, patch.getY() - 1);
            }
        }
    }

    /** What the walking output has not reached is hatched. */
    private void rest(Way way) {
        Rectangle2D.Double map = layout.output(way);
        Rectangle2D.Double at = layout.unit(way, pointed.units().get(0).row());
        hatched(new Rectangle2D.Double(map.x, at.getMaxY(), map.width, map.getMaxY() - at.getMaxY()));
        hatched(new Rectangle2D.Double(at.getMaxX(), at.y, map.getMaxX() - at.getMaxX(), at.height));
    }

    private void hatched(Rectangle2D.Double r) {
        if (r.width <= 0.5 || r.height <= 0.5) {
            return;
        }
        Hatched.paint(g, palette, r);
    }

    /** The weights of an output where they lie on the image, and a box round them on each channel. */
    private void weights(Way way, Pointed.Unit unit) {
        double cell = layout.pixel(way, 0).width;
        if (cell < SMALLEST_CELL) {
            overlay(way, unit.row());
        } else {
            double gap = Math.max(1, cell * 0.16);
            rows.row(example, way, unit.row()).each((column, weight) -> {
                Rectangle2D.Double pixel = layout.pixel(way, column);
                g.setColor(palette.get(Token.CARD));
                g.fill(grown(pixel, 1 - gap));
                g.setColor(opaque(ways.argb(weight)));
                g.fill(grown(pixel, -gap));
            });
        }
        for (int c = 0; c < example.input().shape().channels(); c++) {
            Rectangle2D patch = patch(way, unit.row(), c);
            if (patch != null) {
                frame(patch, Token.TEXT, cell < SMALLEST_CELL ? 1 : 1.5f);
            }
        }
    }

    /** Small cells as one picture per channel. */
    private void overlay(Way way, int row) {
        Shape shape = example.input().shape();
        int[] pixels = new int[shape.size()];
        rows.row(example, way, row).each((column, weight) -> pixels[column] = ways.argb(weight));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        for (int c = 0; c < shape.channels(); c++) {
            BufferedImage image = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, shape.width(), shape.height(), pixels, c * shape.plane(), shape.width());
            Rectangle2D.Double tile = layout.input(way, c);
            g.drawImage(image, (int) tile.x, (int) tile.y, (int) tile.width, (int) tile.height, null);
        }
    }

    private @Nullable Rectangle2D patch(Way way, int row, int channel) {
        Reading reading = example.reading(way, row);
        if (reading.none()) {
            return null;
        }
        Shape shape = example.input().shape();
        int first = channel * shape.plane() + reading.top() * shape.width() + reading.left();
        int last = channel * shape.plane() + (reading.bottom() - 1) * shape.width() + reading.right() - 1;
        return layout.pixel(way, first).createUnion(layout.pixel(way, last));
    }

    private void lines(Way way, Pointed.Unit unit) {
        Rectangle2D.Double to = layout.unit(way, unit.row());
        int width = example.input().shape().width();
        int plane = example.input().shape().plane();
        double reads = example.reads(way, unit.row());
        int most = layout.pixel(way, 0).width < SMALLEST_CELL ? FEWER_LINES : MOST_LINES;
        int step = (int) Math.ceil(Math.sqrt(reads / most));
        float faint = pointed.column() >= 0 ? 0.3f : 1;
        g.setStroke(new BasicStroke(0.8f));
        rows.row(example, way, unit.row()).each((column, weight) -> {
            if (column % width % step == 0 && column % plane / width % step == 0) {
                double strength = Math.min(1, Math.abs(weight) / ways.range());
                g.setComposite(AlphaComposite.SrcOver.derive((float) (0.16 + 0.62 * strength) * faint));
                g.setColor(opaque(ways.argb(weight)));
                Rectangle2D.Double from = layout.pixel(way, column);
                g.draw(new Line2D.Double(from.getMaxX(), from.getCenterY(), to.x, to.getCenterY()));
            }
        });
        g.setComposite(AlphaComposite.SrcOver);
    }

    /** The connection that is pointed at, and where the same weight is used by the other output. */
    private void connection(Way way) {
        if (pointed.column() < 0) {
            return;
        }
        for (Pointed.Unit unit : pointed.units()) {
            int column = unit.row() == pointed.row()
                    ? pointed.column()
                    : pointed.tap() >= 0 && example.shares(way) ? example.column(unit.row(), pointed.tap()) : -1;
            if (column >= 0 && example.tap(way, unit.row(), column) >= 0) {
                Rectangle2D.Double from = layout.pixel(way, column);
                Rectangle2D.Double to = layout.unit(way, unit.row());
                Line2D line = new Line2D.Double(from.getMaxX(), from.getCenterY(), to.x, to.getCenterY());
                cased(line, opaque(ways.argb(example.weight(way, unit.row(), column))));
                frame(grown(from, 1), Token.TEXT, 2);
            }
        }
    }

    private void cased(Line2D line, Color colour) {
        g.setColor(palette.get(Token.TEXT));
        g.setStroke(new BasicStroke(3.5f));
        g.draw(line);
        g.setColor(colour);
        g.setStroke(new BasicStroke(2));
        g.draw(line);
    }

    private static Color opaque(int argb) {
        return Color.decode(String.valueOf(argb & 0xFFFFFF));
    }

    private void frame(Rectangle2D place, Token token, float width) {
        g.setColor(palette.get(token));
        g.setStroke(new BasicStroke(width));
        g.draw(place);
    }

    private static Rectangle2D.Double grown(Rectangle2D.Double r, double by) {
        return new Rectangle2D.Double(
                r.x - by, r.y - by, Math.max(1, r.width + 2 * by), Math.max(1, r.height + 2 * by));
    }

    private void badge(String name, double x, double y) {
        g.setColor(palette.get(Token.TEXT));
        g.fill(new RoundRectangle2D.Double(x - 7, y - 7, 14, 14, 3, 3));
        Font bold = Fonts.semibold(10);
        g.setFont(bold);
        g.setColor(palette.get(Token.CARD));
        g.drawString(name, (float) (x - TextFit.width(bold, name) / 2), (float) y + 3.5f);
    }

    private void matrix(Way way) {
        Rectangle2D.Double place = layout.matrix(way);
        double h = place.height / example.rows();
        double badges = -1;
        for (Pointed.Unit unit : pointed.units()) {
            double y = place.y + unit.row() * h;
            Rectangle2D line = new Rectangle2D.Double(place.x - 1, y - 0.5, place.width + 2, Math.max(3, h + 1));
            frame(line, Token.TEXT, 1.5f);
            boolean close = badges >= 0 && Math.abs(line.getCenterY() - badges) < 15; // side by side then
            badge(unit.name(), place.x - (close ? 28 : 12), line.getCenterY());
            badges = line.getCenterY();
        }
        if (pointed.column() >= 0) {
            entries(way, place);
        }
    }

    /** The entry that is pointed at, and all others that are the same weight. */
    private void entries(Way way, Rectangle2D.Double place) {
        if (pointed.tap() >= 0 && example.shares(way)) {
            for (int row = 0; row < example.rows(); row++) {
                int column = example.column(row, pointed.tap());
                if (column >= 0) {
                    frame(entry(place, row, column), Token.TEXT, 1);
                }
            }
        }
        Rectangle2D.Double entry = entry(place, pointed.row(), pointed.column());
        frame(grown(entry, 2.5), Token.CARD, 2);
        frame(grown(entry, 1), Token.TEXT, 2);
    }

    private Rectangle2D.Double entry(Rectangle2D.Double place, int row, int column) {
        double w = place.width / example.columns();
        double h = place.height / example.rows();
        return new Rectangle2D.Double(place.x + column * w, place.y + row * h, Math.max(2, w), Math.max(2, h));
    }

    private void values(Way way) {
        Rectangle2D.Double place = layout.numbers(way);
        StringJoiner values = new StringJoiner("  ");
        for (Pointed.Unit unit : pointed.units()) {
            float value = ways.output(way).data()[unit.row()];
            values.add(Text.of("share.value", unit.name(), Numbers.signed(value, false)));
        }
        line(Fonts.mono(11), values.toString(), Token.TEXT, place, WaysGround.valueLine(place));
    }

    private void line(Font font, String text, Token ink, Rectangle2D.Double place, double y) {
        if (y <= place.getMaxY() + 4) {
            g.setFont(font);
            g.setColor(palette.get(ink));
            g.drawString(TextFit.fit(font, text, place.width), (float) place.x, (float) y);
        }
    }
}
