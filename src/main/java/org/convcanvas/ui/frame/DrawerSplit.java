package org.convcanvas.ui.frame;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.BorderFactory;
import javax.swing.JSplitPane;
import javax.swing.plaf.basic.BasicSplitPaneUI;
import org.convcanvas.ui.parts.Zoom;

/** The canvas above the drawer, with a divider that can be dragged; a double click on it hides the drawer. */
final class DrawerSplit extends JSplitPane {
    private static final long serialVersionUID = 1L;
    private static final int USUAL = 204;
    private static final int SHORT = 150;
    private static final int SHORT_BELOW = 720;
    private static final int DIVIDER = 4;

    private final Component drawer;
    private final Runnable hide;
    private int placedFor;

    DrawerSplit(Component canvas, Component drawer, Runnable hide) {
        super(VERTICAL_SPLIT, canvas, drawer);
        this.drawer = drawer;
        this.hide = hide;
        setBorder(BorderFactory.createEmptyBorder());
        setResizeWeight(1);
        setDividerSize(Zoom.px(DIVIDER));
        listen();
    }

    private void listen() {
        if (getUI() instanceof BasicSplitPaneUI basic) {
            basic.getDivider().addMouseListener(new MouseAdapter() {
                @Override
                public void mouseClicked(MouseEvent event) {
                    if (event.getClickCount() == 2) {
                        hide.run();
                    }
                }
            });
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (hide != null) { // the constructor of the superclass calls it, too
            listen();
            setDividerSize(drawer.isVisible() ? Zoom.px(DIVIDER) : 0);
            placedFor = 0; // the size of the interface may be another
        }
    }

    /** The drawer is there or not. */
    void showDrawer(boolean shown) {
        drawer.setVisible(shown);
        setDividerSize(shown ? Zoom.px(DIVIDER) : 0);
        placedFor = 0;
        revalidate();
    }

    @Override
    public void doLayout() {
        int wanted = Zoom.px(Zoom.height(this) < SHORT_BELOW ? SHORT : USUAL);
        if (drawer.isVisible() && getHeight() > 0 && placedFor != wanted) {
            placedFor = wanted; // once for a high window and once for a short one; what is dragged stays
            setDividerLocation(Math.max(getHeight() / 2, getHeight() - Zoom.px(DIVIDER) - wanted));
        }
        super.doLayout();
    }
}
