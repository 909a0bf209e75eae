package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/** The channels of all inputs, one after the other. */
public record Concat() implements Joining {
    @Override
    public String type() {
        return "concat";
    }

    @Override
    public Shape output(List<Shape> inputs) {
        Shape first = inputs.get(0);
        int channels = 0;
        for (Shape input : inputs) {
            if (input.height() != first.height() || input.width() != first.width()) {
                throw new Problem("concat.sizes", first, input);
            }
            channels += input.channels();
        }
        return Shape.of(channels, first.height(), first.width());
    }
}
