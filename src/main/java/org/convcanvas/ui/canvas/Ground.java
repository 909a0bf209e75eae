package org.convcanvas.ui.canvas;

import java.awt.Graphics2D;
import java.util.function.Consumer;
import org.convcanvas.network.Network;
import org.convcanvas.render.CanvasLayout;
import org.convcanvas.render.CanvasState;
import org.convcanvas.render.Hit;
import org.convcanvas.ui.parts.Backdrop;
import org.jspecify.annotations.Nullable;

/** The canvas without its maps, kept as a picture until something of it changes: while maps follow a drag it stays. */
final class Ground {
    private final Backdrop<Key> backdrop = new Backdrop<>();

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
            double device) {}

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
        backdrop.paint(g, wanted, wanted.frame().width(), wanted.frame().height(), wanted.device(), painting);
    }
}
