package org.convcanvas.ui.frame;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Window;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javax.swing.RepaintManager;
import org.jspecify.annotations.Nullable;

/** All of a window as it was painted last, so that what changed can be handed to the display in one piece. */
final class WindowPicture {
    private final Window window;
    private BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    WindowPicture(Window window) {
        this.window = window;
    }

    /** Who gathers what is painted; null where each part is handed over by itself. */
    @Nullable
    GatheredPaint gathering() {
        GraphicsConfiguration screen = window.getGraphicsConfiguration();
        return screen != null
                        && screen.getDefaultTransform().equals(new AffineTransform())
                        && RepaintManager.currentManager(window) instanceof GatheredPaint gathered
                ? gathered
                : null;
    }

    /** What paints on the picture instead of on {@code screen}. */
    Graphics graphics(Graphics screen) {
        screen.dispose();
        fit();
        Graphics2D own = picture.createGraphics();
        own.setFont(window.getFont());
        own.setColor(window.getForeground());
        own.setBackground(window.getBackground());
        return own;
    }

    /** Has a part painted anew on the picture and shows it on {@code screen}: what the display has lost. */
    void restore(Graphics screen, Consumer<Graphics> painting) {
        fit();
        Shape clip = screen.getClip();
        Graphics2D own = picture.createGraphics();
        own.setClip(clip);
        painting.accept(own);
        own.dispose();
        Rectangle part = clip == null ? new Rectangle(picture.getWidth(), picture.getHeight()) : clip.getBounds();
        show(screen, part);
    }

    /** Puts a part of the picture on {@code screen}. */
    void show(Graphics screen, Rectangle part) {
        Graphics own = screen.create();
        own.clipRect(part.x, part.y, part.width, part.height);
        own.drawImage(picture, 0, 0, null);
        own.dispose();
    }

    private void fit() {
        int width = Math.max(1, window.getWidth());
        int height = Math.max(1, window.getHeight());
        if (picture.getWidth() != width || picture.getHeight() != height) {
            BufferedImage larger = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = larger.createGraphics();
            g.setColor(window.getBackground());
            g.fillRect(0, 0, width, height);
            g.drawImage(picture, 0, 0, null);
            g.dispose();
            picture = larger;
            window.repaint();
        }
    }
}
