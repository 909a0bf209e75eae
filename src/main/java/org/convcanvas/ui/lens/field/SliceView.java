package org.convcanvas.ui.lens.field;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.network.Network;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Palette;
import org.convcanvas.render.TextFit;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** Paints a slice: a line for each layer, the input at the bottom, each cell a unit as wide as its jump. */
final class SliceView extends Spoken {
    private static final long serialVersionUID = 1L;
    private static final int NAMES = 74;
    private static final int AMOUNTS = 76;
    private static final double LINE = 15;
    private static final double LEAST = 15;

    private transient @Nullable Slice slice;
    private double line = LINE;
    private int height = 136;

    /** Takes another height, in logical pixels; false when it has it. */
    boolean high(int pixels) {
        boolean other = pixels != height;
        height = pixels;
        return other;
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(200, height);
    }

    void show(Slice other) {
        slice = other;
        StringBuilder words = new StringBuilder(Text.of("field.slice.words", other.row()));
        for (Slice.Line line : other.layers()) {
            words.append(' ')
                    .append(line.id())
                    .append(": ")
                    .append(amount(line))
                    .append('.');
        }
        say(words.toString());
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Slice now = slice;
        if (now == null) {
            return;
        }
        Graphics2D g = Zoom.graphics(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        List<Slice.Line> lines = fitting(now);
        double pitch = Math.min(28, Zoom.height(this) / (double) lines.size());
        line = Math.min(LINE, pitch - 3);
        double bottom = (Zoom.height(this) + lines.size() * pitch) / 2;
        double scale = (Zoom.width(this) - NAMES - AMOUNTS) / (double) now.extent();
        Rectangle2D below = null;
        for (int i = 0; i < lines.size(); i++) {
            double y = bottom - (i + 1) * pitch + (pitch - line) / 2;
            Slice.Line row = lines.get(i);
            Rectangle2D box = new Rectangle2D.Double(
                    NAMES + (row.first() + row.from() * row.jump()) * scale,
                    y,
                    (row.to() - row.from() + 1) * row.jump() * scale,
                    line);
            if (below != null) {
                cone(g, below, box);
            }
            cells(g, row, y, scale, now.extent());
            below = box;
        }
        for (int i = 0; i < lines.size(); i++) {
            double y = bottom - (i + 1) * pitch + (pitch - line) / 2;
            words(g, lines.get(i), y, scale, now.extent());
        }
        g.dispose();
    }

    /** Where there is no room for all layers, the input and those nearest to the unit. */
    private List<Slice.Line> fitting(Slice now) {
        int room = Math.max(2, (int) (Zoom.height(this) / LEAST));
        List<Slice.Line> all = now.layers();
        if (all.size() <= room) {
            return all;
        }
        List<Slice.Line> some = new ArrayList<>();
        some.add(all.get(0));
        some.addAll(all.subList(all.size() - room + 1, all.size()));
        return some;
    }

    private void cells(Graphics2D g, Slice.Line row, double y, double scale, int extent) {
        double left = NAMES;
        double right = NAMES + extent * scale;
        Graphics2D own = (Graphics2D) g.create();
        own.clip(new Rectangle2D.Double(left, y, right - left, line));
        double device = g.getTransform().getScaleX();
        BufferedImage cells = pixels(row, scale * device, (int) Math.max(1, Math.ceil((right - left) * device)));
        AffineTransform place = AffineTransform.getTranslateInstance(left, y);
        place.scale(1 / device, line);
        own.drawImage(cells, place, null);
        own.setColor(Theme.colour(Token.LINE));
        own.setStroke(new BasicStroke(1));
        own.draw(new Rectangle2D.Double(left, y + 0.5, right - left - 1, line - 1));
        own.dispose();
    }

    /**
     * A line one pixel high: to fill a thousand cells one by one takes longer than all that follows the pointer besides.
     *
     * @param scale device pixels to a pixel of the input
     */
    private static BufferedImage pixels(Slice.Line row, double scale, int width) {
        BufferedImage image = new BufferedImage(width, 1, BufferedImage.TYPE_INT_ARGB);
        double cell = row.jump() * scale;
        int rgb = Theme.colour(Token.SEG).getRGB();
        int card = Theme.colour(Token.CARD).getRGB();
        for (int x = 0; x < width; x++) {
            double at = (x + 0.5 - row.first() * scale) / cell;
            int i = (int) Math.floor(at);
            boolean gap = cell >= 4 && (at - i) * cell > cell - 1;
            if (i >= 0 && i < row.count() && !gap) {
                int own = row.colours().length > 0 ? row.colours()[i] : rgb;
                boolean within = i >= row.from() && i <= row.to();
                image.setRGB(x, 0, within ? own | 0xFF000000 : mixed(own, card));
            }
        }
        return image;
    }

    /** Two fifths of a colour on that of the card. */
    private static int mixed(int own, int card) {
        int mixed = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            double part = 0.4 * (own >> shift & 0xFF) + 0.6 * (card >> shift & 0xFF);
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }

    private static void cone(Graphics2D g, Rectangle2D below, Rectangle2D above) {
        Path2D.Double cone = new Path2D.Double();
        cone.moveTo(below.getX(), below.getY());
        cone.lineTo(above.getX(), above.getMaxY());
        cone.lineTo(above.getMaxX(), above.getMaxY());
        cone.lineTo(below.getMaxX(), below.getY());
        cone.closePath();
        g.setColor(Palette.of(Theme.dark()).get(Token.ACCENT, 0.2));
        g.fill(cone);
    }

    private void words(Graphics2D g, Slice.Line row, double y, double scale, int extent) {
        double from = NAMES + (row.first() + row.from() * row.jump()) * scale;
        double to = from + (row.to() - row.from() + 1) * row.jump() * scale;
        double left = Math.max(NAMES, from);
        double right = Math.min(NAMES + extent * scale, to);
        if (right > left) {
            g.setColor(Theme.colour(Token.ACCENT));
            g.setStroke(new BasicStroke(1.75f));
            g.draw(new Rectangle2D.Double(left, y, Math.max(3, right - left), line));
        }
        Font name = Fonts.sans(11);
        g.setFont(name);
        g.setColor(Theme.colour(Token.TEXT));
        g.drawString(TextFit.end(name, row.id(), NAMES - 10), 0, (float) (y + line / 2 + 4));
        String amount = amount(row);
        Font bold = Fonts.semibold(11);
        double width = TextFit.width(bold, amount);
        g.setFont(bold);
        g.setColor(Theme.colour(Token.CARD));
        double x = Math.min(right + 8, Zoom.width(this) - width - 2);
        g.fill(new Rectangle2D.Double(x - 3, y, width + 6, line));
        g.setColor(Theme.colour(Token.ACCENT));
        g.drawString(amount, (float) x, (float) (y + line / 2 + 4));
    }

    private static String amount(Slice.Line line) {
        int count = line.to() - line.from() + 1;
        boolean input = line.id().equals(Network.INPUT);
        return input
                ? Text.of("field.slice.pixels", count)
                : count == 1 ? Text.of("field.unit") : Text.of("field.units", String.valueOf(count));
    }
}
