package org.convcanvas.ui.frame;

import java.awt.CardLayout;
import java.awt.Component;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.JPanel;

/** The drawers, one for each thing that the middle of the window can be about; only the one in sight works. */
final class DrawerDeck extends JPanel {
    private static final long serialVersionUID = 1L;

    /** What the middle of the window is about. */
    enum Kind {
        CANVAS,
        LAYER,
        FIELD,
        SHIFT,
        SHARE
    }

    private final CardLayout cards = new CardLayout();
    private final Map<Kind, Component> drawers;
    private Kind shown = Kind.CANVAS;

    DrawerDeck(Map<Kind, Component> drawers) {
        this.drawers = new EnumMap<>(drawers);
        setLayout(cards);
        drawers.forEach((kind, drawer) -> add(drawer, kind.name()));
        cards.show(this, shown.name());
    }

    /** Shows that one. */
    void show(Kind kind) {
        if (kind != shown) {
            shown = kind;
            cards.show(this, kind.name());
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (drawers != null) {
            drawers.forEach((kind, drawer) -> drawer.setVisible(visible && kind == shown));
        }
    }
}
