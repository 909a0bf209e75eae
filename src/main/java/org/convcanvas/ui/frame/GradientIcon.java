package org.convcanvas.ui.frame;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.swing.Icon;
import org.convcanvas.picture.ColourMap;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** A colour map from its negative to its positive end. */
record GradientIcon(ColourMap map) implements Icon {
    private static final int WIDTH = 46;
    private static final int HEIGHT = 10;

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = Strokes.smooth(graphics);
        BufferedImage image = new BufferedImage(ColourMap.ENTRIES, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, ColourMap.ENTRIES, 1, map.table(Theme.dark()), 0, ColourMap.ENTRIES);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, x, y, getIconWidth(), getIconHeight(), null);
        g.setColor(Theme.colour(Token.TILE_BORDER));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        g.drawRect(x, y, getIconWidth() - 1, getIconHeight() - 1);
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
