package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.network.Network;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** Paints the marks of what is pointed at over the maps: cones, boxes, rings, then the value. */
final class ProbePainter {
    private static final double RING = 5;
    private static final double CONE = 0.2;
    private static final double HATCH = 6;

    /** Pixels of at least this size on the screen can be told apart. */
    private static final double SEEN = 1.5;

    private final Graphics2D g;
    private final Palette palette;
    private final CanvasLayout layout;
    private final Network network;

    ProbePainter(Graphics2D g, Palette palette, CanvasLayout layout, Network network) {
        this.g = g;
        this.palette = palette;
        this.layout = layout;
        this.network = network;
    }

    void paint(ProbeMarks marks) {
        Rectangle2D loupe = marks.loupe() == null ? null : loupePlace();
        UnitAt unit = marks.unit();
        Point2D centre = unit == null ? null : centre(unit);
        if (loupe != null && marks.loupe() != null) {
            loupe(marks.loupe(), loupe, centre);
        }
        for (ProbeMarks.Box box : marks.boxes()) {
            for (Rectangle2D place : places(box)) {
                boolean enlarged = loupe != null && box.id().equals(Network.INPUT);
                if (centre != null && box.cone() && !enlarged) {
                    cone(place, centre);
                }
                if (unit == null) {
                    multiplied(box, place);
                }
                box(place, box.id().equals(Network.INPUT));
            }
        }
        if (unit != null && marks.sliding()) {
            rest(unit);
        }
        if (unit != null && centre != null) {
            trace(unit, marks.rings(), centre);
            pill(marks.value(), centre);
        }
    }

    /** What a weight multiplies: pixel by pixel where it leaps over some and they are large enough to be told apart. */
    private void multiplied(ProbeMarks.Box box, Rectangle2D place) {
        Rectangle2D tile = layout.tile(box.id(), box.id().equals(Network.INPUT) ? 0 : box.channel());
        org.convcanvas.tensor.Shape shape = network.shape(box.id());
        double h = tile == null ? 0 : tile.getHeight() / shape.height();
        double w = tile == null ? 0 : tile.getWidth() / shape.width();
        boolean large = Math.min(h, w) * g.getTransform().getScaleX() >= SEEN;
        if (tile == null || !box.gaps() || !large) {
            g.setColor(palette.get(Token.PHOTO_LINE, CONE / (box.stepY() * box.stepX())));
            g.fill(place);
            return;
        }
        g.setColor(palette.get(Token.PHOTO_LINE, 2 * CONE));
        for (int y = first(box.y0(), box.stepY()); y < Math.min(box.y1(), shape.height()); y += box.stepY()) {
            for (int x = first(box.x0(), box.stepX()); x < Math.min(box.x1(), shape.width()); x += box.stepX()) {
                g.fill(new Rectangle2D.Double(tile.getX() + x * w, tile.getY() + y * h, w, h));
            }
        }
    }

    /** The first number within the map. */
    private static int first(int from, int step) {
        return from < 0 ? Math.floorMod(from, step) : from;
    }

    /** Hatches what of a unit's map lies behind it. */
    private void rest(UnitAt unit) {
        Rectangle2D tile = layout.tile(unit.id(), unit.channel());
        if (tile == null || unit.id().equals(Network.INPUT) || !unit.within(network)) {
            return;
        }
        org.convcanvas.tensor.Shape shape = network.shape(unit.id());
        double h = tile.getHeight() / shape.height();
        double w = tile.getWidth() / shape.width();
        double y = tile.getY() + unit.y() * h;
        double x = tile.getX() + (unit.x() + 1) * w;
        Area area = new Area(new Rectangle2D.Double(x, y, Math.max(0, tile.getMaxX() - x), h));
        area.add(new Area(
                new Rectangle2D.Double(tile.getX(), y + h, tile.getWidth(), Math.max(0, tile.getMaxY() - y - h))));
        g.setColor(palette.get(Token.CARD));
        g.fill(area);
        Shape clip = g.getClip();
        g.clip(area);
        g.setColor(palette.get(Token.LINE2));
        g.setStroke(new BasicStroke(1));
        for (double d = 0; d < tile.getWidth() + tile.getHeight(); d += HATCH) {
            g.draw(new Line2D.Double(tile.getX() + d, tile.getY(), tile.getX() + d - tile.getHeight(), tile.getMaxY()));
        }
        g.setClip(clip);
    }

    /** Where a box lies on the canvas, cut at its tiles' borders. */
    private List<Rectangle2D> places(ProbeMarks.Box box) {
        List<Rectangle2D> places = new ArrayList<>();
        int first = box.channel() < 0 ? 0 : box.id().equals(Network.INPUT) ? 0 : box.channel();
        int end = box.channel() < 0 ? layout.shown(box.id()) : first + 1;
        if (!network.has(box.id()) && !box.id().equals(Network.INPUT)) {
            return places; // the network has changed meanwhile
        }
        org.convcanvas.tensor.Shape shape = network.shape(box.id());
        for (int channel = first; channel < end; channel++) {
            Rectangle2D tile = layout.tile(box.id(), channel);
            if (tile != null && shape.plane() > 1) {
                double h = tile.getHeight() / shape.height();
                double w = tile.getWidth() / shape.width();
                Rectangle2D place = new Rectangle2D.Double(
                        tile.getX() + box.x0() * w,
                        tile.getY() + box.y0() * h,
                        (box.x1() - box.x0()) * w,
                        (box.y1() - box.y0()) * h);
                Rectangle2D cut = place.createIntersection(tile);
                if (cut.getWidth() > 0 && cut.getHeight() > 0) {
                    places.add(cut);
                }
            }
        }
        return places;
    }

    private @Nullable Point2D centre(UnitAt unit) {
        Rectangle2D tile = layout.tile(unit.id(), unit.id().equals(Network.INPUT) ? 0 : unit.channel());
        if (tile == null || !unit.within(network)) {
            return null;
        }
        org.convcanvas.tensor.Shape shape = network.shape(unit.id());
        return new Point2D.Double(
                tile.getX() + (unit.x() + 0.5) * tile.getWidth() / shape.width(),
                tile.getY() + (unit.y() + 0.5) * tile.getHeight() / shape.height());
    }

    /** Below the input, where there is room. */
    private @Nullable Rectangle2D loupePlace() {
        Rectangle2D tile = layout.tile(Network.INPUT, 0);
        if (tile == null) {
            return null;
        }
        double side = Math.min(tile.getWidth(), 106);
        Rectangle2D place = new Rectangle2D.Double(tile.getX(), tile.getMaxY() + 32, side, side);
        return place.getMaxY() + 24 < layout.legend().y ? place : null;
    }

    private void loupe(ProbeMarks.Loupe loupe, Rectangle2D place, @Nullable Point2D centre) {
        Rectangle2D tile = layout.tile(Network.INPUT, 0);
        int side = loupe.image().getWidth();
        double pixel = place.getWidth() / side;
        org.convcanvas.tensor.Shape shape = network.input();
        if (tile != null) {
            Rectangle2D part = new Rectangle2D.Double(
                    tile.getX() + loupe.x() * tile.getWidth() / shape.width(),
                    tile.getY() + loupe.y() * tile.getHeight() / shape.height(),
                    side * tile.getWidth() / shape.width(),
                    side * tile.getHeight() / shape.height());
            Path2D.Double fan = new Path2D.Double();
            fan.moveTo(part.getX(), part.getMaxY());
            fan.lineTo(part.getMaxX(), part.getMaxY());
            fan.lineTo(place.getMaxX(), place.getY());
            fan.lineTo(place.getX(), place.getY());
            fan.closePath();
            g.setColor(palette.get(Token.PHOTO_LINE, CONE));
            g.fill(fan);
        }
        Blit.paint(
                g,
                loupe.image(),
                new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight()));
        g.setStroke(new BasicStroke(1));
        g.setColor(palette.get(Token.ACCENT));
        g.draw(place);
        ProbeMarks.Box seen = loupe.seen();
        Rectangle2D box = new Rectangle2D.Double(
                        place.getX() + (seen.x0() - loupe.x()) * pixel,
                        place.getY() + (seen.y0() - loupe.y()) * pixel,
                        (seen.x1() - seen.x0()) * pixel,
                        (seen.y1() - seen.y0()) * pixel)
                .createIntersection(place);
        if (box.getWidth() > 0 && box.getHeight() > 0) {
            if (centre != null && seen.cone()) {
                cone(box, centre);
            }
            box(box, true);
        }
        g.setFont(Fonts.sans(11));
        g.setColor(palette.get(Token.TEXT2));
        int middleX = (seen.x0() + seen.x1() - 1) / 2;
        int middleY = (seen.y0() + seen.y1() - 1) / 2;
        String caption = Text.of("probe.loupe", side, middleX, middleY);
        g.drawString(caption, (float) place.getX(), (float) place.getMaxY() + 16);
    }

    /** From a rectangle to a point at its right. */
    private void cone(Rectangle2D from, Point2D to) {
        Path2D.Double cone = new Path2D.Double();
        cone.moveTo(from.getMaxX(), from.getY());
        cone.lineTo(to.getX(), to.getY());
        cone.lineTo(from.getMaxX(), from.getMaxY());
        g.setColor(palette.get(Token.ACCENT, CONE));
        g.fill(cone);
        line(cone, false, 1, 1);
    }

    private void box(Rectangle2D place, boolean photo) {
        line(place, photo, 1.5, 1.5);
    }

    /** A line over a wider one that sets it off from whatever is below. */
    private void line(Shape shape, boolean photo, double width, double casing) {
        g.setColor(photo ? palette.get(Token.PHOTO_CASING, 0.75) : casing());
        g.setStroke(new BasicStroke((float) (width + 2 * casing), BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
        g.draw(shape);
        g.setColor(palette.get(photo ? Token.PHOTO_LINE : Token.ACCENT));
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
        g.draw(shape);
    }

    private Color casing() {
        return palette.get(Token.CASING, 0.75);
    }

    /** The unit and the same one in other layers, joined by a dashed line. */
    private void trace(UnitAt unit, List<UnitAt> rings, Point2D centre) {
        List<Point2D> points = new ArrayList<>(List.of(centre));
        for (UnitAt ring : rings) {
            boolean there = ring.within(network) && network.shape(ring.id()).plane() > 1;
            Point2D point = there ? centre(ring) : null;
            if (point != null) {
                points.add(point);
            }
        }
        points.sort((a, b) -> Double.compare(a.getX(), b.getX()));
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        points.subList(1, points.size()).forEach(point -> path.lineTo(point.getX(), point.getY()));
        g.setStroke(new BasicStroke(3.5f));
        g.setColor(casing());
        g.draw(path);
        g.setStroke(new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0));
        g.setColor(palette.get(Token.ACCENT));
        g.draw(path);
        boolean photo = unit.id().equals(Network.INPUT);
        for (Point2D point : points) {
            boolean own = point == centre;
            double r = own ? RING : RING - 1;
            line(new Ellipse2D.Double(point.getX() - r, point.getY() - r, 2 * r, 2 * r), own && photo, 1.5, 1);
        }
    }

    /** The value, up and to the right of the unit, or where there is room. */
    private void pill(String value, Point2D centre) {
        Font font = Fonts.monoBold(12);
        double width = TextFit.width(font, value) + 12;
        double x = centre.getX() + 10;
        double y = centre.getY() - 24;
        if (x + width > layout.width()) {
            x = centre.getX() - 10 - width;
        }
        if (y < 0) {
            y = centre.getY() + 6;
        }
        g.setColor(casing());
        g.fill(new RoundRectangle2D.Double(x - 1, y - 1, width + 2, 20, 8, 8));
        g.setColor(palette.get(Token.ACCENT));
        g.fill(new RoundRectangle2D.Double(x, y, width, 18, 6, 6));
        g.setColor(palette.get(Token.ON_ACCENT));
        g.setFont(font);
        g.drawString(value, (float) (x + 6), (float) (y + 13));
    }
}
