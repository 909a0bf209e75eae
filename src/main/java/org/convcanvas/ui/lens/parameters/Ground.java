package org.convcanvas.ui.lens.parameters;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.convcanvas.analysis.SharingExample.Way;
import org.convcanvas.lab.ShareLook.Panes;
import org.convcanvas.ui.parts.Zoom;
import org.jspecify.annotations.Nullable;

/** Keeps what lies below the marks as one picture, as marks change with every movement and it does not. */
final class Ground {
    private @Nullable BufferedImage picture;
    private @Nullable Painted painted;

    /** What the picture shows, in device pixels. */
    private record Painted(Ways ways, Panes panes, int width, int height, double scale) {
        /** Whether all but the middle way is as in another picture. */
        boolean rest(@Nullable Painted other) {
            return other != null
                    && ways.differsByLadder(other.ways)
                    && new Painted(other.ways, panes, width, height, scale).equals(other);
        }
    }

    void paint(Graphics graphics, Component on, Ways ways, WaysLayout layout) {
        double device = ((Graphics2D) graphics).getTransform().getScaleX();
        Painted now = new Painted(
                ways,
                layout.panes(),
                (int) Math.ceil(on.getWidth() * device),
                (int) Math.ceil(on.getHeight() * device),
                device * Zoom.factor());
        BufferedImage kept = picture;
        if (kept == null || kept.getWidth() != now.width || kept.getHeight() != now.height) {
            kept = new BufferedImage(now.width, now.height, BufferedImage.TYPE_INT_RGB);
            picture = kept;
            painted = null;
        }
        if (!now.equals(painted)) {
            Graphics2D g = kept.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.scale(now.scale, now.scale);
            WaysGround painter = new WaysGround(g, ways, layout);
            if (now.rest(painted)) {
                painter.paint(Way.LOCAL);
            } else {
                painter.paint();
            }
            g.dispose();
            painted = now;
        }
        graphics.drawImage(kept, 0, 0, on.getWidth(), on.getHeight(), null);
    }
}
