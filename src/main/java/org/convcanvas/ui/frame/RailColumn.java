package org.convcanvas.ui.frame;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;
import org.convcanvas.ui.parts.Zoom;

/** The rail's cards one below the other. The last one scrolls within itself; all scroll only where that is not enough. */
final class RailColumn extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1L;

    RailColumn(int cardWidth) {
        super(new MigLayout(
                "insets 8, gap 8, wrap 1", "[" + cardWidth + "!, fill]", "[shrink 0][shrink 0][shrink 100, fill]"));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return Zoom.px(16);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent().getHeight() >= getMinimumSize().height;
    }
}
