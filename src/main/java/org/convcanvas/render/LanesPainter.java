package org.convcanvas.render;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.convcanvas.analysis.Agreement;
import org.convcanvas.analysis.LayerShift;
import org.convcanvas.analysis.Rotation;
import org.convcanvas.analysis.Scaling;
import org.convcanvas.analysis.Shift;
import org.convcanvas.analysis.ShiftResult;
import org.convcanvas.analysis.Transformation;
import org.convcanvas.lab.View;
import org.convcanvas.network.Network;
import org.convcanvas.picture.ColourScale;
import org.convcanvas.text.Text;
import org.jspecify.annotations.Nullable;

/** Paints the shift lens: headers, then "move, then network", "network, then move" and what they differ by. */
public final class LanesPainter {
    /** On an image that is lower the move would cover too much of it. */
    private static final double LOW = 60;

    /** Room for the move below an image. */
    private static final double PILL = 26;

    private final Graphics2D g;
    private final Palette palette;
    private final LanesLayout layout;
    private final View view;

    /** Paints onto {@code target}, whose unit is a logical pixel. */
    public LanesPainter(Graphics2D target, LanesLayout layout, View view) {
        this.g = (Graphics2D) target.create();
        this.palette = Palette.of(view.dark());
        this.layout = layout;
        this.view = view;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /**
     * All of it.
     *
     * @param result what the pictures show; null before the first
     * @param hovered the layer that is pointed at; empty for none
     */
    public void paint(@Nullable ShiftResult result, LanePictures pictures, String hovered) {
        paintGround(hovered);
        paintMaps(result, pictures);
    }

    /**
     * What stays while the image is moved.
     *
     * @param hovered the layer that is pointed at; empty for none
     */
    public void paintGround(String hovered) {
        g.setColor(palette.get(Token.CANVAS));
        g.fill(new Rectangle2D.Double(0, 0, layout.width(), layout.height()));
        ColumnPainter chips = new ColumnPainter(g, palette);
        for (LanesLayout.Lane lane : LanesLayout.Lane.values()) {
            card(layout.lane(lane), lane == LanesLayout.Lane.DIFFERENCE);
            title(lane);
        }
        for (LanesLayout.Place place : layout.places()) {
            boolean selected = place.id().equals(view.selected());
            Column column =
                    new Column(place.text(), place.chip(), place.chip(), List.of(), null, 0, false, 0, null, List.of());
            chips.chip(column, selected, place.id().equals(hovered), false, false);
            if (selected) {
                chips.outline(column);
            }
        }
        legend();
    }

    /**
     * The maps, their numbers and the move.
     *
     * @param result what the pictures show; null before the first
     */
    public void paintMaps(@Nullable ShiftResult result, LanePictures pictures) {
        for (LanesLayout.Place place : layout.places()) {
            boolean selected = place.id().equals(view.selected());
            for (LanesLayout.Lane lane : LanesLayout.Lane.values()) {
                if (lane != LanesLayout.Lane.DIFFERENCE || !place.id().equals(Network.INPUT)) {
                    tile(place.maps().get(lane.ordinal()), pictures.of(place.id(), lane), selected);
                }
            }
            before(place, pictures.before(place.id()));
            if (result != null
                    && !place.id().equals(Network.INPUT)
                    && result.still().network().has(place.id())) {
                words(place, result.layer(place.id()));
            }
        }
        if (result != null) {
            moved(result, pictures);
        }
    }

    private void card(Rectangle2D.Double place, boolean chosen) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(place.x, place.y, place.width, place.height, 16, 16);
        g.setColor(palette.get(Token.BG));
        g.fill(shape);
        g.setColor(palette.get(chosen ? Token.ACCENT : Token.LINE));
        g.setStroke(new BasicStroke(chosen ? 1.5f : 1));
        g.draw(shape);
    }

    private void title(LanesLayout.Lane lane) {
        Rectangle2D.Double at = layout.lane(lane);
        boolean difference = lane == LanesLayout.Lane.DIFFERENCE;
        Font bold = Fonts.semibold(12);
        String badge = difference ? "A − B" : lane.name();
        double width = TextFit.width(bold, badge) + 14;
        double x = at.x + 8;
        double y = at.y + 3.5;
        g.setColor(palette.get(difference ? Token.ACCENT : Token.TEXT2));
        g.fill(new RoundRectangle2D.Double(x, y, width, 16, 8, 8));
        g.setColor(palette.get(difference ? Token.ON_ACCENT : Token.BG));
        g.setFont(bold);
        g.drawString(badge, (float) (x + 7), (float) (y + 12.5));
        x += width + 8;
        String words = Text.of("shift.lane." + lane + "." + view.shift().kind());
        g.setColor(palette.get(Token.TEXT));
        g.drawString(words, (float) x, (float) (y + 12.5));
        if (!difference) {
            x += TextFit.width(bold, words) + 10;
            String formula = lane == LanesLayout.Lane.A ? "f(T x)" : "T f(x)";
            double end = x + TextFit.width(Fonts.mono(11), formula) + 60;
            boolean room = layout.places().size() < 2
                    || lane == LanesLayout.Lane.A
                    || end < layout.places().get(1).chip().getMaxX();
            g.setFont(Fonts.mono(11));
            g.setColor(palette.get(Token.TEXT2));
            g.drawString(room ? formula : "", (float) x, (float) (y + 12.5));
        }
    }

    private void tile(Rectangle2D.Double at, LanePictures.@Nullable Drawn map, boolean selected) {
        Rectangle2D.Double frame = new Rectangle2D.Double(at.x - 1, at.y - 1, at.width + 2, at.height + 2);
        g.setColor(palette.get(selected ? Token.ACCENT : Token.TILE_BORDER));
        g.fill(frame);
        if (map == null) {
            g.setColor(palette.get(Token.CARD));
            g.fill(at);
            return;
        }
        Blit.paint(g, map.image(), at);
        CellNumbers numbers = map.numbers();
        if (numbers != null) {
            numbers.paint(g, at);
        }
    }

    /** Under lane B what it was made of. */
    private void before(LanesLayout.Place place, LanePictures.@Nullable Drawn map) {
        Rectangle2D.Double at = place.before();
        if (at != null && map != null) {
            text(Fonts.mono(11), "f(x)", at.x, at.y - 6, Token.TEXT2);
            tile(at, map, false);
        }
    }

    /** Over lane B how far it was moved, over the difference how large that is. */
    private void words(LanesLayout.Place place, LayerShift layer) {
        Rectangle2D.Double b = place.maps().get(LanesLayout.Lane.B.ordinal());
        Shift units = layer.units();
        boolean second = place != layout.places().get(1); // the title stands over the first two columns
        if (layer.scope() == LayerShift.Scope.INVARIANCE) {
            right(Text.of("shift.invariant"), place.chip(), b.y, Fonts.sans(11), Token.TEXT2);
        } else if (layer.scope() == LayerShift.Scope.UNDEFINED) {
            right(Text.of("shift.undefined"), place.chip(), b.y, Fonts.sans(11), Token.WARNING);
        } else if (units != null) {
            String move = "(" + number(units.dx()) + ", " + number(units.dy()) + ")";
            boolean whole = layer.isWhole();
            right(
                    second ? "T = " + move : move,
                    place.chip(),
                    b.y,
                    whole ? Fonts.mono(11) : Fonts.monoBold(11),
                    whole ? Token.TEXT2 : Token.WARNING);
        }
        Agreement overall = layer.overall();
        if (overall != null) {
            String error = overall.isExact() ? Text.of("shift.identical") : Text.of("shift.error", percent(overall));
            double y = place.maps().get(LanesLayout.Lane.DIFFERENCE.ordinal()).y;
            Font font = overall.isExact() ? Fonts.sans(11) : Fonts.semibold(11);
            right(error, place.chip(), y, font, overall.isExact() ? Token.TEXT2 : Token.TEXT);
        }
    }

    /** An error as it is shown: in percent, or that there is nothing to compare with. */
    public static String percent(Agreement agreement) {
        return agreement.isDefined() ? percent(agreement.error()) : "–";
    }

    /** A share of one in percent, small ones with their power of ten. */
    public static String percent(double share) {
        if (Double.isNaN(share)) {
            return "–";
        } else if (Double.isInfinite(share)) {
            return "∞";
        }
        double percent = 100 * share;
        return percent == 0 ? "0 %" : String.format(Locale.ENGLISH, percent < 0.1 ? "%.1e %%" : "%.1f %%", percent);
    }

    /** Few digits, a true minus sign. */
    public static String number(double value) {
        String text = String.format(Locale.ENGLISH, "%.2f", value);
        return text.replaceAll("\\.?0+$", "").replace('-', '−');
    }

    private void right(String words, Rectangle2D.Double over, double below, Font font, Token ink) {
        String fitted = TextFit.fit(font, words, over.width + 8);
        g.setFont(font);
        g.setColor(palette.get(ink));
        g.drawString(fitted, (float) (over.getMaxX() - TextFit.width(font, fitted)), (float) (below - 6));
    }

    /** In place of the input's difference: what the colours mean. */
    private void legend() {
        Rectangle2D.Double at = layout.places().get(0).maps().get(LanesLayout.Lane.DIFFERENCE.ordinal());
        Rectangle2D.Double chip = layout.places().get(0).chip();
        Font font = Fonts.sans(11);
        double y = at.y + 10;
        for (String line : Text.of("shift.legend").split("\n")) {
            text(font, TextFit.fit(font, line, chip.width + 10), chip.x, y, Token.TEXT2);
            y += 15;
        }
        int width = (int) chip.width - 12;
        BufferedImage bar = new BufferedImage(width, 1, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width; i++) {
            double share = 2.0 * i / (width - 1) - 1;
            bar.setRGB(i, 0, view.colours().argb(ColourScale.position((float) share, 1), view.dark()));
        }
        if (y + 18 < layout.lane(LanesLayout.Lane.DIFFERENCE).getMaxY()) {
            g.drawImage(bar, (int) chip.x, (int) y - 6, width, 9, null);
            Font mono = Fonts.mono(10);
            text(mono, "−max", chip.x, y + 15, Token.TEXT2);
            text(mono, "0", chip.x + width / 2.0 - 3, y + 15, Token.TEXT2);
            text(mono, "+max", chip.x + width - TextFit.width(mono, "+max"), y + 15, Token.TEXT2);
        }
    }

    private void text(Font font, String text, double x, double y, Token ink) {
        g.setFont(font);
        g.setColor(palette.get(ink));
        g.drawString(text, (float) x, (float) y);
    }

    /** On the moved image: where its corner went, and by how much. */
    private void moved(ShiftResult result, LanePictures pictures) {
        Rectangle2D.Double tile = layout.places().get(0).maps().get(LanesLayout.Lane.A.ordinal());
        Transformation what = result.move().what();
        if (what instanceof Shift look) {
            double w = tile.width / result.still().input().shape().width();
            double h = tile.height / result.still().input().shape().height();
            Graphics2D own = (Graphics2D) g.create();
            own.clip(tile);
            double x = tile.x + Math.floorMod((long) Math.floor(look.dx()), (long) (tile.width / w)) * w;
            double y = tile.y + Math.floorMod((long) Math.floor(look.dy()), (long) (tile.height / h)) * h;
            dashed(own, new Line2D.Double(x, tile.y, x, tile.getMaxY()));
            dashed(own, new Line2D.Double(tile.x, y, tile.getMaxX(), y));
            LanePictures.Drawn drawn = pictures.of(Network.INPUT, LanesLayout.Lane.A);
            if (drawn == null || drawn.numbers() == null) { // which it would cover
                arrow(own, tile.getCenterX(), tile.getCenterY(), look.dx() * w, look.dy() * h);
            }
            own.dispose();
        }
        String words = words(what);
        Font font = Fonts.monoBold(11);
        double width = TextFit.width(font, words) + 10;
        boolean low = tile.height < LOW
                && tile.getMaxY() + PILL < layout.lane(LanesLayout.Lane.A).getMaxY();
        Rectangle2D.Double pill = low
                ? new Rectangle2D.Double(tile.x, tile.getMaxY() + 5, width, 17)
                : new Rectangle2D.Double(tile.x + 3, tile.getMaxY() - 20, width, 17);
        g.setColor(palette.get(Token.ACCENT));
        g.fill(new RoundRectangle2D.Double(pill.x, pill.y, pill.width, pill.height, 6, 6));
        text(font, words, pill.x + 5, pill.y + 12.5, Token.ON_ACCENT);
    }

    private static String words(Transformation what) {
        if (what instanceof Rotation rotation) {
            return number(rotation.degrees()) + "°";
        } else if (what instanceof Scaling scaling) {
            return "×" + number(scaling.factor());
        }
        Shift shift = (Shift) what;
        return "(" + number(shift.dx()) + ", " + number(shift.dy()) + ")";
    }

    private void dashed(Graphics2D own, Line2D line) {
        own.setColor(palette.get(Token.PHOTO_CASING, 0.75));
        own.setStroke(new BasicStroke(2.5f));
        own.draw(line);
        own.setColor(palette.get(Token.PHOTO_LINE));
        own.setStroke(new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
        own.draw(line);
    }

    private void arrow(Graphics2D own, double x, double y, double dx, double dy) {
        double length = Math.hypot(dx, dy);
        if (length < 1) {
            return;
        }
        double endX = x + dx;
        double endY = y + dy;
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(endX, endY);
        double head = Math.min(7, length);
        double ux = dx / length * head;
        double uy = dy / length * head;
        path.moveTo(endX - ux - uy * 0.6, endY - uy + ux * 0.6);
        path.lineTo(endX, endY);
        path.lineTo(endX - ux + uy * 0.6, endY - uy - ux * 0.6);
        own.setColor(palette.get(Token.PHOTO_CASING, 0.75));
        own.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        own.draw(path);
        own.setColor(palette.get(Token.PHOTO_LINE));
        own.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        own.draw(path);
    }
}
