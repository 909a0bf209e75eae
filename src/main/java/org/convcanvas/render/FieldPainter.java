package org.convcanvas.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.convcanvas.analysis.Box;
import org.convcanvas.analysis.EffectiveField;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.network.Node;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** Paints a receptive field over the maps: heat, cones, boxes, then what is written beside them. */
final class FieldPainter {
    private static final double CONE = 0.2;
    private static final float[] DASHES = {4, 3};

    private final Graphics2D g;
    private final Palette palette;
    private final CanvasLayout layout;
    private final Network network;
    private final View view;

    FieldPainter(Graphics2D g, Palette palette, CanvasLayout layout, Network network, View view) {
        this.g = g;
        this.palette = palette;
        this.layout = layout;
        this.network = network;
        this.view = view;
    }

    void paint(FieldMarks marks) {
        Rectangle2D.Double input = tile(Network.INPUT);
        FieldMarks.Glow heat = marks.overlay().heat() ? marks.heat() : null;
        if (heat != null && input != null) {
            glow(heat, input);
        }
        if (marks.overlay().boxes() || marks.forward()) {
            cones(marks);
            for (Column column : layout.columns()) {
                column(marks, column);
            }
        } else {
            box(marks.unit().id(), Box.at(marks.unit().y(), marks.unit().x()));
        }
        if (heat != null && input != null) {
            measured(heat, input);
        }
        labels(marks, input, heat);
        captions(marks);
    }

    /** Of a column whose maps are single numbers all that is shown, else the map in front. */
    private Rectangle2D.@Nullable Double tile(String id) {
        Column column = layout.column(id).orElse(null);
        if (column == null || column.tiles().isEmpty()) {
            return null;
        }
        Units units = column.units();
        if (units != null) {
            Tile own = id.equals(view.selected()) ? column.tile(view.channel()) : null;
            return own == null ? units.area() : own.bounds();
        }
        Tile front = column.tile(Fronts.of(network, view, id));
        return front == null ? column.tiles().get(0).bounds() : front.bounds();
    }

    private void glow(FieldMarks.Glow heat, Rectangle2D.Double tile) {
        Graphics2D own = (Graphics2D) g.create();
        own.clip(tile);
        if (heat.stale()) {
            own.setComposite(AlphaComposite.SrcOver.derive(0.35f));
        }
        stretch(own, heat.image(), tile);
        own.dispose();
    }

    private static void stretch(Graphics2D g, BufferedImage image, Rectangle2D.Double place) {
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform to = AffineTransform.getTranslateInstance(place.x, place.y);
        to.scale(place.width / image.getWidth(), place.height / image.getHeight());
        g.drawImage(image, to, null);
    }

    private void cones(FieldMarks marks) {
        for (Node node : network.nodes()) {
            Box to = marks.trace().boxes().get(node.id());
            for (int i = 0; to != null && i < node.inputs().size(); i++) {
                String name = node.inputs().get(i);
                Box from = marks.trace().boxes().get(name);
                Rectangle2D start = from == null ? null : place(name, from);
                Rectangle2D end = place(node.id(), to);
                if (start != null && end != null && end.getX() > start.getMaxX()) {
                    cone(start, end, i == 0);
                }
            }
        }
    }

    /** From a box to the one behind it; branches that are not the first are only outlined. */
    private void cone(Rectangle2D from, Rectangle2D to, boolean filled) {
        Path2D.Double cone = new Path2D.Double();
        cone.moveTo(from.getMaxX(), from.getY());
        cone.lineTo(to.getX(), to.getY());
        cone.lineTo(to.getX(), to.getMaxY());
        cone.lineTo(from.getMaxX(), from.getMaxY());
        if (filled) {
            g.setColor(palette.get(Token.ACCENT, CONE));
            g.fill(cone);
        }
        Path2D.Double edges = new Path2D.Double();
        edges.moveTo(from.getMaxX(), from.getY());
        edges.lineTo(to.getX(), to.getY());
        edges.moveTo(from.getMaxX(), from.getMaxY());
        edges.lineTo(to.getX(), to.getMaxY());
        g.setColor(palette.get(Token.ACCENT, filled ? 1 : 0.6));
        g.setStroke(filled ? new BasicStroke(1) : dashed(1));
        g.draw(edges);
    }

    private void column(FieldMarks marks, Column column) {
        Box box = marks.trace().boxes().get(column.id());
        if (box == null) {
            return;
        }
        BufferedImage set = marks.trace().sets().get(column.id());
        Box bounds = marks.trace().bounds().get(column.id());
        for (Tile tile : column.units() == null ? column.tiles() : List.<Tile>of()) {
            boolean own = column.id().equals(marks.unit().id())
                    && tile.channel() != marks.unit().channel();
            if (set != null && bounds != null && !own) {
                stretch(g, set, whole(tile.bounds(), column.id(), bounds));
            }
            if (!own) {
                beyond(tile.bounds(), column.id(), box);
                framed(column.id(), tile.bounds(), box);
            }
        }
        if (column.units() != null) {
            box(column.id(), box);
        }
        Box tried = marks.tried().get(column.id());
        Rectangle2D.Double tile = tile(column.id());
        if (tried != null && tile != null) {
            Rectangle2D shape = whole(tile, column.id(), tried).createIntersection(grown(tile, 24));
            line(shape, column.id().equals(Network.INPUT), dashed(1.5f), 3);
        }
    }

    private void box(String id, Box box) {
        Rectangle2D.Double tile = tile(id);
        if (tile != null) {
            framed(id, tile, box);
        }
    }

    private void framed(String id, Rectangle2D.Double tile, Box box) {
        Rectangle2D shape = cut(id, tile, box);
        if (shape.getWidth() > 0 && shape.getHeight() > 0) {
            line(shape, id.equals(Network.INPUT), new BasicStroke(1.5f), 3.5f);
        }
    }

    /** The part of a box that lies in the padding: dashed, as there is nothing to be seen. */
    private void beyond(Rectangle2D.Double tile, String id, Box box) {
        if (!box.inside(network.shape(id).height(), network.shape(id).width())) {
            Rectangle2D shape = whole(tile, id, box).createIntersection(grown(tile, 24));
            if (shape.getWidth() > 0 && shape.getHeight() > 0) {
                g.setColor(palette.get(Token.ACCENT, 0.8));
                g.setStroke(dashed(1));
                g.draw(shape);
            }
        }
    }

    private @Nullable Rectangle2D place(String id, Box box) {
        Rectangle2D.Double tile = tile(id);
        if (tile == null) {
            return null;
        }
        Rectangle2D shape = cut(id, tile, box);
        return shape.getWidth() > 0 && shape.getHeight() > 0 ? shape : null;
    }

    /** A box cut at the map's borders; one that is too small to be seen is drawn around. */
    private Rectangle2D cut(String id, Rectangle2D.Double tile, Box box) {
        Rectangle2D shape = whole(tile, id, box).createIntersection(tile);
        double w = Math.max(4, shape.getWidth());
        double h = Math.max(4, shape.getHeight());
        return shape.getWidth() <= 0 || shape.getHeight() <= 0
                ? shape
                : new Rectangle2D.Double(shape.getCenterX() - w / 2, shape.getCenterY() - h / 2, w, h);
    }

    private Rectangle2D.Double whole(Rectangle2D.Double tile, String id, Box box) {
        org.convcanvas.tensor.Shape shape = network.shape(id);
        double w = tile.width / shape.width();
        double h = tile.height / shape.height();
        return new Rectangle2D.Double(
                tile.x + box.left() * w, tile.y + box.top() * h, box.width() * w, box.height() * h);
    }

    private static Rectangle2D.Double grown(Rectangle2D.Double r, double by) {
        return new Rectangle2D.Double(r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by);
    }

    /** The 90 % box dashed, the 2-sigma ellipse, and a cross at the centre of mass. */
    private void measured(FieldMarks.Glow heat, Rectangle2D.Double tile) {
        EffectiveField field = heat.field();
        Box most = heat.most();
        if (most == null) {
            return;
        }
        Color amber = palette.get(Token.HEAT, heat.stale() ? 0.5 : 1);
        amber(whole(tile, Network.INPUT, most).createIntersection(tile), amber, dashed(1.5f));
        double w = tile.width / field.width();
        double h = tile.height / field.height();
        EffectiveField.Ellipse sigma = field.ellipse();
        AffineTransform to = new AffineTransform();
        to.translate(tile.x + (field.centreX() + 0.5) * w, tile.y + (field.centreY() + 0.5) * h);
        to.scale(w, h);
        to.rotate(sigma.angle());
        Shape ellipse = to.createTransformedShape(
                new Ellipse2D.Double(-sigma.major(), -sigma.minor(), 2 * sigma.major(), 2 * sigma.minor()));
        Graphics2D clipped = (Graphics2D) g.create();
        clipped.clip(tile);
        clipped.setColor(amber);
        clipped.setStroke(new BasicStroke(1));
        clipped.draw(ellipse);
        clipped.dispose();
        double x = tile.x + (field.centreX() + 0.5) * w;
        double y = tile.y + (field.centreY() + 0.5) * h;
        Path2D cross = new Path2D.Double();
        cross.moveTo(x - 4, y);
        cross.lineTo(x + 4, y);
        cross.moveTo(x, y - 4);
        cross.lineTo(x, y + 4);
        amber(cross, amber, new BasicStroke(1.25f));
    }

    private void amber(Shape shape, Color colour, BasicStroke stroke) {
        g.setColor(palette.get(Token.PHOTO_CASING, 0.75));
        g.setStroke(new BasicStroke(stroke.getLineWidth() + 1.5f));
        g.draw(shape);
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(shape);
    }

    private static BasicStroke dashed(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0);
    }

    /** A line over a wider one that sets it off from whatever is below. */
    private void line(Shape shape, boolean photo, BasicStroke stroke, float casing) {
        g.setColor(palette.get(photo ? Token.PHOTO_CASING : Token.CASING, 0.75));
        g.setStroke(new BasicStroke(casing));
        g.draw(shape);
        g.setColor(palette.get(photo ? Token.PHOTO_LINE : Token.ACCENT));
        g.setStroke(stroke);
        g.draw(shape);
    }

    private void labels(FieldMarks marks, Rectangle2D.@Nullable Double input, FieldMarks.@Nullable Glow heat) {
        Box box = marks.trace().boxes().get(Network.INPUT);
        if (input == null || marks.forward()) {
            return;
        }
        if (box != null && marks.overlay().boxes()) {
            Rectangle2D shape = cut(Network.INPUT, input, box);
            String words = Text.of("field.theory", size(box.height(), box.width()));
            boolean above = shape.getY() - 20 >= input.y - 14;
            tag(
                    words,
                    shape.getX(),
                    above ? shape.getY() - 20 : shape.getY() + 3,
                    input,
                    Token.ACCENT,
                    Token.ON_ACCENT);
        }
        Box most = heat == null ? null : heat.most();
        if (heat != null && most != null) {
            Rectangle2D shape = box != null && marks.overlay().boxes()
                    ? cut(Network.INPUT, input, box)
                    : whole(input, Network.INPUT, most);
            String words = Text.of("field.effective", size(most.height(), most.width()));
            boolean below = shape.getMaxY() + 20 <= input.getMaxY() + 14;
            tag(
                    words,
                    shape.getX(),
                    below ? shape.getMaxY() + 3 : shape.getMaxY() - 20,
                    input,
                    Token.HEAT,
                    Token.ON_HEAT);
        }
    }

    private void tag(String words, double x, double y, Rectangle2D.Double within, Token fill, Token ink) {
        Font font = Fonts.semibold(11);
        double width = TextFit.width(font, words) + 8;
        double left = Math.max(within.x, Math.min(x, within.getMaxX() - width));
        g.setColor(palette.get(fill));
        g.fill(new RoundRectangle2D.Double(left, y, width, 17, 4, 4));
        g.setColor(palette.get(ink));
        g.setFont(font);
        g.drawString(words, (float) (left + 4), (float) (y + 12.5));
    }

    /** Below each single map: how many units, and which channel is shown. */
    private void captions(FieldMarks marks) {
        for (Column column : layout.columns()) {
            boolean deck =
                    view.oneMap() && column.units() == null && !column.id().equals(Network.INPUT);
            if (!deck || column.tiles().isEmpty()) {
                continue;
            }
            Tile tile = column.tiles().get(0);
            double middle = column.chip().getCenterX();
            double y = tile.bounds().getMaxY() + 16;
            Box box = marks.trace().boxes().get(column.id());
            if (box != null) {
                boolean one = box.height() == 1 && box.width() == 1;
                String units = one ? Text.of("field.unit") : Text.of("field.units", size(box.height(), box.width()));
                centred(units, middle, y, Fonts.semibold(11), Token.TEXT, column.box().width);
            }
            int channels = network.shape(column.id()).channels();
            String channel = Text.of("field.channel", tile.channel() + 1, channels);
            centred(channel, middle, y + 15, Fonts.sans(11), Token.TEXT2, column.box().width);
        }
    }

    private void centred(String text, double middle, double y, Font font, Token ink, double room) {
        String fitted = TextFit.fit(font, text, room + 12);
        g.setFont(font);
        g.setColor(palette.get(ink));
        g.drawString(fitted, (float) (middle - TextFit.width(font, fitted) / 2), (float) y);
    }

    /** Width before height, as sizes are spoken of on screen. */
    private static String size(int height, int width) {
        return width + "×" + height;
    }
}
