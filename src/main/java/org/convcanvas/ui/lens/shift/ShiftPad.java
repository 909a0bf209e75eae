package org.convcanvas.ui.lens.shift;

import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.convcanvas.lab.ShiftLook;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.LanesPainter;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** A square on which the shift is a point: a grid line for every step of the last layer's units. */
final class ShiftPad extends Spoken {
    /** The largest shift on it, in pixels. */
    static final int REACH = 32;

    private static final long serialVersionUID = 1L;
    private static final double DOT = 6;

    private final transient ShiftModel model;
    private int stride = 1;
    private double step = 1;

    ShiftPad(ShiftModel model) {
        this.model = model;
        setCursor(Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                to(event);
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                to(event);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        setToolTipText(Text.of("shift.pad.help"));
    }

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(180, 180);
    }

    /** The total stride, and to which multiples the mouse moves. */
    void show(int newStride, double newStep) {
        stride = newStride;
        step = newStep;
        ShiftLook look = model.look();
        say(Text.of("shift.pad.words", LanesPainter.number(look.dx()), LanesPainter.number(look.dy())));
        repaint();
    }

    private void to(MouseEvent event) {
        double dx = (event.getX() - getWidth() / 2.0) * 2 * REACH / getWidth();
        double dy = (event.getY() - getHeight() / 2.0) * 2 * REACH / getHeight();
        model.look(model.look().to(near(dx), near(dy)));
    }

    private double near(double pixels) {
        double limited = Math.max(-REACH, Math.min(REACH, pixels));
        return step * Math.rint(limited / step);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Strokes.smooth(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Strokes.box(g, this, 6, Token.FIELD, Token.LINE2);
        g.scale(Zoom.factor(), Zoom.factor());
        double width = Zoom.width(this);
        double height = Zoom.height(this);
        double middleX = width / 2.0;
        double middleY = height / 2.0;
        double px = width / (2.0 * REACH);
        double py = height / (2.0 * REACH);
        g.setColor(Theme.colour(Token.LINE));
        g.setStroke(new BasicStroke(1));
        int each = Math.max(1, stride);
        for (int i = each; i < REACH && each * px >= 3; i += each) {
            for (int sign : new int[] {-1, 1}) {
                double x = middleX + sign * i * px;
                double y = middleY + sign * i * py;
                g.draw(new Line2D.Double(x, 1, x, height - 2.0));
                g.draw(new Line2D.Double(1, y, width - 2.0, y));
            }
        }
        g.setColor(Theme.colour(Token.TEXT3));
        g.draw(new Line2D.Double(middleX, 1, middleX, height - 2.0));
        g.draw(new Line2D.Double(1, middleY, width - 2.0, middleY));
        g.setFont(Fonts.mono(10));
        g.setColor(Theme.colour(Token.TEXT2));
        g.drawString("−" + REACH, 5, (float) height - 6);
        g.drawString(String.valueOf(REACH), (float) width - 18, (float) height - 6);
        ShiftLook look = model.look();
        double x = middleX + Math.max(-REACH, Math.min(REACH, look.dx())) * px;
        double y = middleY + Math.max(-REACH, Math.min(REACH, look.dy())) * py;
        g.setColor(Theme.colour(Token.ACCENT));
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0));
        g.draw(new Line2D.Double(x, y, x, height - 2.0));
        g.draw(new Line2D.Double(x, y, width - 2.0, y));
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(middleX, middleY, x, y));
        g.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
        g.dispose();
    }
}
