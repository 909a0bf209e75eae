package org.convcanvas.ui.frame;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import org.convcanvas.render.Palette;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Strokes;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** The program's sign: a 3 x 3 kernel whose columns grow from dim to bright. */
final class Logo extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int SIDE = 18;
    private static final double[] STRENGTH = {0.38, 0.65, 1};

    Logo() {}

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(SIDE, SIDE);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Zoom.graphics(graphics);
        paint(g, Palette.of(Theme.dark()), SIDE);
        g.dispose();
    }

    /** The sign as a window's icon; the same in both themes. */
    static Image image(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = Strokes.smooth(image.createGraphics());
        paint(g, Palette.of(true), side);
        g.dispose();
        return image;
    }

    /** Paints the sign into a square at the origin. */
    static void paint(Graphics2D g, Palette palette, double side) {
        double pitch = side / 2.85; // cells of 0.85 pitch, so that three fill the side
        double cell = 0.85 * pitch;
        for (int i = 0; i < 9; i++) {
            g.setColor(palette.get(Token.ACCENT, STRENGTH[i % 3]));
            int row = i / 3;
            double arc = cell / 3;
            g.fill(new RoundRectangle2D.Double(i % 3 * pitch, row * pitch, cell, cell, arc, arc));
        }
    }
}
