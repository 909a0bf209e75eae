package org.convcanvas.network;

import java.util.List;
import java.util.Optional;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * A border around every map.
 *
 * @param padding explicit amounts and the fill
 */
public record Pad(Padding padding) implements Pixelwise {
    public Pad {
        if (padding.rule() != Padding.Rule.EXPLICIT) {
            throw new Problem("pad.explicit");
        }
        Window.POINT.withPadding(padding); // checks the amounts
    }

    /** What a unit sees: one pixel, of the padded map. */
    public Window window() {
        return Window.POINT.withPadding(padding);
    }

    @Override
    public String type() {
        return "pad";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Pair size = window().output(inputs.get(0));
        return Shape.of(inputs.get(0).channels(), size.y(), size.x());
    }

    @Override
    public Optional<Window> sight(Shape input) {
        return Optional.of(window());
    }
}
