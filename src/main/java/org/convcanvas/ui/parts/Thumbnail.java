package org.convcanvas.ui.parts;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.Icon;
import org.convcanvas.picture.ChannelOrder;
import org.convcanvas.picture.InputFormat;
import org.convcanvas.picture.InputRange;
import org.convcanvas.picture.MapImage;
import org.convcanvas.picture.Picture;
import org.convcanvas.render.Token;
import org.jspecify.annotations.Nullable;

/** A small picture of what of a picture is used, within a rim. */
public final class Thumbnail implements Icon {
    private static final int DENSITY = 2; // sharp on dense displays

    private final int side;
    private @Nullable BufferedImage image;

    /** An empty one of {@code side} x {@code side}. */
    public Thumbnail(int side) {
        this.side = side;
    }

    /** Computes the image to show; takes a few ms for each megapixel, so not on the event thread. */
    public static BufferedImage render(Picture picture, int height, int width, int side) {
        double scale = (double) DENSITY * side / Math.max(height, width);
        int h = Math.max(1, (int) Math.round(height * scale));
        int w = Math.max(1, (int) Math.round(width * scale));
        InputFormat format = new InputFormat(h, w, true, InputRange.BYTES, ChannelOrder.RGB);
        int[] pixels = new int[w * h];
        MapImage.paintInput(format.tensor(picture), format, pixels, w, 0, 0, w, h);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, w, h, pixels, 0, w);
        return image;
    }

    /** Shows what {@link #render} made. */
    public void show(BufferedImage rendered) {
        image = rendered;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = Strokes.smooth(graphics);
        BufferedImage shown = image;
        int room = getIconWidth();
        double density = DENSITY / Zoom.factor();
        double w = shown == null ? room : shown.getWidth() / density;
        double h = shown == null ? room : shown.getHeight() / density;
        double left = x + (room - w) / 2;
        double top = y + (room - h) / 2;
        if (shown != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(shown, (int) left, (int) top, (int) w, (int) h, null);
        }
        g.setColor(Theme.colour(Token.TILE_BORDER));
        g.draw(new RoundRectangle2D.Double(left + 0.5, top + 0.5, w - 1, h - 1, 4, 4));
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return Zoom.px(side);
    }

    @Override
    public int getIconHeight() {
        return Zoom.px(side);
    }
}
