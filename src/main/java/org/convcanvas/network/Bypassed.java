package org.convcanvas.network;

import java.util.List;
import org.convcanvas.tensor.Shape;
import org.convcanvas.text.Problem;

/**
 * Stands in the place of a layer that is left out for the time being: hands its input on, does no work and has no
 * parameters, but keeps the layer and its tensors. Those are kept under roles of their own, so that nobody takes them for
 * weights that do something.
 *
 * @param layer what is left out: a layer of one input that fits it
 */
public record Bypassed(Layer layer) implements Pixelwise {
    private static final String PREFIX = "bypassed-";

    public Bypassed {
        if (layer instanceof Joining || layer instanceof Bypassed) {
            throw new Problem("bypass.join");
        }
    }

    /** The role under which a tensor of the layer is kept. */
    public static String kept(String role) {
        return PREFIX + role;
    }

    /** The role that a tensor has, or had before it was kept. */
    public static String plain(String role) {
        return role.startsWith(PREFIX) ? role.substring(PREFIX.length()) : role;
    }

    @Override
    public String type() {
        return "bypassed";
    }

    /** The input's shape, once the layer itself would fit. */
    @Override
    public Shape output(List<Shape> inputs) {
        layer.output(inputs);
        return inputs.get(0);
    }

    @Override
    public List<WeightSpec> weights(List<Shape> inputs) {
        return layer.weights(inputs).stream()
                .map(spec -> new WeightSpec(kept(spec.role()), spec.shape(), spec.fanIn(), spec.start(), false))
                .toList();
    }
}
