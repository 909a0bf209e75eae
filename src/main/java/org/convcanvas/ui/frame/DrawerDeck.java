package org.convcanvas.ui.frame;

import java.awt.CardLayout;
import java.awt.Component;
import javax.swing.JPanel;

/** The drawer of the canvas or that of a layer seen from within; only the one in sight works. */
final class DrawerDeck extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final String CANVAS = "canvas";
    private static final String LAYER = "layer";

    private final CardLayout cards = new CardLayout();
    private final Component canvas;
    private final Component layer;
    private boolean opened;

    DrawerDeck(Component canvas, Component layer) {
        this.canvas = canvas;
        this.layer = layer;
        setLayout(cards);
        add(canvas, CANVAS);
        add(layer, LAYER);
    }

    /** Shows the layer's, or the canvas's. */
    void open(boolean layerWanted) {
        if (layerWanted != opened) {
            opened = layerWanted;
            cards.show(this, layerWanted ? LAYER : CANVAS);
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (canvas != null) {
            canvas.setVisible(visible && !opened);
            layer.setVisible(visible && opened);
        }
    }
}
