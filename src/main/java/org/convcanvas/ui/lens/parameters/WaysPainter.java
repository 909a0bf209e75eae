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
import java.util.Locale;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.lab.View;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Icons;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Palette;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Shape;
import org.convcanvas.tensor.Tensor;
import org.convcanvas.text.Text;

/** Paints the three ways: what reads what, the weights as a matrix, and how many there are. */
final class WaysPainter {
    private final Graphics2D g;
    private final Palette palette;
    private final View view;
    private final ShareModel model;
    private final Ways ways;
    private final SharingExample example;
    private final WaysLayout layout;

    WaysPainter(Graphics2D g, View view, ShareModel model, Ways ways, WaysLayout layout) {
        this.g = g;
        this.view = view;
        this.model = model;
        this.ways = ways;
        this.example = ways.example();
        this.layout = layout;
        this.palette = Palette.of(view.dark());
    }

    static Token ink(Way way) {
        return switch (way) {
            case FULL -> Token.THIRD;
            case LOCAL -> Token.WARNING;
            case CONVOLUTION -> Token.ACCENT;
        };
    }

    void paint() {
        for (Way way : WaysLayout.ORDER) {
            card(way);
            input(way);
            output(way);
            connections(way, model.first(), "A");
            connections(way, model.second(), "B");
            label(way, model.first(), "A");
            label(way, model.second(), "B");
            matrix(way);
            numbers(way);
        }
    }

    private void card(Way way) {
        Rectangle2D.Double card = layout.card(way);
        RoundRectangle2D shape = new RoundRectangle2D.Double(card.x, card.y, card.width, card.height, 16, 16);
        boolean shared = way == Way.CONVOLUTION;
        g.setColor(palette.get(Token.CARD));
        g.fill(shape);
        g.setColor(palette.get(shared ? Token.ACCENT : Token.LINE));
        g.setStroke(new BasicStroke(shared ? 1.5f : 1));
        g.draw(shape);
        String icon = way == Way.FULL ? "fully-connected" : way == Way.LOCAL ? "locally-connected" : "conv";
        Icons.paint(g, icon, card.x + 12, card.y + 8, 15, palette.get(ink(way)));
        Font bold = Fonts.semibold(12);
        String title = Text.of("share.way." + way);
        text(bold, title, card.x + 34, card.y + 20, Token.TEXT);
        int patch = way == Way.LOCAL ? example.patch() : example.size();
        String words = Text.of("share.way." + way + ".words", patch, example.weights(way));
        text(Fonts.sans(11), words, card.x + 46 + TextFit.width(bold, title), card.y + 20, Token.TEXT2);
    }

    private void text(Font font, String text, double x, double y, Token token) {
        g.setFont(font);
        g.setColor(palette.get(token));
        g.drawString(text, (float) x, (float) y);
    }

    /** The first channel of the image, as gray as it is. */
    private void input(Way way) {
        Rectangle2D.Double grid = layout.input(way);
        Shape shape = example.input().shape();
        float[] data = example.input().data();
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int i = 0; i < shape.plane(); i++) {
            least = Math.min(least, data[i]);
            most = Math.max(most, data[i]);
        }
        for (int i = 0; i < shape.plane(); i++) {
            int level = most > least ? Math.round(255 * (data[i] - least) / (most - least)) : 128;
            g.setColor(decoded(level * 0x010101));
            g.fill(WaysLayout.cell(grid, shape.height(), shape.width(), i / shape.width(), i % shape.width()));
        }
        frame(grid, Token.TILE_BORDER, 1);
        String words = shape.channels() == 1
                ? Text.of("share.in", shape.width(), shape.height())
                : Text.of("share.in.channels", shape.width(), shape.height(), shape.channels());
        if (grid.getMaxY() + 14 < layout.card(way).getMaxY()) {
            text(Fonts.sans(10), words, grid.x, grid.getMaxY() + 12, Token.TEXT2);
        }
    }

    private static Color decoded(int rgb) {
        return Color.decode(String.valueOf(rgb & 0xFFFFFF));
    }

    private Color colour(double value, double range) {
        return decoded(view.colours().argb(ColourScale.position((float) value, range), view.dark()));
    }

    private void output(Way way) {
        Rectangle2D.Double grid = layout.output(way);
        Tensor map = ways.output(way);
        Shape shape = map.shape();
        double range = ColourScale.percentile(map.data(), 0, map.data().length);
        for (int i = 0; i < map.data().length; i++) {
            g.setColor(colour(map.data()[i], range));
            g.fill(WaysLayout.cell(grid, shape.height(), shape.width(), i / shape.width(), i % shape.width()));
        }
        frame(grid, Token.TILE_BORDER, 1);
        String words = Text.of("share.out", shape.width(), shape.height());
        text(Fonts.sans(10), words, grid.x, grid.getMaxY() + 13, Token.TEXT2);
    }

    private void frame(Rectangle2D place, Token token, float width) {
        g.setColor(palette.get(token));
        g.setStroke(new BasicStroke(width));
        g.draw(place);
    }

    /** The weights of an output where they lie on the image, and a line for each. */
    private void connections(Way way, int row, String name) {
        Rectangle2D.Double in = layout.input(way);
        Rectangle2D.Double out = layout.output(way);
        Shape shape = example.input().shape();
        Shape output = example.output();
        Rectangle2D.Double unit =
                WaysLayout.cell(out, output.height(), output.width(), row / output.width(), row % output.width());
        Rectangle2D patch = null;
        for (int i = 0; i < shape.plane(); i++) {
            if (example.tap(way, row, i) < 0) {
                continue;
            }
            Rectangle2D.Double cell =
                    WaysLayout.cell(in, shape.height(), shape.width(), i / shape.width(), i % shape.width());
            patch = patch == null ? (Rectangle2D) cell.clone() : patch.createUnion(cell);
            float weight = example.weight(way, row, i);
            double inset = cell.width * (way == Way.FULL && name.equals("A") ? 0.3 : 0.18);
            if (way != Way.FULL || name.equals("B")) {
                g.setColor(palette.get(Token.CARD));
                g.fill(grown(cell, -inset + 1));
                g.setColor(colour(weight, ways.range()));
                g.fill(grown(cell, -inset));
            }
            Color line = colour(weight, ways.range());
            double strength = Math.min(1, Math.abs(weight) / ways.range());
            g.setColor(line);
            g.setComposite(AlphaComposite.SrcOver.derive((float) (0.16 + 0.62 * strength)));
            g.setStroke(new BasicStroke(0.8f));
            g.draw(new Line2D.Double(cell.getMaxX(), cell.getCenterY(), unit.x, unit.getCenterY()));
            g.setComposite(AlphaComposite.SrcOver);
            if (i == model.input() % shape.plane() && model.input() >= 0 && name.equals("B")) {
                frame(grown(cell, 1), Token.TEXT, 2);
            }
        }
        if (patch != null) {
            frame(patch, Token.TEXT, 1.5f);
        }
    }

    private static Rectangle2D.Double grown(Rectangle2D.Double r, double by) {
        return new Rectangle2D.Double(
                r.x - by, r.y - by, Math.max(1, r.width + 2 * by), Math.max(1, r.height + 2 * by));
    }

    private void label(Way way, int row, String name) {
        Shape output = example.output();
        Rectangle2D.Double unit = WaysLayout.cell(
                layout.output(way), output.height(), output.width(), row / output.width(), row % output.width());
        badge(name, unit.getCenterX(), unit.getCenterY());
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
        g.setColor(palette.get(Token.SEG));
        g.fill(place);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(
                ways.matrix(way),
                (int) place.x,
                (int) place.y,
                (int) Math.round(place.width),
                (int) Math.round(place.height),
                null);
        frame(place, Token.TILE_BORDER, 1);
        row(place, model.first(), "A");
        row(place, model.second(), "B");
        double w = place.width / example.columns();
        if (model.input() >= 0) {
            g.setColor(palette.get(Token.TEXT, 0.25));
            g.fill(new Rectangle2D.Double(place.x + model.input() * w, place.y, Math.max(1.5, w), place.height));
        }
        if (model.tap() >= 0 && way != Way.FULL) {
            entries(way, place);
        }
    }

    private void row(Rectangle2D.Double place, int row, String name) {
        double h = place.height / example.rows();
        double y = place.y + row * h;
        Rectangle2D line = new Rectangle2D.Double(place.x - 1, y - 0.5, place.width + 2, Math.max(3, h + 1));
        frame(line, Token.TEXT, 1.5f);
        badge(name, place.x - 12, line.getCenterY());
    }

    /** All entries of the matrix that are the weight which is pointed at; unshared, those at the same place of a patch. */
    private void entries(Way way, Rectangle2D.Double place) {
        double w = Math.max(2, place.width / example.columns());
        double h = Math.max(2, place.height / example.rows());
        g.setColor(palette.get(Token.TEXT));
        g.setStroke(new BasicStroke(1));
        for (int row = 0; row < example.rows(); row++) {
            for (int column = 0; column < example.columns(); column++) {
                if (example.tap(Way.CONVOLUTION, row, column) == model.tap()) {
                    g.draw(new Rectangle2D.Double(
                            place.x + column * place.width / example.columns(),
                            place.y + row * place.height / example.rows(),
                            w,
                            h));
                }
            }
        }
    }

    private void numbers(Way way) {
        Rectangle2D.Double place = layout.numbers(way);
        Font large = Fonts.monoBold(22);
        String weights = String.format(Locale.ENGLISH, "%,d", example.weights(way));
        text(large, weights, place.x, place.y + 20, ink(way));
        double end = place.x + TextFit.width(large, weights) + 8;
        text(Fonts.sans(11), Text.of("share.weights"), end, place.y + 20, Token.TEXT2);
        int patch = way == Way.LOCAL ? example.patch() : example.size();
        long reads = way == Way.FULL
                ? example.columns()
                : Math.min(
                        example.columns(),
                        (long) patch * patch * example.input().shape().channels());
        double y = place.y + 42;
        for (String line : new String[] {
            Text.of("share.reads", reads, example.columns()),
            Text.of("share.connections", ways.connections(way)),
            Text.of("share.matrix." + way, example.rows(), example.columns())
        }) {
            if (y < place.getMaxY() + 8) {
                text(Fonts.sans(11), TextFit.fit(Fonts.sans(11), line, place.width), place.x, y, Token.TEXT2);
            }
            y += 17;
        }
        Tensor map = ways.output(way);
        String values = Text.of(
                "share.values",
                Numbers.signed(map.data()[model.first()], false),
                Numbers.signed(map.data()[model.second()], false));
        if (y < place.getMaxY() + 8) {
            text(Fonts.mono(11), TextFit.fit(Fonts.mono(11), values, place.width), place.x, y + 3, Token.TEXT);
        }
    }
}
