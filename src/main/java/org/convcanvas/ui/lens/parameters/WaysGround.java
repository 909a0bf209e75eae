package org.convcanvas.ui.lens.parameters;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Icons;
import org.convcanvas.render.Palette;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;

/** Paints of the three ways what does not depend on where the pointer is: cards, maps, matrices and counts. */
final class WaysGround {
    private static final int LINE = 17;

    private final Graphics2D g;
    private final Palette palette;
    private final Ways ways;
    private final SharingExample example;
    private final WaysLayout layout;

    WaysGround(Graphics2D g, Ways ways, WaysLayout layout) {
        this.g = g;
        this.ways = ways;
        this.example = ways.example();
        this.layout = layout;
        this.palette = Palette.of(ways.inks().dark());
    }

    static Token ink(Way way) {
        return switch (way) {
            case FULL -> Token.THIRD;
            case LOCAL -> Token.WARNING;
            case CONVOLUTION -> Token.ACCENT;
        };
    }

    /** All of it. */
    void paint() {
        g.setColor(palette.get(Token.CANVAS));
        g.fill(new Rectangle2D.Double(0, 0, layout.width() + 1, layout.height() + 1));
        paint(WaysLayout.ORDER);
    }

    /** The cards of some ways, over what was painted there before. */
    void paint(Way... some) {
        for (Way way : some) {
            card(way);
            if (layout.pattern()) {
                input(way);
                output(way);
            }
            if (layout.matrix()) {
                picture(ways.made(way).matrix(), layout.matrix(way));
            }
            numbers(way);
        }
    }

    /** The colour of pairs that are not connected: gray, apart from that of the weight zero. */
    static Token unconnected() {
        return Token.LINE;
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
        double at = card.x + 46 + TextFit.width(bold, title);
        Font font = Fonts.sans(11);
        double end = card.getMaxX() - 12;
        if (way == Way.LOCAL) {
            Rectangle2D.Double slider = layout.ladder();
            end = slider.x - 8;
            if (layout.roomy()) {
                String from = Text.of("share.ladder.from");
                double x = slider.x - 6 - TextFit.width(font, from);
                text(font, from, x, card.y + 20, Token.TEXT2);
                text(font, Text.of("share.ladder.to"), slider.getMaxX() + 6, card.y + 20, Token.TEXT2);
                end = x - 12;
            }
        }
        text(font, TextFit.fit(font, words(way), end - at), at, card.y + 20, Token.TEXT2);
    }

    /** What a way does. */
    private String words(Way way) {
        if (way != Way.LOCAL) {
            return Text.of("share.way." + way + ".words", example.size(), example.weights(way));
        }
        double ladder = example.ladder();
        String key =
                ladder == 0 ? "shared" : ladder < 1 ? "drift" : ladder == 1 ? "own" : ladder < 2 ? "grown" : "whole";
        return Text.of("share.way.LOCAL." + key, example.patch(), Math.round(100 * ladder));
    }

    private void text(Font font, String text, double x, double y, Token token) {
        g.setFont(font);
        g.setColor(palette.get(token));
        g.drawString(text, (float) x, (float) y);
    }

    private void picture(BufferedImage picture, Rectangle2D.Double place) {
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(picture, (int) place.x, (int) place.y, (int) place.width, (int) place.height, null);
        g.setColor(palette.get(Token.TILE_BORDER));
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(place.x - 0.5, place.y - 0.5, place.width + 1, place.height + 1));
    }

    private void input(Way way) {
        Shape shape = example.input().shape();
        for (int c = 0; c < shape.channels(); c++) {
            picture(ways.inputs().get(c), layout.input(way, c));
        }
        Rectangle2D.Double all = layout.input(way);
        String words = shape.channels() == 1
                ? Text.of("share.in", shape.width(), shape.height())
                : Text.of("share.in.channels", shape.channels(), shape.height(), shape.width());
        text(Fonts.sans(10), words, all.x, all.getMaxY() + 12, Token.TEXT2);
    }

    private void output(Way way) {
        Rectangle2D.Double grid = layout.output(way);
        picture(ways.made(way).picture(), grid);
        String words =
                Text.of("share.out", example.output().width(), example.output().height());
        text(Fonts.sans(10), words, grid.x, grid.getMaxY() + 12, Token.TEXT2);
    }

    private void numbers(Way way) {
        Rectangle2D.Double place = layout.numbers(way);
        Font large = Fonts.monoBold(22);
        String weights = String.format(Locale.ENGLISH, "%,d", example.weights(way));
        text(large, weights, place.x, place.y + 18, ink(way));
        double end = place.x + TextFit.width(large, weights) + 8;
        text(Fonts.sans(11), Text.of("share.weights"), end, place.y + 18, Token.TEXT2);
        int reads = 0;
        for (int row = 0; row < example.rows(); row++) {
            reads = Math.max(reads, example.reads(way, row));
        }
        Font plain = Fonts.sans(11);
        String[] lines = {
            Text.of(example.same() && way != Way.FULL ? "share.reads.most" : "share.reads", reads, example.columns()),
            Text.of("share.connections", example.connections(way)),
            Text.of(
                    "share.matrix." + (way == Way.LOCAL && example.ladder() == 0 ? Way.CONVOLUTION : way),
                    example.rows(),
                    example.columns())
        };
        for (int i = 0; i < lines.length; i++) {
            double y = place.y + 38 + i * LINE;
            if (y < place.getMaxY()) {
                text(plain, TextFit.fit(plain, lines[i], place.width), place.x, y, Token.TEXT2);
            }
        }
        moved(way, place);
    }

    /** Whether the map of the moved image is the moved map; below the values. */
    private void moved(Way way, Rectangle2D.Double place) {
        double y = valueLine(place) + LINE + 3;
        if (y > place.getMaxY() + 4) {
            return;
        }
        double error = ways.made(way).error();
        Font font = error == 0 ? Fonts.sans(11) : Fonts.semibold(11);
        String words = Text.of("share.moved", ways.made(way).percent());
        text(font, TextFit.fit(font, words, place.width), place.x, y, error == 0 ? Token.TEXT2 : Token.TEXT);
    }

    /** The base line below the counts, where the values of the marked outputs stand. */
    static double valueLine(Rectangle2D.Double numbers) {
        return numbers.y + 38 + 3 * LINE + 3;
    }
}
