package org.convcanvas.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Puts pictures on the canvas. */
public final class Blit {
    private Blit() {}

    /** Copies pixel by pixel where the picture has the size that it is wanted at, else stretches it. */
    public static void paint(Graphics2D g, BufferedImage image, Rectangle2D.Double bounds) {
        AffineTransform transform = g.getTransform();
        double left = bounds.x * transform.getScaleX() + transform.getTranslateX();
        double top = bounds.y * transform.getScaleY() + transform.getTranslateY();
        boolean exact = Math.abs(image.getWidth() - bounds.width * transform.getScaleX()) < 1
                && Math.abs(image.getHeight() - bounds.height * transform.getScaleY()) < 1;
        Graphics2D own = (Graphics2D) g.create();
        if (exact) {
            own.setTransform(new AffineTransform());
            own.drawImage(image, (int) Math.round(left), (int) Math.round(top), null);
        } else {
            own.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            AffineTransform place = AffineTransform.getTranslateInstance(bounds.x, bounds.y);
            place.scale(bounds.width / image.getWidth(), bounds.height / image.getHeight());
            own.drawImage(image, place, null);
        }
        own.dispose();
    }
}
