package org.convcanvas.network;

import java.util.List;
import java.util.Optional;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * Keeps one of the s_y s_x grids that a map of stride s falls into: y[c, u, v] = x[c, u s_y + p, v s_x + q], where the phase
 * (p, q) is the one whose grid has the largest norm over all channels. When the image moves, the choice moves along (Chaman
 * and Dokmanic 2021, "Truly Shift-Invariant Convolutional Neural Networks"). All grids are floor(n / s) long.
 *
 * @param stride how far apart the numbers that are kept stand, 1 to 64 on each axis
 */
public record PolyphaseSampling(Pair stride) implements Pixelwise {
    public PolyphaseSampling {
        if (!stride.within(1, Window.MAX_STEP)) {
            throw new Problem("window.stride", stride, Window.MAX_STEP);
        }
    }

    @Override
    public String type() {
        return "polyphase-sampling";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (stride.y() > input.height() || stride.x() > input.width()) {
            throw new Problem("polyphase.large", stride, input.height() + "×" + input.width());
        }
        return Shape.of(input.channels(), input.height() / stride.y(), input.width() / stride.x());
    }

    /** The block of which a unit is one number. That the choice is made by the whole map is not in it. */
    @Override
    public Optional<Window> sight(Shape input) {
        return Optional.of(new Window(stride, stride, Pair.of(1), Padding.valid(), false));
    }
}
