package org.convcanvas.ui.parts;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind something that changes often, kept as a picture until it changes itself.
 *
 * @param <K> all that decides how it looks, beside its size
 */
public final class Backdrop<K> {
    private @Nullable K key;
    private @Nullable BufferedImage picture;

    /**
     * Paints it.
     *
     * @param wanted how it should look
     * @param width in component pixels
     * @param height in component pixels
     * @param device device pixels to a component pixel
     * @param painting is asked for it when it is not known, with component pixels as unit; has to fill all of it
     */
    public void paint(
            Graphics2D g, K wanted, double width, double height, double device, Consumer<Graphics2D> painting) {
        int w = (int) Math.max(1, Math.ceil(width * device));
        int h = (int) Math.max(1, Math.ceil(height * device));
        BufferedImage known = picture;
        boolean fits = known != null && known.getWidth() == w && known.getHeight() == h;
        if (known == null || !fits || !wanted.equals(key)) {
            known = fits && known != null ? known : new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
            Graphics2D own = known.createGraphics();
            own.scale(device, device);
            painting.accept(own);
            own.dispose();
            picture = known;
            key = wanted;
        }
        Graphics2D own = (Graphics2D) g.create();
        own.scale(1 / device, 1 / device);
        own.drawImage(known, 0, 0, null);
        own.dispose();
    }
}
