package org.convcanvas.ui.lens.parameters;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.convcanvas.lab.ShareLook.Panes;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** Keeps what lies below the marks as one picture, as marks change with every movement and it does not. */
final class Ground {
    private @Nullable BufferedImage picture;
    private @Nullable Ways of;
    private @Nullable Panes panes;
    private double scale;

    void paint(Graphics graphics, Component on, Ways ways, WaysLayout layout) {
        double device = ((Graphics2D) graphics).getTransform().getScaleX();
        int width = (int) Math.ceil(on.getWidth() * device);
        int height = (int) Math.ceil(on.getHeight() * device);
        BufferedImage kept = picture;
        boolean fits = kept != null && kept.getWidth() == width && kept.getHeight() == height;
        double whole = device * Zoom.factor();
        if (kept == null || !fits || ways != of || layout.panes() != panes || whole != scale) {
            kept = fits && kept != null ? kept : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = kept.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.scale(whole, whole);
            new WaysGround(g, ways, layout).paint();
            g.dispose();
            picture = kept;
            of = ways;
            panes = layout.panes();
            scale = whole;
        }
        graphics.drawImage(kept, 0, 0, on.getWidth(), on.getHeight(), null);
    }
}
