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
        g.fillRect(x, y, w, lines.top);
        g.fillRect(x, y + h - lines.bottom, w, lines.bottom);
        g.fillRect(x, y, lines.left, h);
        g.fillRect(x + w - lines.right, y, lines.right, h);
    }

    @Override
    public Insets getBorderInsets(Component component, Insets insets) {
        insets.set(
                lines.top + padding.top,
                lines.left + padding.left,
                lines.bottom + padding.bottom,
                lines.right + padding.right);
        return insets;
    }
}
