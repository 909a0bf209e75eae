package org.convcanvas.ui.frame;

import java.awt.Graphics;
import java.awt.Rectangle;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;

/** A window that is handed to the display in one piece where {@link GatheredPaint} is in use. */
class GatheredFrame extends JFrame implements GatheredPaint.Target {
    private static final long serialVersionUID = 1L;

    private final transient WindowPicture picture = new WindowPicture(this);

    @Override
    public @Nullable Graphics getGraphics() {
        Graphics screen = super.getGraphics();
        GatheredPaint gathered = screen == null || picture == null ? null : picture.gathering();
        if (screen == null || gathered == null) {
            return screen;
        }
        if (!gathered.painting()) {
            getRootPane().repaint(); // whoever paints out of turn, as a scrolled view does, is shown with the rest
        }
        return picture.graphics(screen);
    }

    @Override
    public void paint(Graphics screen) {
        GatheredPaint gathered = picture.gathering();
        if (gathered == null || gathered.painting()) {
            super.paint(screen);
        } else {
            picture.restore(screen, super::paint);
        }
    }

    @Override
    public void show(Rectangle part) {
        Graphics screen = super.getGraphics();
        if (screen != null) {
            picture.show(screen, part);
            screen.dispose();
        }
    }
}
