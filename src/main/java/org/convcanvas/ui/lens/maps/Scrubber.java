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
            double y = trackRect.y + (trackRect.height - LINE) / 2.0;
            double x = thumbRect.getCenterX();
            Graphics2D rest = (Graphics2D) g.create();
            rest.clip(new RoundRectangle2D.Double(x, y, Math.max(0, trackRect.getMaxX() - x), LINE, LINE, LINE));
            rest.setColor(Theme.colour(Token.SEG));
            rest.fill(rest.getClip());
            rest.setColor(Theme.colour(Token.TEXT3));
            rest.setStroke(new BasicStroke(1));
            for (double at = x; at < trackRect.getMaxX() + HATCH; at += HATCH) {
                rest.draw(new Line2D.Double(at - LINE, y + LINE, at, y));
            }
            rest.dispose();
            g.setColor(Theme.colour(Token.ACCENT));
            g.fill(new RoundRectangle2D.Double(trackRect.x, y, Math.max(0, x - trackRect.x), LINE, LINE, LINE));
            g.dispose();
        }

        @Override
        public void paintThumb(Graphics graphics) {
            Graphics2D g = Strokes.smooth(graphics);
            double x = thumbRect.getCenterX() - THUMB / 2.0;
            double y = thumbRect.getCenterY() - THUMB / 2.0;
            g.setColor(Theme.colour(Token.ACCENT));
            g.fill(new Ellipse2D.Double(x, y, THUMB, THUMB));
            if (slider.isFocusOwner()) {
                g.setColor(Theme.colour(Token.TEXT));
                g.setStroke(new BasicStroke(2));
                g.draw(new Ellipse2D.Double(x + 1, y + 1, THUMB - 2, THUMB - 2));
            }
            g.dispose();
        }
    }
}
