package org.convcanvas.ui.frame;

import java.awt.Component;
import javax.swing.JLayeredPane;

/** The canvas, and over its upper edge the banner. */
final class CanvasStack extends JLayeredPane {
    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 12;
    private static final int WIDEST = 640;

    private final Component canvas;
    private final Banner banner;

    CanvasStack(Component canvas, Banner banner) {
        this.canvas = canvas;
        this.banner = banner;
        add(canvas, DEFAULT_LAYER);
        add(banner, PALETTE_LAYER);
    }

    @Override
    public void doLayout() {
        canvas.setBounds(0, 0, getWidth(), getHeight());
        int width = Math.min(WIDEST, getWidth() - 2 * MARGIN);
        banner.setBounds((getWidth() - width) / 2, MARGIN, width, banner.sizeFor(width).height);
    }
}
