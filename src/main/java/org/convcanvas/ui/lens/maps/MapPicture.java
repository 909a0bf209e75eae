package org.convcanvas.ui.lens.maps;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.convcanvas.lab.UnitAt;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The map of the drawer, with a cross through the unit; a click or drag pins another. */
final class MapPicture extends JComponent {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Shown picture;

    /** Of the facts only what is painted: all maps hang on the rest. */
    private record Shown(BufferedImage image, UnitAt unit, int rows, int columns) {}

    MapPicture(Consumer<UnitAt> chosen) {
        setToolTipText(Text.of("drawer.map.help"));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                UnitAt unit = at(event.getPoint());
                if (unit != null) {
                    chosen.accept(unit);
                }
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                mousePressed(event);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    void show(MapFacts now) {
        UnitAt unit = now.unit();
        int rows = now.snapshot().experiment().network().shape(unit.id()).height();
        picture = new Shown(now.image(), unit, rows, now.responses().length);
        repaint();
    }

    private Rectangle2D place(Shown shown) {
        double side = Math.min(getWidth(), getHeight()) - 2.0;
        double larger = Math.max(shown.image().getWidth(), shown.image().getHeight());
        double w = side * shown.image().getWidth() / larger;
        double h = side * shown.image().getHeight() / larger;
        return new Rectangle2D.Double(1, 1, w, h);
    }

    private @Nullable UnitAt at(Point point) {
        Shown shown = picture;
        if (shown == null) {
            return null;
        }
        Rectangle2D place = place(shown);
        int rows = shown.rows();
        int columns = shown.columns();
        int y = (int) Math.floor((point.y - place.getY()) * rows / place.getHeight());
        int x = (int) Math.floor((point.x - place.getX()) * columns / place.getWidth());
        return new UnitAt(
                shown.unit().id(),
                shown.unit().channel(),
                Math.max(0, Math.min(y, rows - 1)),
                Math.max(0, Math.min(x, columns - 1)));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Shown shown = picture;
        if (shown == null) {
            return;
        }
        Graphics2D g = Strokes.smooth(graphics);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        Rectangle2D place = place(shown);
        g.setColor(Theme.colour(Token.TILE_BORDER));
        g.fill(new Rectangle2D.Double(place.getX() - 1, place.getY() - 1, place.getWidth() + 2, place.getHeight() + 2));
        g.drawImage(
                shown.image(),
                (int) place.getX(),
                (int) place.getY(),
                (int) Math.round(place.getWidth()),
                (int) Math.round(place.getHeight()),
                null);
        int rows = shown.rows();
        double x = place.getX() + (shown.unit().x() + 0.5) * place.getWidth() / shown.columns();
        double y = place.getY() + (shown.unit().y() + 0.5) * place.getHeight() / rows;
        dashed(g, new Line2D.Double(place.getX(), y, place.getMaxX(), y));
        dashed(g, new Line2D.Double(x, place.getY(), x, place.getMaxY()));
        double f = Zoom.factor();
        Shape ring = new Ellipse2D.Double(x - 4 * f, y - 4 * f, 8 * f, 8 * f);
        g.setStroke(new BasicStroke((float) (3.5 * f)));
        g.setColor(Theme.colour(Token.CASING));
        g.draw(ring);
        g.setStroke(new BasicStroke((float) (1.5 * f)));
        g.setColor(Theme.colour(Token.ACCENT));
        g.draw(ring);
        g.dispose();
    }

    private static void dashed(Graphics2D g, Shape line) {
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {2, 3}, 0));
        g.setColor(Theme.colour(Token.ACCENT));
        g.draw(line);
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(148, 148);
    }

    @Override
    public Dimension getMinimumSize() {
        return Zoom.size(40, 40);
    }
}
