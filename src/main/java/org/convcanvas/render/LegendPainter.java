package org.convcanvas.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.convcanvas.lab.Experiment;
import org.convcanvas.lab.RangeMode;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** Paints which number has which colour in the selected map. */
final class LegendPainter {
    private static final double BAR = 10;

    private final Graphics2D g;
    private final Palette palette;
    private final Experiment experiment;
    private final View view;
    private final TileImages images;

    LegendPainter(Graphics2D g, Palette palette, Experiment experiment, View view, TileImages images) {
        this.g = g;
        this.palette = palette;
        this.experiment = experiment;
        this.view = view;
        this.images = images;
    }

    /** At its place, or at the lower left of what is seen when that is elsewhere. */
    void paint(CanvasLayout layout, @Nullable Rectangle2D visible) {
        Rectangle2D.Double at = layout.legend();
        if (visible != null && !visible.contains(at)) {
            at = new Rectangle2D.Double(
                    visible.getX() + Metrics.MARGIN, visible.getMaxY() - at.height - 16, at.width, at.height);
            g.setColor(palette.get(Token.BG, 0.94));
            RoundRectangle2D card =
                    new RoundRectangle2D.Double(at.x - 8, at.y - 8, at.width + 16, at.height + 14, 16, 16);
            g.fill(card);
            g.setColor(palette.get(Token.LINE));
            g.draw(card);
        }
        boolean input = view.selected().equals(Network.INPUT);
        Font words = Fonts.sans(11);
        String name = input ? Network.INPUT : name();
        String title = TextFit.first(words, List.of(Text.of("legend.title", name), name), at.width);
        text(words, title, at.x, at.y + 11, Token.TEXT2);
        bar(at.x, at.y + 18, (int) at.width, input);
        if (input) {
            ends(at, number(0, 0), "", number(255, 0));
        } else {
            double range = images.range(view.selected(), view.channel());
            boolean flat = range == 0;
            ends(at, flat ? "" : "−" + Numbers.of(range), "0", flat ? "" : "+" + Numbers.of(range));
        }
    }

    private String number(int value, int channel) {
        return Numbers.of(experiment.format().range().apply(value, channel));
    }

    private String name() {
        String id = view.selected();
        if (view.range() == RangeMode.NETWORK) {
            return Text.of("legend.network");
        } else if (view.range() == RangeMode.FIXED) {
            return Text.of("legend.fixed");
        } else if (view.range() == RangeMode.PER_LAYER
                || experiment.network().shape(id).plane() == 1) {
            return id;
        }
        String map = MapNames.of(experiment, id, view.channel());
        return experiment.weights().kernel(id) == null ? Text.of("legend.channel", id, map) : map;
    }

    private void ends(Rectangle2D.Double at, String low, String middle, String high) {
        Font mono = Fonts.mono(11);
        double y = at.y + 42;
        text(mono, low, at.x, y, Token.TEXT);
        text(mono, middle, at.getCenterX() - TextFit.width(mono, middle) / 2, y, Token.TEXT);
        text(mono, high, at.getMaxX() - TextFit.width(mono, high), y, Token.TEXT);
    }

    private void bar(double x, double y, int width, boolean input) {
        BufferedImage bar = new BufferedImage(2 * width, 1, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < bar.getWidth(); i++) {
            double share = i / (bar.getWidth() - 1.0);
            double place = ColourScale.position((float) (2 * share - 1), 1);
            int colour = input
                    ? (int) Math.round(255 * share) * 0x010101
                    : view.colours().argb(place, view.dark());
            bar.setRGB(i, 0, colour);
        }
        Color border = palette.get(Token.TILE_BORDER);
        g.setColor(border);
        g.fill(new Rectangle2D.Double(x - 1, y - 1, width + 2, BAR + 2));
        g.drawImage(bar, (int) x, (int) y, width, (int) BAR, null);
    }

    private void text(Font font, String text, double x, double y, Token ink) {
        g.setFont(font);
        g.setColor(palette.get(ink));
        g.drawString(text, (float) x, (float) y);
    }
}
