package org.convcanvas.ui.parts;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Insets;
import javax.swing.border.AbstractBorder;
import org.convcanvas.render.Token;

/** A divider along one or more sides of a panel, in the theme's line colour, with padding inside it. */
public final class Edge extends AbstractBorder {
    private static final long serialVersionUID = 1L;

    private final Insets lines;
    private final Insets padding;

    /**
     * @param lines 1 for each side that has a line
     * @param padding the space inside, lines not counted
     */
    public Edge(Insets lines, Insets padding) {
        this.lines = lines;
        this.padding = padding;
    }

    @Override
    public void paintBorder(Component component, Graphics g, int x, int y, int w, int h) {
        g.setColor(Theme.colour(Token.LINE));
        int line = Zoom.line();
        g.fillRect(x, y, w, line * lines.top);
        g.fillRect(x, y + h - line * lines.bottom, w, line * lines.bottom);
        g.fillRect(x, y, line * lines.left, h);
        g.fillRect(x + w - line * lines.right, y, line * lines.right, h);
    }

    @Override
    public Insets getBorderInsets(Component component, Insets insets) {
        int line = Zoom.line();
        insets.set(
                line * lines.top + Zoom.px(padding.top),
                line * lines.left + Zoom.px(padding.left),
                line * lines.bottom + Zoom.px(padding.bottom),
                line * lines.right + Zoom.px(padding.right));
        return insets;
    }
}
