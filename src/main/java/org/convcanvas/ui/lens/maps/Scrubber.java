package org.convcanvas.ui.lens.maps;

import com.formdev.flatlaf.ui.FlatSliderUI;
import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JSlider;
import org.convcanvas.render.Token;
import org.convcanvas.text.Text;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** A slider over all units of a map: what was reached is filled, what is to come is hatched. */
final class Scrubber extends JSlider {
    private static final long serialVersionUID = 1L;

    private boolean showing;

    /** @param slide is moved by a person's hand */
    Scrubber(Slide slide) {
        super(0, 1, 0);
        setFocusable(true);
        setOpaque(false);
        setName("scrubber");
        getAccessibleContext().setAccessibleName(Text.of("slide.scrub"));
        setToolTipText(Text.of("slide.scrub"));
        addChangeListener(event -> {
            if (!showing) {
                slide.go(getValue());
            }
        });
    }

    /** Shows where the slide is. */
    void show(int index, int count) {
        showing = true;
        setMaximum(Math.max(1, count - 1));
        setValue(index);
        showing = false;
    }

    @Override
    public void updateUI() {
        setUI(new Look());
    }

    /** A line with a round thumb. */
    private static final class Look extends FlatSliderUI {
        private static final int THUMB = 14;
        private static final int LINE = 4;
        private static final int HATCH = 5;

        @Override
        public void paintTrack(Graphics graphics) {
            Graphics2D g = Strokes.smooth(graphics);
            double f = Zoom.factor();
            double thick = LINE * f;
            double y = trackRect.y + (trackRect.height - thick) / 2;
            double x = thumbRect.getCenterX();
            Graphics2D rest = (Graphics2D) g.create();
            rest.clip(new RoundRectangle2D.Double(x, y, Math.max(0, trackRect.getMaxX() - x), thick, thick, thick));
            rest.setColor(Theme.colour(Token.SEG));
            rest.fill(rest.getClip());
            rest.setColor(Theme.colour(Token.TEXT3));
            rest.setStroke(new BasicStroke(Zoom.line()));
            for (double at = x; at < trackRect.getMaxX() + HATCH * f; at += HATCH * f) {
                rest.draw(new Line2D.Double(at - thick, y + thick, at, y));
            }
            rest.dispose();
            g.setColor(Theme.colour(Token.ACCENT));
            g.fill(new RoundRectangle2D.Double(trackRect.x, y, Math.max(0, x - trackRect.x), thick, thick, thick));
            g.dispose();
        }

        @Override
        public void paintThumb(Graphics graphics) {
            Graphics2D g = Strokes.smooth(graphics);
            double side = THUMB * Zoom.factor();
            double x = thumbRect.getCenterX() - side / 2;
            double y = thumbRect.getCenterY() - side / 2;
            g.setColor(Theme.colour(Token.ACCENT));
            g.fill(new Ellipse2D.Double(x, y, side, side));
            if (slider.isFocusOwner()) {
                g.setColor(Theme.colour(Token.TEXT));
                g.setStroke(new BasicStroke(2));
                g.draw(new Ellipse2D.Double(x + 1, y + 1, side - 2, side - 2));
            }
            g.dispose();
        }
    }
}
