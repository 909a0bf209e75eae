package org.convcanvas.ui.frame;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.function.Supplier;
import javax.swing.Icon;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** A box in a colour that may change. */
record ColourIcon(Supplier<Color> colour) implements Icon {
    private static final int WIDTH = 28;
    private static final int HEIGHT = 14;

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = Strokes.smooth(graphics);
        Strokes.box(
                g, x, y, getIconWidth(), getIconHeight(), 3 * Zoom.factor(), colour.get(), Theme.colour(Token.LINE2));
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return Zoom.px(WIDTH);
    }

    @Override
    public int getIconHeight() {
        return Zoom.px(HEIGHT);
    }
}
