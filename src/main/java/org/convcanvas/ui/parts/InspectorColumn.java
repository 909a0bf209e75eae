package org.convcanvas.ui.parts;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;

/** Cards one below the other, as wide as the column that they scroll in. */
public class InspectorColumn extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1L;

    /** A column without cards. */
    protected InspectorColumn() {
        super(new MigLayout("insets 8 8 8 0, gap 8, fillx, hidemode 3, flowy", "[grow, fill]", ""));
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
        return false;
    }
}
