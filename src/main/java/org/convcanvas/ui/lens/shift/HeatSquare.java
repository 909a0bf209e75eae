package org.convcanvas.ui.lens.shift;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.convcanvas.analysis.Shift;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.LanesPainter;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** An error over all whole shifts of a square, as colours; a click chooses a shift. */
final class HeatSquare extends Spoken {
    private static final long serialVersionUID = 1L;
    private static final int PAD = 18;

    private int reach = 1;
    private final transient ShiftModel model;
    private double[] square = new double[0];
    private transient @Nullable BufferedImage image;
    private double most;

    HeatSquare(ShiftModel model) {
        this.model = model;
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                Shift shift = at(event);
                if (shift != null) {
                    model.look(model.look().to(shift.dx(), shift.dy()));
                }
            }
        });
        setToolTipText("");
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(200, 120);
    }

    /** The largest of the numbers that are known and finite; 0 for none. */
    static double largest(double[] numbers) {
        return Arrays.stream(numbers).filter(Double::isFinite).max().orElse(0);
    }

    /**
     * Shows numbers as of {@link org.convcanvas.analysis.Sweep#square} with that reach.
     *
     * @param strongest the number that has the strongest colour
     */
    void show(double[] numbers, int newReach, String layer, double strongest, boolean dark) {
        reach = newReach;
        square = numbers.clone();
        most = strongest;
        int side = 2 * reach + 1;
        BufferedImage made = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < square.length; i++) {
            if (!Double.isNaN(square[i])) {
                double place = most > 0 ? Math.min(1, square[i] / most) : 0;
                made.setRGB(i % side, i / side, ColourMap.BLUE_RED.argb(place, dark));
            }
        }
        image = made;
        say(Text.of("shift.square.words", layer, reach));
        repaint();
    }

    private Rectangle2D.Double place() {
        double side = Math.max(10, Math.min(Zoom.height(this) - PAD - 4.0, Zoom.width(this) - 3.0 * PAD));
        return new Rectangle2D.Double(2.0 * PAD, 2, side, side);
    }

    private @Nullable Shift at(MouseEvent event) {
        Rectangle2D.Double place = place();
        int side = 2 * reach + 1;
        int x = (int) Math.floor((event.getX() / Zoom.factor() - place.x) * side / place.width);
        int y = (int) Math.floor((event.getY() / Zoom.factor() - place.y) * side / place.height);
        return x < 0 || y < 0 || x >= side || y >= side ? null : new Shift(x - reach, y - reach);
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        Shift shift = at(event);
        if (shift == null || square.length == 0) {
            return null;
        }
        double value = square[(int) ((shift.dy() + reach) * (2 * reach + 1) + shift.dx() + reach)];
        String words = Double.isNaN(value) ? Text.of("field.measuring") : LanesPainter.percent(value);
        return "(" + (int) shift.dx() + ", " + (int) shift.dy() + "): " + words;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Zoom.graphics(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Rectangle2D.Double place = place();
        g.setColor(Theme.colour(Token.CARD));
        g.fill(place);
        Graphics2D hatch = (Graphics2D) g.create();
        hatch.clip(place);
        hatch.setColor(Theme.colour(Token.LINE));
        for (int i = (int) -place.height; i < place.width; i += 7) {
            hatch.drawLine((int) place.x + i, (int) place.getMaxY(), (int) (place.x + i + place.height), (int) place.y);
        }
        hatch.dispose();
        BufferedImage picture = image;
        if (picture != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            g.drawImage(picture, (int) place.x, (int) place.y, (int) place.width, (int) place.height, null);
        }
        g.setColor(Theme.colour(Token.LINE2));
        g.draw(place);
        double cell = place.width / (2 * reach + 1);
        double x = place.x + (model.look().dx() + reach) * cell;
        double y = place.y + (model.look().dy() + reach) * cell;
        if (place.contains(x, y)) {
            g.setColor(Theme.colour(Token.TEXT));
            g.setStroke(new BasicStroke(1.5f));
            g.draw(new Rectangle2D.Double(x, y, cell, cell));
        }
        g.setFont(Fonts.mono(10));
        g.setColor(Theme.colour(Token.TEXT2));
        g.drawString("−" + reach, (float) place.x, (float) place.getMaxY() + 12);
        g.drawString("dx", (float) place.getCenterX() - 6, (float) place.getMaxY() + 12);
        g.drawString(String.valueOf(reach), (float) place.getMaxX() - 13, (float) place.getMaxY() + 12);
        g.drawString("dy", (float) place.x - 16, (float) place.getCenterY() + 4);
        legend(g, place);
        g.dispose();
    }

    /** At the right side: from no error up to the largest. */
    private void legend(Graphics2D g, Rectangle2D.Double place) {
        double x = place.getMaxX() + 10;
        for (int i = 0; i < place.height; i++) {
            g.setColor(Color.decode(
                    String.valueOf(ColourMap.BLUE_RED.argb(1 - i / place.height, Theme.dark()) & 0xFFFFFF)));
            g.fill(new Rectangle2D.Double(x, place.y + i, 8, 1));
        }
        g.setColor(Theme.colour(Token.LINE2));
        g.draw(new Rectangle2D.Double(x, place.y, 8, place.height));
        g.setFont(Fonts.mono(10));
        g.setColor(Theme.colour(Token.TEXT2));
        g.drawString(LanesPainter.percent(most), (float) x + 13, (float) place.y + 9);
        g.drawString("0", (float) x + 13, (float) place.getMaxY());
    }
}
