package org.convcanvas.ui.lens.parameters;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import org.convcanvas.analysis.SharingExample;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.render.Numbers;
import org.convcanvas.render.Token;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Spoken;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** The three ways on the screen. Pointing at an output, a weight or an entry of a matrix shows it in all of them. */
public final class WaysView extends Spoken {
    private static final long serialVersionUID = 1L;

    private final transient ShareModel model;

    /** A view that follows the model from now on. */
    public WaysView(ShareModel model) {
        this.model = model;
        setOpaque(true);
        setFocusable(true);
        setName("ways");
        setPreferredSize(new Dimension(600, 400));
        setMinimumSize(new Dimension(200, 150));
        model.listen(() -> {
            if (model.active()) {
                spoken();
                repaint();
            }
        });
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                pointed(event, false);
            }

            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                pointed(event, true);
            }

            @Override
            public void mouseExited(MouseEvent event) {
                model.point(-1, -1, -1);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        setToolTipText("");
    }

    private void spoken() {
        Ways ways = model.ways();
        if (ways != null) {
            SharingExample example = ways.example();
            say(Text.of(
                    "share.words",
                    example.weights(Way.FULL),
                    example.weights(Way.LOCAL),
                    example.weights(Way.CONVOLUTION)));
        }
    }

    private WaysLayout layout(Ways ways) {
        return new WaysLayout(ways.example(), Zoom.width(this), Zoom.height(this));
    }

    private void pointed(MouseEvent event, boolean pressed) {
        Ways ways = model.ways();
        if (ways == null) {
            return;
        }
        double x = event.getX() / Zoom.factor();
        double y = event.getY() / Zoom.factor();
        WaysLayout layout = layout(ways);
        SharingExample example = ways.example();
        Shape output = example.output();
        Shape input = example.input().shape();
        for (Way way : WaysLayout.ORDER) {
            int unit = WaysLayout.at(layout.output(way), output.height(), output.width(), x, y);
            if (unit >= 0) {
                if (pressed) {
                    model.first(unit);
                } else {
                    model.point(unit, -1, -1);
                }
                return;
            }
            int entry = WaysLayout.at(layout.matrix(way), example.rows(), example.columns(), x, y);
            if (entry >= 0) {
                int row = entry / example.columns();
                int column = entry % example.columns();
                model.point(row, column, example.tap(Way.CONVOLUTION, row, column));
                return;
            }
            int pixel = WaysLayout.at(layout.input(way), input.height(), input.width(), x, y);
            if (pixel >= 0) {
                int tap = example.tap(Way.CONVOLUTION, model.second(), pixel);
                int other = tap >= 0 ? tap : example.tap(Way.CONVOLUTION, model.first(), pixel);
                model.point(-1, pixel, other);
                return;
            }
        }
        model.point(-1, -1, -1);
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        Ways ways = model.ways();
        if (ways == null || model.input() < 0) {
            return null;
        }
        SharingExample example = ways.example();
        for (Way way : WaysLayout.ORDER) {
            if (layout(ways).card(way).contains(event.getX() / Zoom.factor(), event.getY() / Zoom.factor())) {
                boolean connected = example.tap(way, model.second(), model.input()) >= 0;
                float weight = example.weight(way, model.second(), model.input());
                return connected
                        ? Text.of("share.entry", model.second(), model.input(), Numbers.signed(weight, true))
                        : Text.of("share.unconnected", model.second(), model.input());
            }
        }
        return null;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Zoom.graphics(graphics);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Theme.colour(Token.CANVAS));
        g.fill(new Rectangle2D.Double(0, 0, Zoom.width(this) + 1, Zoom.height(this) + 1));
        Ways ways = model.ways();
        if (ways != null) {
            new WaysPainter(g, model.session().view(), model, ways, layout(ways)).paint();
        }
        g.dispose();
    }
}
