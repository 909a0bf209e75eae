package org.convcanvas.ui.frame;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JComponent;
import org.convcanvas.render.Emblem;
import org.convcanvas.render.Palette;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** The kernel of the program's icon, in the colours of the theme. */
final class Logo extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int SIDE = 18;

    Logo() {}

    @Override
    public Dimension getPreferredSize() {
        return Zoom.size(SIDE, SIDE);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = Zoom.graphics(graphics);
        Emblem.paint(g, Palette.of(Theme.dark()), SIDE);
        g.dispose();
    }
}
