package org.convcanvas.ui.parts;

import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JLabel;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;

/** A short fact on a soft ground, as "80 parameters". */
public final class Tag extends JLabel {
    private static final long serialVersionUID = 1L;

    public Tag(String text) {
        super(text);
        Zoom.font(this, Fonts.semibold(11));
        Labels.colour(this, Token.ACCENT);
        setBorder(Zoom.pad(2, 7, 2, 7));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Strokes.smooth(graphics);
        Strokes.box(g, this, 4, Token.ACCENT_SOFT, Token.ACCENT_SOFT);
        g.dispose();
        super.paintComponent(graphics);
    }
}
