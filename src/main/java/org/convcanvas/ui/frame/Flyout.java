package org.convcanvas.ui.frame;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;
import org.convcanvas.ui.parts.CollapsibleCard;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/**
 * Shows one card over the window beside the strip. Not a popup menu, because things are dragged out of it and its
 * controls open popups of their own. A click elsewhere or Esc closes it.
 */
final class Flyout {
    private static final int GAP = 6;

    private final int width;
    private final AWTEventListener outside = this::watch;
    private final JPanel holder = new Holder();
    private @Nullable CollapsibleCard shown;
    private @Nullable Component opener;

    Flyout(int width) {
        this.width = width;
        holder.setOpaque(false);
    }

    /** Opens a card, or closes it where it is open. */
    void toggle(CollapsibleCard card, JComponent strip, int y) {
        boolean same = card == shown;
        close();
        JRootPane root = SwingUtilities.getRootPane(strip);
        if (same || root == null) {
            return;
        }
        JLayeredPane layers = root.getLayeredPane();
        shown = card;
        opener = strip;
        holder.add(card);
        layers.add(holder, JLayeredPane.PALETTE_LAYER);
        Point at = SwingUtilities.convertPoint(strip, strip.getWidth() + Zoom.px(GAP), y, layers);
        card.setSize(Zoom.px(width), 10); // the height of wrapped contents depends on the width
        holder.setLocation(at);
        fit(card, layers);
        holder.revalidate();
        layers.repaint();
        Toolkit.getDefaultToolkit().addAWTEventListener(outside, AWTEvent.MOUSE_EVENT_MASK | AWTEvent.KEY_EVENT_MASK);
    }

    /** As high as the card wants to be, where that is possible. */
    private void fit(CollapsibleCard card, JLayeredPane layers) {
        int wide = Zoom.px(width);
        int gap = Zoom.px(GAP);
        int height = Math.min(card.getPreferredSize().height, layers.getHeight() - 2 * gap);
        int top = Math.max(gap, Math.min(holder.getY(), layers.getHeight() - height - gap));
        holder.setBounds(holder.getX(), top, wide, height);
        card.setBounds(0, 0, wide, height);
    }

    /** Keeps to the height of the card when that changes. */
    private final class Holder extends JPanel {
        private static final long serialVersionUID = 1L;

        Holder() {
            super(null);
        }

        @Override
        public void doLayout() {
            CollapsibleCard card = shown;
            if (card != null && getParent() instanceof JLayeredPane layers) {
                fit(card, layers);
            }
        }
    }

    void close() {
        CollapsibleCard card = shown;
        if (card == null) {
            return;
        }
        Toolkit.getDefaultToolkit().removeAWTEventListener(outside);
        shown = null;
        holder.remove(card);
        if (holder.getParent() instanceof JLayeredPane layers) {
            layers.remove(holder);
            layers.repaint();
        }
    }

    private void watch(AWTEvent event) {
        if (event.getID() == MouseEvent.MOUSE_PRESSED && event.getSource() instanceof Component pressed) {
            Component owner = opener;
            boolean inside = SwingUtilities.isDescendingFrom(pressed, holder);
            boolean onStrip = owner != null && SwingUtilities.isDescendingFrom(pressed, owner);
            boolean inPopup = SwingUtilities.getRootPane(pressed) != SwingUtilities.getRootPane(holder)
                    || SwingUtilities.getAncestorOfClass(JPopupMenu.class, pressed) != null;
            if (!inside && !onStrip && !inPopup) {
                close();
            }
        } else if (event instanceof KeyEvent key
                && key.getID() == KeyEvent.KEY_PRESSED
                && key.getKeyCode() == KeyEvent.VK_ESCAPE) {
            close();
        }
    }
}
