package org.convcanvas.ui.canvas;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.convcanvas.network.Network;
import org.convcanvas.render.CanvasLayout;
import org.convcanvas.render.CanvasState;
import org.convcanvas.render.Hit;
import org.jspecify.annotations.Nullable;

/** The canvas without its maps, kept as a picture until something of it changes: while maps follow a drag it stays. */
final class Ground {
    private @Nullable Key key;
    private @Nullable BufferedImage picture;

    /**
     * What decides how the ground looks.
     *
     * @param layout the same object as long as nothing moves
     * @param hover what is pointed at, as far as headers and handles show it
     * @param device device pixels to a component pixel
     */
    record Key(
            CanvasLayout layout,
            Network network,
            String selected,
            boolean dark,
            Hit hover,
            CanvasState.@Nullable Drop drop,
            Camera.Frame frame,
            double device) {
        int pixels(double length) {
            return (int) Math.max(1, Math.ceil(length * device));
        }
    }

    /** Of what is pointed at, the part that the ground shows. */
    static Hit shown(Hit hover) {
        if (hover instanceof Hit.Expand
                || hover instanceof Hit.Plus
                || hover.column().isEmpty()) {
            return hover;
        }
        return new Hit.Chip(hover.column());
    }

    /** Paints the ground; {@code painting} is asked for it when it is not known, with component pixels as unit. */
    void paint(Graphics2D g, Key wanted, Consumer<Graphics2D> painting) {
        BufferedImage known = picture;
        if (known == null || !wanted.equals(key)) {
            int w = wanted.pixels(wanted.frame().width());
            int h = wanted.pixels(wanted.frame().height());
            boolean fits = known != null && known.getWidth() == w && known.getHeight() == h;
            known = fits && known != null ? known : new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
            Graphics2D own = known.createGraphics();
            own.scale(wanted.device(), wanted.device());
            painting.accept(own);
            own.dispose();
            picture = known;
            key = wanted;
        }
        Graphics2D own = (Graphics2D) g.create();
        own.scale(1 / wanted.device(), 1 / wanted.device());
        own.drawImage(known, 0, 0, null);
        own.dispose();
    }
}
