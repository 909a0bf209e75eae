package org.convcanvas.ui.frame;

import java.awt.AlphaComposite;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Leads the eye from one depth of zoom to the next: a picture of what was seen grows or shrinks, and fades over what is
 * seen now.
 */
final class DepthChange extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int MILLIS = 180;
    private static final int FRAME = 15;

    private final transient Timer clock = new Timer(FRAME, event -> tick());
    private transient @Nullable BufferedImage picture;
    private Rectangle from = new Rectangle();
    private Rectangle to = new Rectangle();
    private long begun;

    DepthChange() {
        setVisible(false);
        setOpaque(false);
    }

    /** A picture of a component as it is. */
    static @Nullable BufferedImage picture(Component component) {
        if (component.getWidth() <= 0 || component.getHeight() <= 0 || !component.isShowing()) {
            return null;
        }
        BufferedImage image =
                new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        component.paint(g);
        g.dispose();
        return image;
    }

    /** Moves the part {@code newFrom} of a picture to {@code newTo}, the rest along with it; null does nothing. */
    void start(@Nullable BufferedImage newPicture, Rectangle newFrom, Rectangle newTo) {
        if (newPicture != null && !newFrom.isEmpty() && !newTo.isEmpty()) {
            picture = newPicture;
            from = newFrom;
            to = newTo;
            begun = System.nanoTime();
            setVisible(true);
            clock.start();
        }
    }

    private double share() {
        return Math.min(1, (System.nanoTime() - begun) / 1e6 / MILLIS);
    }

    private void tick() {
        if (share() >= 1) {
            clock.stop();
            picture = null;
            setVisible(false);
        }
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        BufferedImage shown = picture;
        if (shown == null) {
            return;
        }
        double share = share();
        double eased = 1 - (1 - share) * (1 - share);
        double x = from.x + (to.x - from.x) * eased;
        double y = from.y + (to.y - from.y) * eased;
        double w = from.width + (to.width - from.width) * eased;
        double h = from.height + (to.height - from.height) * eased;
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(w / from.width, h / from.height);
        place.translate(-from.x, -from.y);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setComposite(AlphaComposite.SrcOver.derive((float) (1 - eased)));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(shown, place, null);
        g.dispose();
    }
}
