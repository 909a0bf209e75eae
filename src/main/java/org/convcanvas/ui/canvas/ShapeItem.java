package org.convcanvas.ui.canvas;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JMenuItem;
import org.convcanvas.render.Fonts;
import org.convcanvas.render.Token;
import org.convcanvas.ui.parts.Theme;
import org.convcanvas.ui.parts.Zoom;

/** A menu item with a shape at its right end, where others have their shortcut. */
final class ShapeItem extends JMenuItem {
    private static final long serialVersionUID = 1L;
    private static final int ROOM = 24;

    private final String shape;

    ShapeItem(String title, String shape) {
        super(title);
        this.shape = shape;
        getAccessibleContext().setAccessibleDescription(shape);
    }

    private FontMetrics metrics() {
        return getFontMetrics(Fonts.mono(getFont().getSize2D() - 1));
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        return shape.isEmpty()
                ? size
                : new Dimension(size.width + Zoom.px(ROOM) + metrics().stringWidth(shape), size.height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (!shape.isEmpty()) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            FontMetrics metrics = metrics();
            g.setFont(metrics.getFont());
            g.setColor(isArmed() ? Theme.colour(Token.ON_ACCENT) : Theme.colour(Token.TEXT2));
            int baseline = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
            g.drawString(shape, getWidth() - metrics.stringWidth(shape) - Zoom.px(ROOM) / 2, baseline);
            g.dispose();
        }
    }
}
